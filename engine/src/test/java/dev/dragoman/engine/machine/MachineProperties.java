package dev.dragoman.engine.machine;

import static dev.dragoman.engine.TestCommand.command;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/**
 * What holds whatever happens in whatever order. A failing seed is printed and can be replayed. Beside what each property
 * says, no input makes the machine throw, and whatever a reply, a probe or the time means has a row in the table.
 */
class MachineProperties {

    private static final String PATCH = "{\"displayName\":\"other\",\"description\":\"text\"}";

    private static final List<Supplier<Walk>> STARTS = List.of(
            () -> Walk.createNetwork("timely"),
            () -> Walk.createNetwork("staged"),
            () -> Walk.createNetwork("marked"),
            () -> Walk.of(Walk.network("timely").untilSubmitted()),
            () -> Walk.of(Walk.network("marked").untilSubmitted()),
            Walk::createNetworkUnmarked,
            Walk::createSubnet,
            () -> Walk.of(Walk.subnet().adopting()),
            Walk::createRoute,
            Walk::createAddress,
            Walk::createAddressAlone,
            () -> Walk.of(command(Kind.NETWORK, Verb.APPLY, "main").spec("{\"cidr\":\"10.0.0.0/16\"}")),
            () -> Walk.of(command(Kind.NETWORK, Verb.MODIFY, "main").spec(PATCH)),
            () -> Walk.of(command(Kind.NETWORK, Verb.IMPORT, "main").nativeId("net-1")),
            () -> Walk.of(command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "main")
                    .spec("{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}")),
            () -> Walk.of(command(Kind.ELASTIC_IP, Verb.DISASSOCIATE, "main")),
            () -> Walk.of(Verb.DELETE),
            () -> Walk.of(command(Kind.NETWORK, Verb.DELETE, "main").waiting()),
            () -> Walk.of(command(Kind.NETWORK, Verb.DELETE, "main").untilSubmitted()),
            () -> Walk.of(Verb.GET),
            () -> Walk.of(Verb.LIST));

    @Property(tries = 1000)
    @Label("any inputs in any order: one terminal event at most, and exactly one once the publisher is answered")
    void oneTerminalEvent(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        assertThat(walk.terminal()).hasSize(walk.operation().answered() ? 1 : 0);
    }

    @Property(tries = 1000)
    @Label("any inputs in any order: once the publisher is answered, only what has been found out is told")
    void onlySettledAfterTheEnd(@ForAll long seed) {
        List<Phase> phases =
                randomWalk(seed).events().stream().map(OperationEvent::phase).toList();
        assertThat(phases.stream().dropWhile(phase -> !phase.terminal()).skip(1))
                .allMatch(Phase.SETTLED::equals);
    }

    @Property(tries = 500)
    @Label("any inputs in any order: events are numbered from 1 without a gap, and so are requests")
    void numbered(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        List<Integer> sequences = walk.sequences();
        assertThat(sequences)
                .isEqualTo(IntStream.rangeClosed(1, sequences.size()).boxed().toList());
        assertThat(walk.sent().stream().map(RequestRecord::attempt))
                .isEqualTo(IntStream.rangeClosed(1, walk.sent().size()).boxed().toList());
    }

    @Property(tries = 1000)
    @Label("any inputs in any order: once the publisher is answered, nothing that changes the cloud is sent")
    void answeredChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = start(random);
        for (int i = 0; i < 40; i++) {
            boolean answered = walk.operation().answered();
            int before = walk.sent().size();
            RandomInputs.one(walk, random);
            List<RequestRecord> news = walk.sent().subList(before, walk.sent().size());
            if (answered) {
                assertThat(news).noneMatch(request -> request.call().changing());
            }
        }
    }

    @Property(tries = 1000)
    @Label("any inputs in any order: a changing call of one step is always the same call, token and all")
    void callsAreFrozen(@ForAll long seed) {
        List<RequestRecord> changing = randomWalk(seed).sent().stream()
                .filter(request -> request.call().changing())
                .toList();
        Set<String> calls = changing.stream()
                .map(request -> request.step() + " " + request.call())
                .collect(Collectors.toSet());
        assertThat(calls)
                .hasSameSizeAs(
                        changing.stream().map(RequestRecord::step).distinct().toList());
    }

    @Property(tries = 500)
    @Label(
            "any inputs in any order: a create claims one resource of the cloud at most, and it is the one that it keeps")
    void claimsOne(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        Set<String> claimed = walk.outputs.stream()
                .filter(Output.Claim.class::isInstance)
                .map(output -> ((Output.Claim) output).nativeId())
                .collect(Collectors.toSet());
        assertThat(claimed).hasSizeLessThanOrEqualTo(1);
        if (walk.operation().command().verb() == Verb.CREATE) {
            assertThat(claimed).containsAll(walk.kept());
        }
    }

    @Property(tries = 500)
    @Label("any inputs in any order: the keys that it began with are held until it is over")
    void keysAreHeld(@ForAll long seed) {
        Random random = new Random(seed);
        Walk walk = start(random);
        for (int i = 0; i < 40; i++) {
            RandomInputs.one(walk, random);
            boolean working = walk.state() != State.WAITING
                    && !walk.state().ended()
                    && walk.operation().lookingUp().isEmpty();
            if (working) {
                assertThat(walk.operation().keys()).containsExactly("network:net-1");
            }
        }
    }

    @Property(tries = 500)
    @Label("any inputs in any order: what has not ended is due some day, or waits for a person")
    void neverForgotten(@ForAll long seed) {
        Walk walk = randomWalk(seed);
        boolean goesOn = !walk.state().ended() && !walk.operation().parked();
        if (goesOn) {
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
