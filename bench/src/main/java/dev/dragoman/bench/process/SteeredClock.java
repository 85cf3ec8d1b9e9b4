package dev.dragoman.bench.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A wall clock that somebody else may step; how far it is off is looked up ten times a second. */
final class SteeredClock extends Clock {

    private static final long LOOK_EVERY = Duration.ofMillis(100).toNanos();

    private final Clock right;
    private final Supplier<Duration> offsets;
    private final LongSupplier nanos;
    private Duration offset;
    private long looked;

    SteeredClock(Clock right, Supplier<Duration> offsets, LongSupplier nanos) {
        this.right = right;
        this.offsets = offsets;
        this.nanos = nanos;
        this.offset = offsets.get();
        this.looked = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        if (now - looked >= LOOK_EVERY) {
            offset = offsets.get();
            looked = now;
        }
        return right.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SteeredClock(right.withZone(zone), offsets, nanos);
    }
}
