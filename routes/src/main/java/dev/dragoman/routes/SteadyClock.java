package dev.dragoman.routes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock that only goes forward: what a wall clock showed when it was made, and from then on what has passed. Deadlines,
 * windows and leases are measured with it, so that a step of the wall clock neither stops nor fires anything. Signatures
 * are the wall clock's, for the cloud compares them with its own.
 */
final class SteadyClock extends Clock {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanos;
    private final ZoneId zone;

    private SteadyClock(Instant start, long startNanos, LongSupplier nanos, ZoneId zone) {
        this.start = start;
        this.startNanos = startNanos;
        this.nanos = nanos;
        this.zone = zone;
    }

    /** Starts with the time that the wall clock shows now. */
    static SteadyClock since(Clock wall) {
        return since(wall, System::nanoTime);
    }

    /** Starts with the time that the wall clock shows now, and counts these nanoseconds. */
    static SteadyClock since(Clock wall, LongSupplier nanos) {
        return new SteadyClock(wall.instant(), nanos.getAsLong(), nanos, wall.getZone());
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.ofNanos(nanos.getAsLong() - startNanos));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteadyClock(start, startNanos, nanos, other);
    }
}
