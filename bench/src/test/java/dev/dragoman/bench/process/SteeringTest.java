package dev.dragoman.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An instance of the gateway is steered")
class SteeringTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    @DisplayName("by settings for its next start, which replace those before")
    void settings() {
        Steering outside = new Steering(directory.resolve("one"));
        Steering inside = new Steering(directory.resolve("one"));
        assertThat(inside.settings()).isEmpty();

        outside.settings(Map.of("dragoman.roles", "engine", "dragoman.http.port", "0"));
        outside.settings(Map.of("dragoman.roles", "intake,engine"));

        assertThat(inside.settings()).containsExactly(Map.entry("dragoman.roles", "intake,engine"));
    }

    @Test
    @DisplayName("by a step of its wall clock, which counts a tenth of a second later")
    void clock() {
        Steering steering = new Steering(directory);
        AtomicLong nanos = new AtomicLong();
        Clock clock = new SteeredClock(Clock.fixed(NOON, ZoneOffset.UTC), steering::clock, nanos::get);
        assertThat(clock.instant()).isEqualTo(NOON);

        steering.clock(Duration.ofMinutes(-10));
        assertThat(clock.instant()).isEqualTo(NOON);
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(clock.instant()).isEqualTo(NOON.minus(Duration.ofMinutes(10)));

        steering.clock(Duration.ZERO);
        nanos.addAndGet(Duration.ofMillis(100).toNanos());
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
