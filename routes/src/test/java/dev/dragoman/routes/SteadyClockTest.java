package dev.dragoman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The steady clock")
class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);
    private final Stepping wall = new Stepping();
    private final Clock steady = SteadyClock.since(wall, nanos::get);

    @Test
    @DisplayName("starts with the wall clock's time")
    void starts() {
        assertThat(steady.instant()).isEqualTo(START);
    }

    @Test
    @DisplayName("goes on as time passes, whatever the wall clock is set to")
    void stepsAreNotSeen() {
        wall.now = START.minus(Duration.ofHours(1));
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(steady.instant()).isEqualTo(START.plusSeconds(3));
        assertThat(steady.millis()).isEqualTo(START.plusSeconds(3).toEpochMilli());
    }

    @Test
    @DisplayName("is the same clock in another zone")
    void inAnotherZone() {
        Clock there = steady.withZone(ZoneOffset.ofHours(8));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(there.instant()).isEqualTo(steady.instant());
        assertThat(there.getZone()).isEqualTo(ZoneOffset.ofHours(8));
    }

    private static final class Stepping extends Clock {
        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
