package dev.dragoman.routes.cloud;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait between two looks: doubled each time, with jitter, so that many watches do not look at the same moment.
 *
 * @param first the wait after the first look, before jitter
 * @param longest the longest wait
 * @param random from 0 to 1
 */
record LookSchedule(Duration first, Duration longest, DoubleSupplier random) {

    /**
     * The wait before the next look: half of the full one at least.
     *
     * @param looks how many there have been, at least one
     * @param hint what the cloud asked for at least; zero for nothing
     */
    Duration next(int looks, Duration hint) {
        long full = full(looks);
        long jittered = full / 2 + (long) (random.getAsDouble() * full / 2);
        return Duration.ofMillis(Math.max(jittered, hint.toMillis()));
    }

    /**
     * The wait before a look that may be taken together with others, which is to find others at the same time: without
     * jitter, and once half of it is over the look goes along with any other.
     */
    Duration together(int looks, Duration hint) {
        return Duration.ofMillis(Math.max(full(looks), hint.toMillis()));
    }

    private long full(int looks) {
        long doubled = first.toMillis() << Math.min(Math.max(looks - 1, 0), 20);
        return Math.min(longest.toMillis(), doubled);
    }
}
