package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnetOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who waits for whom: turns on a resource, and conflict keys. */
class OrderTest extends TopologyTest {

    @Test
    @DisplayName("operations on one resource run in the order in which they came")
    void turns() {
        engine.send(network("main"));
        String deleted = engine.send(delete(Kind.NETWORK, "main"));
        String again = engine.send(network("main"));
        engine.finishNetwork("net-1");
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        engine.finishNetwork("net-2");
        assertThat(engine.phase(deleted)).isEqualTo("succeeded");
        assertThat(engine.end(again).at("/resource/id").asText()).isEqualTo("net-2");
    }

    @Test
    @DisplayName("operations that conflict run one after another, in order")
    void conflictKeys() {
        engine.haveNetwork("main", "net-1");
        for (int i = 1; i <= 20; i++) {
            engine.send(subnet(i));
        }
        List<String> order = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            RequestRecord only = engine.request("MakeSubnet");
            order.add(only.call().parameters().get("Cidr"));
            engine.replyDone(only, "{\"id\":\"sub-" + i + "\"}");
        }
        assertThat(order)
                .startsWith("10.0.1.0/24", "10.0.2.0/24")
                .endsWith("10.0.20.0/24")
                .hasSize(20);
    }

    @Test
    @DisplayName("a key that its holder could not use goes to the next in order")
    void keyAfterFailure() {
        engine.haveNetwork("main", "net-1");
        String first = engine.send(subnet(1));
        engine.send(subnet(2));
        engine.reply(engine.request("MakeSubnet"), Answers.refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.phase(first)).isEqualTo("failed");
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Cidr", "10.0.2.0/24");
    }

    @Test
    @DisplayName("who gave up waiting for a key does not hold up those behind")
    void keyAfterDeadline() {
        engine.haveNetwork("main", "net-1");
        engine.send(subnet(1));
        RequestRecord first = engine.request("MakeSubnet");
        String second = engine.send(subnet(2));
        engine.pass(Duration.ofMinutes(5));
        engine.send(subnet(3));
        engine.pass(Duration.ofMinutes(5));
        assertThat(engine.phase(second)).isEqualTo("timed-out");
        engine.requests();
        engine.replyDone(first, "{\"id\":\"sub-1\"}");
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Cidr", "10.0.3.0/24");
    }

    @Test
    @DisplayName("nothing is left of queues, keys and operations once everything has ended")
    void nothingIsLeft() {
        engine.haveNetwork("main", "net-1");
        for (int i = 1; i <= 5; i++) {
            engine.send(subnet(i));
        }
        for (int i = 1; i <= 5; i++) {
            engine.replyDone(engine.request(), "{\"id\":\"sub-" + i + "\"}");
        }
        engine.send(subnetOf("lost", "{\"name\":\"never\"}"));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.stored(EngineTopology.OPERATIONS)).isEmpty();
        assertThat(engine.stored(EngineTopology.INDEX))
                .noneMatch(key -> key.startsWith("turn") || key.startsWith("key") || key.startsWith("held"))
                .noneMatch(key -> key.startsWith("reference") || key.startsWith("operation"));
    }

    private static TestCommand subnet(int i) {
        return TestCommand.command(Kind.SUBNET, Verb.CREATE, "net-" + i)
                .spec("{\"network\":{\"name\":\"main\"},\"cidr\":\"10.0." + i + ".0/24\",\"zone\":\"a\"}");
    }
}
