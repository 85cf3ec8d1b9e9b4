package dev.dragoman.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.event.OperationEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table as a whole: every row is walked, and every walk keeps the promises. */
class TransitionsTest {

    @Test
    @DisplayName("every declared transition is visited by a walk")
    void everyRowIsVisited() {
        Set<Transition> visited = new HashSet<>();
        Walks.all().values().forEach(walk -> visited.addAll(walk.get().visited));
        assertThat(Transitions.TABLE)
                .as("rows that no walk visits: add a walk or drop the row")
                .filteredOn(row -> !visited.contains(row))
                .isEmpty();
    }

    @TestFactory
    @DisplayName("every walk ends, answers its publisher exactly once, and numbers its events without a gap")
    Stream<DynamicTest> everyWalkKeepsThePromises() {
        return Walks.all().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Walk walk = entry.getValue().get();
                    assertThat(walk.state().ended())
                            .as("ended, in state " + walk.state())
                            .isTrue();
                    assertThat(walk.terminal()).as("terminal events").hasSize(1);
                    assertThat(walk.sequences())
                            .isEqualTo(IntStream.rangeClosed(1, walk.sequences().size())
                                    .boxed()
                                    .toList());
                    OperationEvent terminal = walk.terminal().get(0);
                    boolean wentWell = Set.of("succeeded", "cancelled")
                            .contains(terminal.phase().id());
                    assertThat(terminal.error() == null)
                            .as("an error, unless it went well")
                            .isEqualTo(wentWell);
                    assertThat(walk.sent().stream().map(RequestRecord::attempt).toList())
                            .isEqualTo(IntStream.rangeClosed(1, walk.sent().size())
                                    .boxed()
                                    .toList());
                }));
    }

    @Test
    @DisplayName("no input moves an operation that has ended")
    void endedStaysEnded() {
        Walk walk = Walk.createNetwork("timely").cancel();
        Operation ended = walk.operation();
        walk.admitted().cancel().deadline().probed();
        assertThat(walk.operation()).isEqualTo(ended);
    }
}
