package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.ManualTimer;
import dev.dragoman.routes.cloud.LaneGate.Admitted;
import dev.dragoman.routes.cloud.LaneGate.Entry;
import dev.dragoman.routes.cloud.LaneGate.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane's gate")
class LaneGateTest {

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final ManualTimer timer = new ManualTimer(new ManualClock());
    private final List<String> entered = new ArrayList<>();

    private LaneGate gate(int requestsPerSecond, int maxInFlight) {
        return new LaneGate("tiny/prod/region-1", requestsPerSecond, maxInFlight, MAX_WAIT, timer);
    }

    private void enter(LaneGate gate, String name) {
        gate.enter(entry -> entered.add(name + " " + word(entry)));
    }

    private static String word(Entry entry) {
        return entry instanceof Admitted ? "in" : "out after " + ((Refused) entry).after();
    }

    @Test
    @DisplayName("admits at once while there is room")
    void room() {
        LaneGate gate = gate(1_000_000, 2);

        enter(gate, "a");
        enter(gate, "b");

        assertThat(entered).containsExactly("a in", "b in");
    }

    @Test
    @DisplayName("lets nobody in before the one who came first")
    void inTurn() {
        LaneGate gate = gate(1_000_000, 1);
        enter(gate, "a");
        enter(gate, "b");
        enter(gate, "c");

        gate.leave();
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a in", "b in");

        gate.leave();
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a in", "b in", "c in");
    }

    @Test
    @DisplayName("sends away who waited too long, and forgets them")
    void tooLong() {
        LaneGate gate = gate(1_000_000, 1);
        enter(gate, "a");
        enter(gate, "b");

        timer.advance(MAX_WAIT);
        gate.leave();
        timer.advance(Duration.ofMillis(1));
        enter(gate, "c");

        assertThat(entered).containsExactly("a in", "b out after PT5S", "c in");
    }

    @Test
    @DisplayName("spreads calls evenly over the second")
    void rate() {
        LaneGate gate = gate(2, 10);

        enter(gate, "a");
        enter(gate, "b");
        enter(gate, "c");

        assertThat(entered).containsExactly("a in");
        assertThat(timer.waits()).hasSize(2);
        assertThat(timer.waits().get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(timer.waits().get(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(1_000));
    }

    @Test
    @DisplayName("sends away at once whose turn would come too late, saying when it may come")
    void farTooMany() {
        LaneGate gate = gate(1, 100);

        for (int i = 0; i < 8; i++) {
            enter(gate, "call " + i);
        }

        assertThat(entered.get(0)).isEqualTo("call 0 in");
        assertThat(entered).filteredOn(entry -> entry.contains("out after PT5")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    @DisplayName("gives the place of who was sent away to the next")
    void placeIsFree() {
        LaneGate gate = gate(1, 7);
        for (int i = 0; i < 7; i++) {
            enter(gate, "call " + i);
        }
        long out = entered.stream().filter(entry -> entry.contains("out")).count();

        assertThat(out).isPositive();
        timer.advance(Duration.ofSeconds(5));
        assertThat(entered).filteredOn(entry -> entry.endsWith(" in")).hasSize((int) (7 - out));
    }
}
