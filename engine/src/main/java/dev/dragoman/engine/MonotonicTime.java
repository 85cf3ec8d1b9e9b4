package dev.dragoman.engine;

import org.apache.kafka.common.utils.Time;

/**
 * The engine's clock: the wall clock's time when the process started, and from then on what has passed. A step of the wall
 * clock neither stops nor fires anything.
 */
final class MonotonicTime implements Time {

    private final long startMillis = System.currentTimeMillis();
    private final long startNanos = System.nanoTime();

    @Override
    public long milliseconds() {
        return startMillis + (System.nanoTime() - startNanos) / 1_000_000;
    }

    @Override
    public long nanoseconds() {
        return System.nanoTime();
    }

    @Override
    public void sleep(long millis) {
        Time.SYSTEM.sleep(millis);
    }

    @Override
    public void waitObject(Object object, java.util.function.Supplier<Boolean> condition, long deadlineMillis)
            throws InterruptedException {
        long wall = Time.SYSTEM.milliseconds() + deadlineMillis - milliseconds();
        Time.SYSTEM.waitObject(object, condition, wall);
    }
}
