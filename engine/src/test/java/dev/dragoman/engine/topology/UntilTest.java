package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.networkAttributes;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** until submitted: the publisher does not wait for the cloud's work. */
class UntilTest extends TopologyTest {

    @Test
    @DisplayName("succeeds when the cloud has accepted; what happens later arrives as resource events")
    void submitted() {
        String operation = engine.send(network("main").untilSubmitted());
        engine.replyDone(engine.request("MakeNetwork"), "{\"id\":\"net-1\"}");
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.end(operation).at("/resource/status").asText()).isEqualTo("creating");
        assertThat(engine.changes(operation)).containsExactly("created");
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-1"));
        assertThat(engine.changes(operation)).containsExactly("created", "changed");
        assertThat(engine.phases(operation)).doesNotContain("settled");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("what refers to it waits until it is there")
    void dependents() {
        engine.send(network("main").untilSubmitted());
        engine.replyDone(engine.request("MakeNetwork"), "{\"id\":\"net-1\"}");
        RequestRecord watch = engine.request("ReadNetworks");
        String subnet = engine.send(subnet("web", "main"));
        assertThat(engine.phases(subnet)).endsWith("waiting");
        engine.replyDone(watch, networkAttributes("net-1"));
        engine.request("MakeSubnet");
    }

    @Test
    @DisplayName("work that fails in the end leaves a degraded resource")
    void fails() {
        String operation = engine.send(network("main").untilSubmitted());
        engine.replyDone(engine.request("MakeNetwork"), "{\"id\":\"net-1\"}");
        engine.reply(engine.request("ReadNetworks"), refused(ErrorCode.WRONG_STATE));
        assertThat(engine.phases(operation)).filteredOn("succeeded"::equals).hasSize(1);
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("degraded");
    }

    @Test
    @DisplayName("a resource that is to be deleted is known until it is gone")
    void deleting() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(delete(Kind.NETWORK, "main").untilSubmitted());
        engine.replyDone(engine.request("DropNetwork"), "{}");
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("deleting");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        assertThat(engine.changes(operation)).containsExactly("deleted");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }
}
