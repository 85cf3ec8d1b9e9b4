package dev.dragoman.engine.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a record lacks. */
final class Missing {

    private final String what;
    private final List<String> fields = new ArrayList<>();

    /**
     * @param what is being read: {@code a reply}
     */
    Missing(String what) {
        this.what = what;
    }

    void check(String field, @Nullable Object value) {
        if (value == null) {
            fields.add(field);
        }
    }

    /** Refuses the record if anything is missing. */
    void refuse() {
        if (!fields.isEmpty()) {
            throw new UnreadableRecordException("expected " + what + ": it lacks " + String.join(", ", fields));
        }
    }
}
