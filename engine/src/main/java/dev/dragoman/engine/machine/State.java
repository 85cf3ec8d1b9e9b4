package dev.dragoman.engine.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an operation is in its life. */
public enum State {
    /** For its turn on the resource, for a reference, or for a conflict key. */
    WAITING(false),
    /** A call is on its way to the cloud, or its answer to us. */
    CALLING(false),
    /** The cloud works; a watch looks when it has ended. */
    AWAITING(false),
    /** A call that definitely did nothing is made again later. */
    BACKING_OFF(false),
    /** It is not known what a call did; it is being found out. */
    RECOVERING(false),
    /** The publisher has been answered with an unknown effect; it is still being found out. */
    SETTLING(false),
    /** It cannot be found out what was done; a person has to say. */
    UNRESOLVED(false),
    SUCCEEDED(true),
    FAILED(true),
    TIMED_OUT(true),
    CANCELLED(true),
    /** What was unknown when the publisher was answered has been found out. */
    SETTLED(true);

    private final boolean ended;

    State(boolean ended) {
        this.ended = ended;
    }

    /** Whether nothing more happens. */
    public boolean ended() {
        return ended;
    }

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static State of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
