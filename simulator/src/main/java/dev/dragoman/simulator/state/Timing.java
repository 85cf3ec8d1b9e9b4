package dev.dragoman.simulator.state;

import java.time.Duration;

/**
 * How long passing states last.
 *
 * @param mode at once, for a while, or until told
 * @param delay how long, in mode {@code DELAY}
 */
public record Timing(Mode mode, Duration delay) {

    /** When a resource leaves a passing state. */
    public enum Mode {
        /** Before the call that started it is answered. */
        IMMEDIATE,
        /** After a while. */
        DELAY,
        /** When the control API says so. */
        MANUAL
    }

    public static Timing immediate() {
        return new Timing(Mode.IMMEDIATE, Duration.ZERO);
    }

    public static Timing delay(Duration delay) {
        return new Timing(Mode.DELAY, delay);
    }

    public static Timing manual() {
        return new Timing(Mode.MANUAL, Duration.ZERO);
    }
}
