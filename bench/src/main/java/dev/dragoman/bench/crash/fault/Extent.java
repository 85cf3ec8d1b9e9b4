package dev.dragoman.bench.crash.fault;

import java.time.Duration;

/**
 * How much is to go wrong.
 *
 * @param kills of instances by {@code kill -9}; how often the other things are done to processes follows from it
 * @param instances of the gateway that run all the time; one more comes and goes
 * @param least how long the plan is at least
 */
public record Extent(int kills, int instances, Duration least) {

    private static final int MANY = 20;
    private static final int LONG_ENOUGH = 8;

    /** Three zombies in a run of twenty kills, never none. */
    int freezes() {
        return Math.max(1, kills * 3 / MANY);
    }

    /** Two in a run of twenty kills, never none. */
    int some() {
        return Math.max(1, kills / (MANY / 2));
    }

    /** Whether there is time for everything in every form. */
    boolean thorough() {
        return kills >= MANY / 2;
    }

    /** As long as in earnest in a long run, else just long enough to matter: longer than a request may lie. */
    Duration away(int seconds) {
        return Duration.ofSeconds(thorough() ? seconds : Math.min(seconds, LONG_ENOUGH));
    }
}
