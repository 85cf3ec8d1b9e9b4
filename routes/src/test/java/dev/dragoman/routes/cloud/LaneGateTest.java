package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.ManualTimer;
import dev.dragoman.routes.cloud.LaneGate.Admitted;
import dev.dragoman.routes.cloud.LaneGate.Entry;
import dev.dragoman.routes.cloud.LaneGate.FamilyLimit;
import dev.dragoman.routes.cloud.LaneGate.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lane's gate")
class LaneGateTest {

    private static final Duration MAX_WAIT = Duration.ofSeconds(5);
    private static final FamilyLimit ANY = new FamilyLimit("any", 1_000_000);

    private final ManualClock clock = new ManualClock();
    private final ManualTimer timer = new ManualTimer(clock);
    private final List<String> entered = new ArrayList<>();
    private final Map<String, Duration> sentAway = new HashMap<>();

    private LaneGate gate(double perSecond, int maxInFlight) {
        return gate(perSecond, maxInFlight, new Places(200, 2_000));
    }

    private LaneGate gate(double perSecond, int maxInFlight, Places places) {
        return new LaneGate(
                "tiny/prod/region-1",
                new LaneGate.Limits(perSecond, maxInFlight, MAX_WAIT),
                places,
                timer,
                () -> clock.millis() * 1_000_000);
    }

    private void enter(LaneGate gate, String name) {
        enter(gate, name, ANY);
    }

    private void enter(LaneGate gate, String name, FamilyLimit family) {
        gate.enter(name, family, entry -> note(name, entry));
    }

    private void note(String name, Entry entry) {
        if (entry instanceof Admitted) {
            entered.add(name);
        } else {
            sentAway.put(name, ((Refused) entry).after());
        }
    }

    private void look(LaneGate gate, String name) {
        gate.look(ANY, () -> entered.add(name));
    }

    private void pass(Duration time, int times) {
        IntStream.range(0, times).forEach(i -> timer.advance(time));
    }

    @Test
    @DisplayName("admits at once while there is room")
    void room() {
        LaneGate gate = gate(1_000_000, 2);

        enter(gate, "a");
        timer.advance(Duration.ofMillis(1));
        enter(gate, "b");

        assertThat(entered).containsExactly("a", "b");
    }

