package dev.dragoman.simulator.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong with one call.
 *
 * @param names the kinds that hit, comma separated; empty: nothing goes wrong
 * @param before how long to wait before the call takes effect
 * @param after how long to wait after it
 * @param stale how far back a read looks
 * @param main the one fault that does not combine with others
 */
public record Verdict(String names, Duration before, Duration after, Duration stale, Optional<Fault> main) {

    /** Nothing goes wrong. */
    public static final Verdict NONE = new Verdict("", Duration.ZERO, Duration.ZERO, Duration.ZERO, Optional.empty());

    public boolean is(FaultKind kind) {
        return main.map(fault -> fault.kind() == kind).orElse(false);
    }
}
