package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a create does if there is such a resource already. */
public enum OnExists {
    /** Refuses. */
    FAIL,
    /** Takes it, if nobody has and it is what was asked for. */
    ADOPT;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static OnExists of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected fail or adopt, got '" + id + "'"));
    }
}