    @Test
    @DisplayName("lets nobody in before the one who came first")
    void inTurn() {
        LaneGate gate = gate(1_000_000, 1);
        enter(gate, "a");
        enter(gate, "b");
        enter(gate, "c");

        gate.leave(0);
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a", "b");

        gate.leave(0);
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("sends away who waited too long, and lets the next in")
    void tooLong() {
        LaneGate gate = gate(1_000_000, 1);
        enter(gate, "a");
        enter(gate, "b");

        timer.advance(MAX_WAIT);
        enter(gate, "c");
        gate.leave(0);
        timer.advance(Duration.ofMillis(1));

        assertThat(sentAway).containsOnlyKeys("b");
        assertThat(entered).containsExactly("a", "c");
    }

    @Test
    @DisplayName("spreads calls evenly over the second")
    void rate() {
        LaneGate gate = gate(2, 10);
        enter(gate, "a");
        enter(gate, "b");
        enter(gate, "c");
        assertThat(entered).containsExactly("a");

        timer.advance(Duration.ofMillis(499));
        assertThat(entered).containsExactly("a");
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a", "b");
        timer.advance(Duration.ofMillis(500));
        assertThat(entered).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("sends away at once whose turn would come too late, each with the time of its own turn")
    void farTooMany() {
        LaneGate gate = gate(1, 100);

        IntStream.range(0, 9).forEach(i -> enter(gate, "call " + i));

        assertThat(sentAway)
                .containsOnlyKeys("call 6", "call 7", "call 8")
                .containsEntry("call 6", Duration.ofSeconds(6))
                .containsEntry("call 7", Duration.ofSeconds(7))
                .containsEntry("call 8", Duration.ofSeconds(8));
    }

    @Test
    @DisplayName("keeps the place of who was sent away, before those who came later")
    void keepsThePlace() {
        LaneGate gate = gate(1, 100);
        IntStream.range(0, 8).forEach(i -> enter(gate, "early " + i));
        assertThat(sentAway).containsOnlyKeys("early 6", "early 7");
        pass(Duration.ofSeconds(1), 5);
        IntStream.range(0, 3).forEach(i -> enter(gate, "late " + i));

        pass(Duration.ofMillis(500), 1);
        enter(gate, "early 6");
        enter(gate, "early 7");
        pass(Duration.ofMillis(500), 10);

        assertThat(entered)
                .startsWith("early 0", "early 1", "early 2", "early 3", "early 4", "early 5", "early 6", "early 7")
                .endsWith("late 0", "late 1", "late 2");
        assertThat(sentAway).containsOnlyKeys("early 6", "early 7");
    }

    @Test
    @DisplayName("counts a place that is kept when it tells the next when its turn will be")
    void placesCount() {
        LaneGate gate = gate(1, 100);
        IntStream.range(0, 20).forEach(i -> enter(gate, "call " + i));

        assertThat(sentAway).containsEntry("call 19", Duration.ofSeconds(19));
    }

    @Test
    @DisplayName("gives a kept place up when nobody comes for it")
    void lostPlace() {
        LaneGate gate = gate(1, 100);
        IntStream.range(0, 30).forEach(i -> enter(gate, "call " + i));
        pass(Duration.ofSeconds(1), 60);

        enter(gate, "new");

        assertThat(entered).endsWith("new");
    }

    @Test
    @DisplayName("lets calls and looks take turns while both wait")
    void turns() {
        LaneGate gate = gate(1, 100);
        enter(gate, "first");
        IntStream.range(0, 2).forEach(i -> enter(gate, "call " + i));
        IntStream.range(0, 5).forEach(i -> look(gate, "look"));

        pass(Duration.ofSeconds(1), 7);

        assertThat(entered).containsExactly("first", "look", "call 0", "look", "call 1", "look", "look", "look");
    }

    @Test
    @DisplayName("lets an action that is allowed less often wait without keeping others")
    void families() {
        LaneGate gate = gate(10, 100);
        FamilyLimit seldom = new FamilyLimit("CreateVpnGateway", 1);
        IntStream.range(0, 3).forEach(i -> enter(gate, "seldom " + i, seldom));
        IntStream.range(0, 3).forEach(i -> enter(gate, "often " + i));

        pass(Duration.ofMillis(100), 3);
        assertThat(entered).containsExactly("seldom 0", "often 0", "often 1", "often 2");

        pass(Duration.ofMillis(100), 17);
        assertThat(entered).endsWith("seldom 1", "seldom 2");
    }

    @Test
    @DisplayName("calls less often what the cloud throttles, and more often again when it does so no more")
    void adapts() {
        FamilyLimit family = new FamilyLimit("make-net", 8);
        LaneGate gate = gate(100, 100);
        enter(gate, "a", family);

        gate.throttled(family, Duration.ZERO);
        gate.throttled(family, Duration.ZERO);
        assertThat(gate.rate("make-net")).isEqualTo(4);

        enter(gate, "b", family);
        timer.advance(Duration.ofMillis(249));
        assertThat(entered).containsExactly("a");
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("a", "b");

        timer.advance(Duration.ofSeconds(5));
        assertThat(gate.rate("make-net")).isBetween(6.0, 6.2);
        timer.advance(Duration.ofSeconds(5));
        assertThat(gate.rate("make-net")).isEqualTo(8);
    }

    @Test
    @DisplayName("leaves a throttled action alone for as long as the cloud asks, and others not")
    void holds() {
        FamilyLimit family = new FamilyLimit("make-net", 8);
        LaneGate gate = gate(100, 100);
        gate.throttled(family, Duration.ofSeconds(3));

        enter(gate, "throttled", family);
        enter(gate, "other");
        timer.advance(Duration.ofMillis(2_999));
        assertThat(entered).containsExactly("other");
        timer.advance(Duration.ofMillis(1));
        assertThat(entered).containsExactly("other", "throttled");
    }

    @Test
    @DisplayName("sends away at once what finds no place to wait, of which there are fewer where many lanes wait")
    void placesForMany() {
        Places places = new Places(200, 60);
        LaneGate slow = gate(1_000_000, 1, places);
        IntStream.range(0, 32).forEach(i -> enter(slow, "slow " + i));
        assertThat(sentAway).containsOnlyKeys("slow 31");

        LaneGate other = gate(1_000_000, 1, places);
        IntStream.range(0, 17).forEach(i -> enter(other, "other " + i));
        assertThat(sentAway).containsOnlyKeys("slow 31", "other 16");
        assertThat(sentAway.values()).allMatch(after -> after.compareTo(MAX_WAIT) >= 0);
    }

    @Test
    @DisplayName("sends the last in line away when somebody comes back who was before it and there is no place")
    void bounded() {
        LaneGate gate = gate(1_000_000, 1, new Places(10, 2_000));
        enter(gate, "in");
        IntStream.range(0, 11).forEach(i -> enter(gate, "call " + i));
        assertThat(sentAway).containsOnlyKeys("call 10");
        gate.leave(0);
        timer.advance(Duration.ofMillis(1));
        enter(gate, "late");
        assertThat(entered).containsExactly("in", "call 0");

        enter(gate, "call 10");

        assertThat(sentAway).containsOnlyKeys("call 10", "late");
    }

    @Test
    @DisplayName("lets a newcomer in at once while those before it are away and nobody else wants to go")
    void keepsNothingFree() {
        LaneGate gate = gate(1, 100);
        IntStream.range(0, 30).forEach(i -> enter(gate, "call " + i));
        pass(Duration.ofSeconds(1), 10);

        enter(gate, "new");

        assertThat(entered).endsWith("call 5", "new");
    }

    @Test
    @DisplayName("tells of a turn that counts how long calls take when they are what keeps it back")
    void slowCalls() {
        LaneGate gate = gate(1_000, 1);
        enter(gate, "a");
        gate.leave(Duration.ofSeconds(4).toNanos());
        IntStream.range(0, 3).forEach(i -> {
            timer.advance(Duration.ofMillis(1));
            enter(gate, "call " + i);
        });

        assertThat(entered).containsExactly("a", "call 0");
        assertThat(sentAway.get("call 2")).isEqualTo(Duration.ofSeconds(8));
    }
}
