package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How closely a native call is checked against the catalogue before it is sent. */
public enum Validation {
    /** As documented: parameters, types, values, ranges, formats. */
    STRICT,
    /** What the documents do not know yet passes: further parameters, values and sizes. */
    LENIENT;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Validation of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected strict or lenient, got '" + id + "'"));
    }
}
