package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The waits between looks")
class LookScheduleTest {

    private static LookSchedule schedule(double random) {
        return new LookSchedule(Duration.ofMillis(200), Duration.ofSeconds(5), () -> random);
    }

    @Test
    @DisplayName("double each time, up to the longest")
    void doubled() {
        LookSchedule most = schedule(1);

        assertThat(most.next(1, Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
        assertThat(most.next(2, Duration.ZERO)).isEqualTo(Duration.ofMillis(400));
        assertThat(most.next(5, Duration.ZERO)).isEqualTo(Duration.ofMillis(3_200));
        assertThat(most.next(6, Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
        assertThat(most.next(10_000, Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("differ by up to a half")
    void jitter() {
        assertThat(schedule(0).next(2, Duration.ZERO)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    @DisplayName("are no shorter than the cloud asked for")
    void hint() {
        assertThat(schedule(1).next(1, Duration.ofSeconds(8))).isEqualTo(Duration.ofSeconds(8));
    }
}
