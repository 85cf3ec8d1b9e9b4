package dev.dragoman.model.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an operation event tells of its operation. */
public enum Phase {
    /** The command was taken in. */
    ACCEPTED(false),
    /** The first call is on its way. */
    STARTED(false),
    /** The operation waits; the event says on what. */
    WAITING(false),
    /** A step was done, the cloud works, or a call is repeated. */
    PROGRESSED(false),
    /** What a terminal event could not know has been found out. */
    SETTLED(false),
    SUCCEEDED(true),
    FAILED(true),
    REJECTED(true),
    TIMED_OUT(true),
    CANCELLED(true),
    /** It could not be found out what a call did. */
    UNRESOLVED(true);

    private final boolean terminal;

    Phase(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether this is the one event that ends an operation for its publisher. */
    public boolean terminal() {
        return terminal;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Phase of(String id) {
        return Arrays.stream(values())
                .filter(value -> value.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no phase is called '" + id + "'"));
    }
}
