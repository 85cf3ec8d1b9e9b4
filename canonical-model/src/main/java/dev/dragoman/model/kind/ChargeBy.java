package dev.dragoman.model.kind;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an address is paid by. */
public enum ChargeBy {
    /** The amount of traffic. */
    TRAFFIC,
    /** The bandwidth that is set aside for it. */
    BANDWIDTH;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static ChargeBy of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected traffic or bandwidth, got '" + id + "'"));
    }
}
