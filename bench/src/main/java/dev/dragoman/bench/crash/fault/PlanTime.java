package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time that a plan is written in. It passes as time does, but stands still while a blow takes longer than was thought, so
 * that on a slow machine nothing is left out: everything else waits.
 */
final class PlanTime {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final LongSupplier nanos;
    private final long start;
    private long lost;
    private long limit = Long.MAX_VALUE;

    PlanTime(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    synchronized Duration now() {
        return Duration.ofNanos(Math.min(nanos.getAsLong() - start - lost, limit));
    }

    /** It does not pass this until {@link #release}. */
    synchronized void holdAt(Duration time) {
        limit = time.toNanos();
    }

    synchronized void release() {
        lost += Math.max(0, nanos.getAsLong() - start - lost - limit);
        limit = Long.MAX_VALUE;
    }

    void await(Duration time) throws InterruptedException {
        while (now().compareTo(time) < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
