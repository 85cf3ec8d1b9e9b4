package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a resource event tells of its resource; its type is {@code dragoman.resource.<change>}. */
public enum ResourceChange {
    /** It is there and can be used. */
    CREATED,
    /** It is other than it was known. */
    CHANGED,
    /** It is gone. */
    DELETED,
    /** What was at the cloud already is now in the inventory. */
    ADOPTED,
    /** It exists, but the operation that made or changed it did not get to its end. */
    DEGRADED,
    /** It exists at the cloud, and the inventory does not hold it any more, or never did. */
    ORPHANED;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ResourceChange of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no change of a resource is called '" + id + "'"));
    }
}
