package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** When an operation ends. */
public enum Until {
    /** The cloud has finished. */
    READY,
    /** The cloud has accepted it; what happens later is told by resource events. */
    SUBMITTED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Until of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected ready or submitted, got '" + id + "'"));
    }
}
