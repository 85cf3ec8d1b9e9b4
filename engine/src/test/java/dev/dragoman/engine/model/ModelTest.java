package dev.dragoman.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.machine.Transition;
import dev.dragoman.model.event.Phase;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The operation's machine in worlds of chance. A failing world tells its seed: {@code -Dtest=ModelTest -Dseed=4711} lives through that one
 * alone; {@code -Dworlds=100000} through more than usual.
 */
class ModelTest {

    private static final int WORLDS = Integer.getInteger("worlds", 3_000);
    private static final int MOST_MUTATED = 2_000;

    @Test
    @DisplayName(
            "whatever dies, is lost, comes late, twice or in another order: one end each, one effect each, and the truth about it")
    void worlds() {
        Set<Fault> happened = EnumSet.noneOf(Fault.class);
        Set<Phase> ends = EnumSet.noneOf(Phase.class);
        Set<Transition> visited = new HashSet<>();
        seeds().forEach(seed -> {
            Life life = live(seed, Mutation.NONE);
            happened.addAll(life.world.happened);
            ends.addAll(life.ends());
            visited.addAll(life.visited());
        });
        if (Long.getLong("seed") == null) {
            assertThat(happened).as("what went wrong somewhere").containsExactly(Fault.values());
            assertThat(ends)
                    .containsExactlyInAnyOrder(
                            Phase.SUCCEEDED, Phase.FAILED, Phase.TIMED_OUT, Phase.CANCELLED, Phase.UNRESOLVED);
            assertThat(visited).as("transitions that were made").hasSizeGreaterThan(60);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mutation.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("the judge sees what is broken on purpose")
    void mutations(Mutation mutation) {
        boolean seen = LongStream.rangeClosed(1, MOST_MUTATED)
                .anyMatch(seed -> Life.of(seed, mutation, false).judge.violations.stream()
                        .anyMatch(violation -> violation.contains(mutation.seen)));
        assertThat(seen).as(mutation + ": " + mutation.seen).isTrue();
    }

    private static LongStream seeds() {
        Long one = Long.getLong("seed");
        return one == null ? LongStream.rangeClosed(1, WORLDS) : LongStream.of(one);
    }

    private static Life live(long seed, Mutation mutation) {
        try {
            Life life = Life.of(seed, mutation, false);
            if (life.judge.violations.isEmpty()) {
                return life;
            }
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ", again with -Dtest=ModelTest -Dseed=" + seed + ": " + e, e);
        }
        Life again = Life.of(seed, mutation, true);
        throw new AssertionError("seed " + seed + ", again with -Dtest=ModelTest -Dseed=" + seed + ":\n"
                + String.join("\n", again.judge.violations) + "\n\n" + again.world.story());
    }
}
