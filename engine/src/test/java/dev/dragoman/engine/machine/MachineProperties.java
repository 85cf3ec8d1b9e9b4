package dev.dragoman.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.RequestRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What holds whatever happens in whatever order. A failing seed is printed and can be replayed. */
class MachineProperties {

    private static final List<Supplier<Walk>> STARTS = List.of(
            () -> Walk.createNetwork("timely"),
            () -> Walk.createNetwork("staged"),
            () -> Walk.createNetwork("marked"),
            Walk::createNetworkUnmarked,
            Walk::createSubnet,
            () -> Walk.of(dev.dragoman.model.Verb.DELETE),
            () -> Walk.of(dev.dragoman.model.Verb.GET),
            () -> Walk.of(dev.dragoman.model.Verb.LIST));

    @Property(tries = 3000)
    @Label("any inputs in any order: one terminal event at most, and exactly one once it has ended")
    void oneTerminalEvent(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        assertThat(walk.terminal().size()).isLessThanOrEqualTo(1);
        boolean answered = walk.state().ended() || walk.state() == State.SETTLING;
        assertThat(walk.terminal()).hasSize(answered ? 1 : 0);
    }

    @Property(tries = 3000)
    @Label("any inputs in any order: while it settles, nothing that changes the cloud is sent")
    void settlingChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = start(random);
        boolean settling = false;
        for (int i = 0; i < 40; i++) {
            int before = walk.sent().size();
            RandomInputs.one(walk, random);
            List<RequestRecord> news = walk.sent().subList(before, walk.sent().size());
            if (settling) {
                assertThat(news).noneMatch(request -> request.call().changing());
            }
            settling = walk.state() == State.SETTLING;
        }
    }

    @Property(tries = 3000)
    @Label("any inputs in any order: a changing call of one step is always the same call, token and all")
    void callsAreFrozen(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        Set<String> steps = new HashSet<>();
        walk.sent().stream()
                .filter(request -> request.call().changing())
                .map(request -> request.step() + " " + request.call())
                .forEach(steps::add);
        long names = walk.sent().stream()
                .filter(request -> request.call().changing())
                .map(RequestRecord::step)
                .distinct()
                .count();
        assertThat(steps).hasSize((int) names);
    }

    @Property(tries = 3000)
    @Label("any inputs in any order: what has not ended is due some day")
    void neverForgotten(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        if (!walk.state().ended()) {
            assertThat(walk.operation().due()).isLessThan(Long.MAX_VALUE);
        }
    }

    private static Walk randomWalk(long seed) {
        Random random = new Random(seed);
        Walk walk = start(random);
        for (int i = 0; i < 40; i++) {
            RandomInputs.one(walk, random);
        }
        return walk;
    }

    private static Walk start(Random random) {
        return STARTS.get(random.nextInt(STARTS.size())).get();
    }
}
