package dev.dragoman.engine.machine;

import static dev.dragoman.engine.machine.Walk.createNetwork;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request that the cloud's route sends back until its turn")
class SentBackTest {

    @Test
    @DisplayName("is made again exactly then, and was no try")
    void noTry() {
        Walk walk = createNetwork("timely").admitted();

        walk.sentBack(7_000).afterMillis(7_000).tick().sentBack(3_000);

        assertThat(walk.operation().state()).isEqualTo(State.BACKING_OFF);
        assertThat(walk.operation().flight().tries()).isZero();
        assertThat(walk.operation().due()).isEqualTo(Walk.START + 7_000 + 3_000);
    }
}
