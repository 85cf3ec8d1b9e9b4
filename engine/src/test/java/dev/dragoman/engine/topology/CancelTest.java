package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.busy;
import static dev.dragoman.engine.topology.Answers.conflict;
import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.lost;
import static dev.dragoman.engine.topology.Answers.networkAttributes;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Commands.cancel;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static dev.dragoman.engine.topology.Commands.subnetOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** operation.cancel, in whatever state the operation is. */
class CancelTest extends TopologyTest {

    @Test
    @DisplayName("waiting: cancelled, nothing was done, and what waits for it fails")
    void waiting() {
        String operation = engine.send(network("main").after(Kind.NETWORK, "first"));
        String dependent = engine.send(subnet("web", "main"));
        assertStops(operation);
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.code(dependent)).isEqualTo("dependency-failed");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("before its command came: the command is cancelled when it comes, and does nothing")
    void early() {
        String operation = engine.nextId(network("main"));
        String cancel = engine.send(cancel(operation));
        assertThat(engine.phases(cancel)).containsExactly("accepted", "waiting");
        engine.arrive(network("main").operationId(operation).id(operation));
        assertThat(engine.phases(operation)).containsExactly("accepted", "cancelled");
        assertThat(engine.end(cancel).path("outcome").asText()).isEqualTo("cancelled");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a command that never comes: the cancel ends at its own deadline, and nothing is left of it")
    void never() {
        String cancel = engine.send(cancel("some-operation"));
        engine.pass(Duration.ofMinutes(10));
        assertThat(engine.phase(cancel)).isEqualTo("timed-out");
        assertThat(engine.stored(EngineTopology.INDEX)).noneMatch(key -> key.startsWith("operation"));
    }

    @Test
    @DisplayName("before its command came, which is then rejected: too late")
    void rejected() {
        String cancel = engine.send(cancel("bad-operation"));
        engine.arrive(new InboxRecord(
                InboxRecord.VERSION,
                "bad-operation",
                "default",
                "/test",
                "bad",
                null,
                null,
                "network",
                "create",
                "shop",
                "main",
                Harness.LANE,
                engine.now().toEpochMilli(),
                null,
                Problem.of(ErrorCode.INVALID_ARGUMENT, "no"),
                null));
        assertThat(engine.end(cancel).path("outcome").asText()).isEqualTo("too-late");
    }

    @Test
    @DisplayName("looking up a reference: cancelled, nothing was done")
    void lookingUp() {
        String operation = engine.send(subnetOf("web", "{\"id\":\"net-7\"}"));
        engine.request("ReadNetworks");
        assertStops(operation);
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
    }

    @Test
    @DisplayName("a change under way: cancelled with unknown effect, then settled with what came of it")
    void calling() {
        String operation = engine.send(network("main"));
        RequestRecord made = engine.request();
        assertStops(operation);
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("unknown");
        engine.replyDone(made, "{\"id\":\"net-1\"}");
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-1"));
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("complete");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("a change under way that the cloud then refuses: settled, nothing was done")
    void callingRefused() {
        String operation = engine.send(network("main"));
        RequestRecord made = engine.request();
        assertStops(operation);
        engine.reply(made, refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("none");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("a change under way that may adopt, and the cloud has one: settled, nothing is taken")
    void callingConflict() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(subnet("web", "main").adopting());
        RequestRecord made = engine.request();
        assertStops(operation);
        engine.reply(made, conflict());
        assertThat(engine.last(operation).at("/data/phase").asText()).isEqualTo("settled");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("the cloud at work: cancelled with unknown effect, watched to the end")
    void awaiting() {
        String operation = engine.send(network("main"));
        engine.replyDone(engine.request(), "{\"id\":\"net-1\"}");
        RequestRecord watch = engine.request();
        assertStops(operation);
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("net-1");
        engine.replyDone(watch, networkAttributes("net-1"));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("backing off: cancelled, nothing was done")
    void backingOff() {
        String operation = engine.send(network("main"));
        engine.reply(engine.request(), busy());
        assertStops(operation);
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        engine.pass(Duration.ofMinutes(1));
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("between two steps: cancelled, what was made is degraded")
    void betweenSteps() {
        String operation = engine.send(address("front"));
        engine.reply(engine.request("ReadAddresses"), found());
        engine.replyDone(engine.request("MakeAddress"), "{\"id\":\"eip-1\"}");
        engine.reply(engine.request("NameAddress"), busy());
        assertStops(operation);
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("partial");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("degraded");
    }

    @Test
    @DisplayName("the last change under way, and only looks left: settled as complete")
    void lastChange() {
        String operation = engine.send(address("front"));
        engine.reply(engine.request("ReadAddresses"), found());
        engine.replyDone(engine.request("MakeAddress"), "{\"id\":\"eip-1\"}");
        RequestRecord name = engine.request("NameAddress");
        assertStops(operation);
        engine.replyDone(name, "{}");
        engine.replyDone(engine.request("ReadAddresses"), Answers.addressAttributes("eip-1"));
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("complete");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("available");
    }

    @Test
    @DisplayName("finding out: cancelled with unknown effect, found out all the same")
    void recovering() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(subnet("web", "main"));
        engine.reply(engine.request(), lost());
        RequestRecord look = engine.request("ReadSubnets");
        assertStops(operation);
        engine.reply(look, found("{\"id\":\"sub-1\",\"cidr\":\"10.0.1.0/24\"}"));
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.inView(Kind.SUBNET, "web").path("id").asText()).isEqualTo("sub-1");
    }

    @Test
    @DisplayName("over, settling or unresolved: too late")
    void tooLate() {
        String over = engine.haveNetwork("main", "net-1");
        assertTooLate(over);
        String settling = engine.send(network("other"));
        engine.request();
        assertStops(settling);
        assertTooLate(settling);
        String unresolved = engine.haveUnresolved("front", "eip-1");
        assertTooLate(unresolved);
    }

    @Test
    @DisplayName("another tenant's operation is not reached")
    void otherTenant() {
        String operation = engine.send(network("main"));
        engine.requests();
        String cancel = engine.send(cancel(operation).tenant("rival"));
        assertThat(engine.phases(cancel)).containsExactly("accepted", "waiting");
        assertThat(engine.phases(operation)).doesNotContain("cancelled");
    }

    @Test
    @DisplayName("one's own cancel")
    void itself() {
        TestCommand command = cancel("");
        String itself = engine.nextId(command);
        engine.arrive(cancel(itself).operationId(itself).id(itself));
        assertThat(engine.events(itself).stream()
                        .filter(event -> event.path("terminal").asBoolean()))
                .hasSize(1);
    }

    private void assertStops(String operation) {
        String cancel = engine.send(cancel(operation));
        assertThat(engine.end(cancel).path("phase").asText()).isEqualTo("succeeded");
        assertThat(engine.end(cancel).path("outcome").asText()).isEqualTo("cancelled");
        assertThat(engine.phase(operation)).isEqualTo("cancelled");
    }

    private void assertTooLate(String operation) {
        int events = engine.events(operation).size();
        String cancel = engine.send(cancel(operation));
        assertThat(engine.end(cancel).path("outcome").asText()).isEqualTo("too-late");
        assertThat(engine.events(operation)).hasSize(events);
    }
}
