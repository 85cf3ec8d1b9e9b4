package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.addressAttributes;
import static dev.dragoman.engine.topology.Answers.done;
import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.lost;
import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Harness.ALONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A create that can only be recognised by what is there and was not before. */
class DifferenceTest extends TopologyTest {

    @Test
    @DisplayName("two such creates run one at a time in their lane, and in another lane at the same time")
    void oneAtATime() {
        engine.send(address("a1"));
        RequestRecord first = engine.request("ReadAddresses");
        String second = engine.send(address("b1"));
        assertThat(engine.phases(second)).endsWith("waiting");
        engine.send(address("c1").in(ALONE));
        engine.request("ReadAddresses");
        engine.reply(first, found());
        engine.replyDone(engine.request("MakeAddress"), "{\"id\":\"eip-1\"}");
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.request("ReadAddresses").operationId()).isEqualTo(second);
    }

    @Test
    @DisplayName("a lost answer in an account of its own: the one new address is ours")
    void exclusive() {
        String operation = engine.send(address("front").in(ALONE));
        engine.reply(engine.request(), found(addressAttributes("eip-0")));
        engine.reply(engine.request("MakeAddress"), lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-0"), addressAttributes("eip-1")));
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("eip-1");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("complete");
    }

    @Test
    @DisplayName("in an account that others use too: unresolved, whatever it looks like")
    void shared() {
        String operation = engine.haveUnresolved("front", "eip-1");
        assertThat(engine.phase(operation)).isEqualTo("unresolved");
    }

    @Test
    @DisplayName("two new addresses in an account of its own: unresolved")
    void two() {
        String operation = engine.send(address("front").in(ALONE));
        engine.reply(engine.request(), found());
        engine.reply(engine.request("MakeAddress"), lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-1"), addressAttributes("eip-2")));
        assertThat(engine.error(operation).path("candidates")).hasSize(2);
    }

    @Test
    @DisplayName("none new, even after a while: called again, and the same ids as before still count as old")
    void none() {
        String operation = engine.send(address("front").in(ALONE));
        engine.reply(engine.request(), found(addressAttributes("eip-0")));
        RequestRecord first = engine.request("MakeAddress");
        engine.reply(first, lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-0")));
        engine.pass(Duration.ofSeconds(16));
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-0")));
        RequestRecord second = engine.request("MakeAddress");
        assertThat(second.call()).isEqualTo(first.call());
        engine.reply(second, lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-0"), addressAttributes("eip-1")));
        engine.request("NameAddress");
        assertThat(engine.phases(operation)).doesNotContain("unresolved");
    }

    @Test
    @DisplayName("the first answer comes after all, while the call is made again: what it made is told as an orphan")
    void lateWhileCalledAgain() {
        String operation = engine.send(address("front").in(ALONE));
        engine.reply(engine.request(), found());
        RequestRecord first = engine.request("MakeAddress");
        engine.reply(first, lost());
        engine.reply(engine.request("ReadAddresses"), found());
        engine.pass(Duration.ofSeconds(16));
        engine.reply(engine.request("ReadAddresses"), found());
        RequestRecord second = engine.request("MakeAddress");
        engine.reply(first, done("{\"id\":\"eip-1\"}"));
        assertThat(engine.changes(operation)).containsExactly("orphaned");
        assertThat(engine.last(operation).at("/data/id").asText()).isEqualTo("eip-1");
        engine.replyDone(second, "{\"id\":\"eip-2\"}");
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-2"));
        assertThat(engine.inView(ALONE, Kind.ELASTIC_IP, "front").path("id").asText())
                .isEqualTo("eip-2");
    }

    @Test
    @DisplayName(
            "the first answer comes after all, before the call is made again: it is taken, and nothing is made twice")
    void lateBeforeCalledAgain() {
        String operation = engine.send(address("front").in(ALONE));
        engine.reply(engine.request(), found());
        RequestRecord first = engine.request("MakeAddress");
        engine.reply(first, lost());
        engine.reply(engine.request("ReadAddresses"), found());
        engine.pass(Duration.ofSeconds(16));
        engine.reply(engine.request("ReadAddresses"), found());
        engine.reply(engine.request("MakeAddress"), Answers.busy());
        engine.reply(first, done("{\"id\":\"eip-1\"}"));
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("eip-1");
    }
}
