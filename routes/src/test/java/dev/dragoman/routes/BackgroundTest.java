package dev.dragoman.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dragoman.routes.config.ConfigException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a start does in the background")
class BackgroundTest {

    private final Background background = new Background();

    @Test
    @DisplayName("goes on side by side, and its results are there when they are asked for")
    void sideBySide() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        Future<String> waits = background.run(() -> {
            second.await();
            return "first";
        });
        Future<String> wakes = background.run(() -> {
            second.countDown();
            return "second";
        });

        assertThat(Background.join(waits)).isEqualTo("first");
        assertThat(Background.join(wakes)).isEqualTo("second");
    }

    @Test
    @DisplayName("fails the start as it would on the main thread")
    void failure() {
        Future<String> wrong = background.run(() -> {
            throw new ConfigException("configuration", List.of("dragoman.roles: expected something else"));
        });

        assertThatThrownBy(() -> Background.join(wrong))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("dragoman.roles");
    }

    @Test
    @DisplayName("is interrupted by a stop, which does not wait for ever")
    void stop() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        var unused = background.run(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return "never";
        });
        begun.await();

        background.stop(Duration.ofSeconds(30));

        assertThat(interrupted.getCount()).isZero();
    }
}
