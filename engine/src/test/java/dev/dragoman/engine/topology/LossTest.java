package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.lost;
import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Commands.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Replies that do not come, or come late. */
class LossTest extends TopologyTest {

    @Test
    @DisplayName("a missing reply is probed for before the call is repeated, with the same token")
    void probe() {
        engine.send(network("main"));
        RequestRecord first = engine.request();
        engine.pass(Duration.ofSeconds(21));
        assertThat(engine.requests()).isEmpty();
        engine.pass(Duration.ofSeconds(2));
        engine.pass(Duration.ofSeconds(2));
        RequestRecord second = engine.request();
        assertThat(second.call()).isEqualTo(first.call());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.call().parameters()).containsKey("Token");
    }

    @Test
    @DisplayName("a late reply to a call that was called lost is believed")
    void lateReply() {
        String operation = engine.send(network("main"));
        RequestRecord first = engine.request();
        engine.pass(Duration.ofSeconds(23));
        engine.pass(Duration.ofSeconds(2));
        engine.requests();
        engine.replyDone(first, "{\"id\":\"net-1\"}");
        engine.replyDone(engine.request(), Answers.networkAttributes("net-1"));
        assertThat(engine.phases(operation)).endsWith("succeeded");
    }

    @Test
    @DisplayName("a look whose reply is missing is soon taken again")
    void look() {
        engine.haveNetwork("main", "net-1");
        engine.send(TestCommand.command(Kind.NETWORK, Verb.GET, "main"));
        engine.request();
        engine.pass(Duration.ofSeconds(23));
        engine.pass(Duration.ofSeconds(1));
        engine.request("ReadNetworks");
    }

    @Test
    @DisplayName(
            "a setting whose answer was lost, and that does not show yet, is looked for again before it is made again")
    void state() {
        engine.haveAddress(address("front"), "eip-1");
        String operation = engine.send(TestCommand.command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "front")
                .spec("{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}"));
        engine.reply(engine.request("BindAddress"), lost());
        engine.reply(engine.request("ReadAddresses"), found());
        engine.pass(Duration.ofSeconds(2));
        engine.replyDone(
                engine.request("ReadAddresses"),
                "{\"id\":\"eip-1\",\"status\":\"in-use\",\"association\":{\"kind\":\"instance\",\"id\":\"i-1\"}}");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("complete");
        assertThat(engine.end(operation)
                        .at("/resource/attributes/association/id")
                        .asText())
                .isEqualTo("i-1");
    }
}
