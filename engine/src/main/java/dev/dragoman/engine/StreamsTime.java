package dev.dragoman.engine;

import java.time.Clock;
import org.apache.kafka.common.utils.Time;

/**
 * The engine's clock, for Kafka Streams.
 *
 * @param clock goes forward only
 */
record StreamsTime(Clock clock) implements Time {

    @Override
    public long milliseconds() {
        return clock.millis();
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
