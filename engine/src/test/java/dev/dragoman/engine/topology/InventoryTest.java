package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.addressAttributes;
import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the views and the resource events tell of a resource through its life. */
class InventoryTest extends TopologyTest {

    @Test
    @DisplayName("the view: announced with revision 0, then there, changed, deleting, and a tombstone")
    void throughLife() {
        engine.haveNetwork(network("main").label("cost", "42"), "net-1");
        engine.send(TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main").spec("{\"displayName\":\"other\"}"));
        engine.replyDone(engine.request("NameNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), Answers.networkAttributes("net-1"));
        engine.send(delete(Kind.NETWORK, "main"));
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        List<JsonNode> views = engine.views();
        assertThat(views)
                .extracting(view -> view.path("status").asText())
                .containsExactly("creating", "available", "available", "deleting", "");
        assertThat(views.subList(0, 4))
                .extracting(view -> view.path("revision").asInt())
                .containsExactly(0, 1, 2, 3);
        assertThat(views.subList(0, 4))
                .extracting(view -> view.path("uid").asText())
                .containsOnly(views.get(0).path("uid").asText());
        assertThat(views.subList(0, 4))
                .extracting(view -> view.at("/labels/cost").asText())
                .containsOnly("42");
        assertThat(views.get(4).isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("another incarnation of a name has another uid, and its revision starts again")
    void incarnations() {
        engine.haveNetwork("main", "net-1");
        String uid = engine.inView(Kind.NETWORK, "main").path("uid").asText();
        engine.send(delete(Kind.NETWORK, "main"));
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        engine.haveNetwork("main", "net-2");
        JsonNode second = engine.inView(Kind.NETWORK, "main");
        assertThat(second.path("uid").asText()).isNotEqualTo(uid);
        assertThat(second.path("revision").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("a resource event tells the resource with its uid and revision, and belongs to the operation")
    void resourceEvent() {
        String operation = engine.haveNetwork("main", "net-1");
        JsonNode event = engine.events(operation).stream()
                .filter(any -> any.path("type").asText().equals("dragoman.resource.created"))
                .findFirst()
                .orElseThrow();
        assertThat(event.path("subject").asText()).isEqualTo("shop/network/main");
        assertThat(event.path("terminal").asBoolean()).isFalse();
        assertThat(event.at("/data/uid").asText()).isEqualTo(operation);
        assertThat(event.at("/data/revision").asInt()).isEqualTo(1);
        assertThat(event.path("sequence").asInt()).isEqualTo(4);
        assertThat(engine.last(operation).path("sequence").asInt()).isEqualTo(5);
    }

    @Test
    @DisplayName("the announcement of a create that fails is taken back")
    void withdrawn() {
        engine.send(network("main"));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("creating");
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("with a delete behind it too, and with another create behind that it stays")
    void withdrawnInLine() {
        engine.send(network("main"));
        engine.send(delete(Kind.NETWORK, "main"));
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
        engine.send(network("main"));
        engine.send(network("main"));
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("creating");
    }

    @Test
    @DisplayName("a create that is behind a delete is announced once the resource is gone")
    void announcedAfterDelete() {
        engine.haveNetwork("main", "net-1");
        engine.send(delete(Kind.NETWORK, "main"));
        String next = engine.send(network("main"));
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("creating");
        assertThat(engine.inView(Kind.NETWORK, "main").path("uid").asText()).isEqualTo(next);
    }

    @Test
    @DisplayName("a failed later step leaves the resource degraded, with its id; delete works on it")
    void degradedThenDeleted() {
        String operation = degraded();
        assertThat(engine.phase(operation)).isEqualTo("failed");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("partial");
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("eip-1");
        assertThat(engine.changes(operation)).containsExactly("degraded");
        engine.send(delete(Kind.ELASTIC_IP, "front"));
        engine.replyDone(engine.request("DropAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), "{}");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("apply completes a degraded resource: everything that can be set is set")
    void degradedThenApplied() {
        degraded();
        String apply = engine.send(
                TestCommand.command(Kind.ELASTIC_IP, Verb.APPLY, "front").spec("{\"bandwidthMbps\":5}"));
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ResizeAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.end(apply).path("changed"))
                .extracting(JsonNode::asText)
                .containsExactly("/spec/bandwidthMbps");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("available");
    }

    @Test
    @DisplayName("a delete that fails on a degraded resource leaves it degraded")
    void degradedDeleteFails() {
        degraded();
        engine.send(delete(Kind.ELASTIC_IP, "front"));
        engine.reply(engine.request("DropAddress"), refused(ErrorCode.PERMISSION_DENIED));
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("degraded");
    }

    @Test
    @DisplayName("associate and disassociate change what is known of the resource, not what was asked for")
    void association() {
        engine.haveAddress(address("front"), "eip-1");
        engine.send(TestCommand.command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "front")
                .spec("{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"},\"privateAddress\":\"10.0.0.5\"}"));
        engine.replyDone(engine.request("BindAddress"), "{}");
        engine.replyDone(
                engine.request("ReadAddresses"),
                "{\"id\":\"eip-1\",\"status\":\"in-use\",\"association\":{\"kind\":\"instance\",\"id\":\"i-1\"}}");
        JsonNode bound = engine.inView(Kind.ELASTIC_IP, "front");
        assertThat(bound.at("/attributes/association/id").asText()).isEqualTo("i-1");
        assertThat(bound.at("/spec").toString()).isEqualTo("{\"bandwidthMbps\":5}");
        engine.send(TestCommand.command(Kind.ELASTIC_IP, Verb.DISASSOCIATE, "front"));
        engine.replyDone(engine.request("UnbindAddress"), "{}");
        engine.replyDone(
                engine.request("ReadAddresses"), "{\"id\":\"eip-1\",\"status\":\"available\",\"association\":null}");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").at("/attributes").has("association"))
                .isFalse();
    }

    private String degraded() {
        String operation = engine.send(address("front"));
        engine.reply(engine.request("ReadAddresses"), found());
        engine.replyDone(engine.request("MakeAddress"), "{\"id\":\"eip-1\"}");
        engine.reply(engine.request("NameAddress"), refused(ErrorCode.PERMISSION_DENIED));
        return operation;
    }
}
