package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an operation did to the cloud. */
public enum Effect {
    /** Nothing was changed. */
    NONE,
    /** Some steps took effect, others did not. */
    PARTIAL,
    /** Everything that was asked for. */
    COMPLETE,
    /** It is not known. */
    UNKNOWN;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Effect of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no effect is called '" + id + "'"));
    }
}
