package dev.dragoman.model.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How much of a list a native call reads. */
public enum Pages {
    /** The page that its parameters ask for. */
    ONE,
    /** Every page, up to {@value #MOST}, as one answer. */
    ALL;

    /** The most pages that are read. */
    public static final int MOST = 100;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Pages of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one or all, got '" + id + "'"));
    }
}
