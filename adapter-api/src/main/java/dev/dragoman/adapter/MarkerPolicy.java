package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a create is marked that has neither a token nor a key that the cloud enforces. */
public enum MarkerPolicy {
    /** The marker stands in the name until the create is known to be done, then the name is set. The default. */
    STRIP_AFTER,
    /** The marker stays in the name. */
    KEEP,
    /** No marker: a lost answer may end as {@code unresolved}. */
    OFF;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static MarkerPolicy of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
