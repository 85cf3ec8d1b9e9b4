package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Times between what is done. */
final class Pause {

    private Pause() {}

    /** Any time between the two, to the millisecond. */
    static Duration between(Random random, int seconds, int most) {
        return Duration.ofMillis(seconds * 1_000L + random.nextInt(Math.max(1, (most - seconds) * 1_000)));
    }

    static void of(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, time.toNanos()));
    }

    /** Seconds, for people. */
    static String text(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1e3);
    }
}
