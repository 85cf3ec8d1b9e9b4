package dev.dragoman.simulator.fault;

import java.util.Arrays;
import java.util.Locale;

/** What can be made to go wrong with a call. */
public enum FaultKind {
    /** The call takes {@code millis} longer. Combines with any other fault. */
    LATENCY,
    /** Refused for coming too often. */
    THROTTLE,
    /** Answered with {@code code} and {@code httpStatus}, before or after it took effect. */
    ERROR,
    /** The connection is closed; nothing happened. */
    DROP_BEFORE_EFFECT,
    /** The call takes effect, then the connection is closed without an answer. */
    DROP_AFTER_EFFECT,
    /** The call takes effect; the answer cannot be parsed. */
    MALFORMED,
    /** The call takes effect; the connection is closed in the middle of the answer. */
    TRUNCATED,
    /**
     * The call is answered as ever, but the work that it begins fails: a task says so; what was being made comes to nothing, what was
     * being changed or deleted is again what it was.
     */
    FAIL_WORK,
    /** A read does not see what was made in the last {@code millis}. Combines with any other fault. */
    STALE_READ;

    /** The name in the control API: {@code drop-after-effect}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException naming what there is
     */
    public static FaultKind of(String wireName) {
        for (FaultKind kind : values()) {
            if (kind.wireName().equals(wireName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no fault kind \"%s\"; there are %s"
                .formatted(
                        wireName,
                        Arrays.stream(values()).map(FaultKind::wireName).toList()));
    }

    /** Whether it goes together with another fault of the same call. */
    boolean combines() {
        return this == LATENCY || this == STALE_READ;
    }
}
