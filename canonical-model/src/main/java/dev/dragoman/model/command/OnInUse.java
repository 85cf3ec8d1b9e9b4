package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a delete does while something needs the resource. */
public enum OnInUse {
    /** Refuses. */
    FAIL,
    /** Waits until nothing needs it any more, at most until the deadline. */
    WAIT;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static OnInUse of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected fail or wait, got '" + id + "'"));
    }
}
