package dev.dragoman.bench.crash.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan's time")
class PlanTimeTest {

    private final AtomicLong nanos = new AtomicLong(5);
    private final PlanTime time = new PlanTime(nanos::get);

    @Test
    @DisplayName("passes as time does")
    void passes() {
        after(3);

        assertThat(time.now()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("stands still while a blow takes longer than was thought, and then goes on from there")
    void stands() {
        time.holdAt(Duration.ofSeconds(2));
        after(9);
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(2));

        time.release();
        after(1);
        assertThat(time.now()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("loses nothing to a blow that is quicker than was thought")
    void quick() {
        time.holdAt(Duration.ofSeconds(20));
        after(9);
        time.release();

        assertThat(time.now()).isEqualTo(Duration.ofSeconds(9));
    }

    private void after(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
