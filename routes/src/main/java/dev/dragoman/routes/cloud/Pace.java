package dev.dragoman.routes.cloud;

import java.util.concurrent.TimeUnit;

/**
 * How fast calls may follow each other: one every so many milliseconds, with no credit for time in which there were none.
 * When the cloud says that it was too fast, the rate is halved; for every second without such an answer it gains a twentieth of what
 * was configured, until that is reached again.
 *
 * <p>Not thread-safe: its gate's lock guards it. Times are those of a clock that never goes back, in nanoseconds.
 */
final class Pace {

    /** The least rate, as a share of the configured one. */
    private static final double LEAST = 1.0 / 64;

    /** What a second without throttling gives back, as a share of the configured rate. */
    private static final double RECOVERY = 1.0 / 20;

    /** Answers to calls that were under way together say the same thing: they lower the rate once. */
    private static final long ONCE = TimeUnit.SECONDS.toNanos(1);

    private final double configured;
    private double rate;
    private long changedAt;
    private long next;
    private boolean begun;

    /**
     * @param perSecond calls a second, above 0
     */
    Pace(double perSecond) {
        this.configured = perSecond;
        this.rate = perSecond;
    }

    /** How long until the next call may be made; 0 for now. */
    long delay(long now) {
        return begun ? Math.max(0, next - now) : 0;
    }

    /** A call is made now. */
    void take(long now) {
        next = now + interval(now);
        begun = true;
    }

    /** The time between two calls, in nanoseconds. */
    long interval(long now) {
        return (long) (TimeUnit.SECONDS.toNanos(1) / rate(now));
    }

    /** Calls a second, as it is now. */
    double rate(long now) {
        if (rate < configured) {
            double seconds = Math.max(0, now - changedAt) / 1e9;
            return Math.min(configured, rate + seconds * RECOVERY * configured);
        }
        return rate;
    }

    /**
     * The cloud throttled a call.
     *
     * @param hold how long it asks to be left alone; 0 if it does not say
     */
    void throttled(long now, long hold) {
        boolean again = rate < configured && now - changedAt < ONCE;
        if (!again) {
            rate = Math.max(configured * LEAST, rate(now) / 2);
            changedAt = now;
        }
        next = Math.max(begun ? next : now, now + Math.max(hold, interval(now)));
        begun = true;
    }

    /** Whether it is slower than configured. */
    boolean slowed(long now) {
        return rate(now) < configured;
    }
}
