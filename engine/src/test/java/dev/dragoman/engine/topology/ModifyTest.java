package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** modify is a merge patch of the spec. */
class ModifyTest extends TopologyTest {

    private static final String ROUTE = "{\"network\":{\"name\":\"main\"},\"destination\":\"0.0.0.0/0\","
            + "\"nextHop\":{\"kind\":\"instance\",\"id\":\"i-1\",\"address\":\"10.0.0.5\"}}";

    @BeforeEach
    void network() {
        engine.haveNetwork(
                Commands.network("main").spec("{\"cidr\":\"10.0.0.0/16\",\"description\":\"old\"}"), "net-1");
    }

    @Test
    @DisplayName("only what differs is changed, and the event says what")
    void changes() {
        String operation = modify("{\"displayName\":\"other\",\"description\":\"old\"}");
        RequestRecord request = engine.request("NameNetwork");
        assertThat(request.call().parameters()).containsEntry("Name", "other").containsEntry("Id", "net-1");
        engine.replyDone(request, "{}");
        engine.replyDone(
                engine.request("ReadNetworks"),
                "{\"id\":\"net-1\",\"cidr\":\"10.0.0.0/16\",\"status\":\"available\",\"displayName\":\"other\"}");
        JsonNode end = engine.end(operation);
        assertThat(end.path("effect").asText()).isEqualTo("complete");
        assertThat(end.path("changed")).extracting(JsonNode::asText).containsExactly("/spec/displayName");
        assertThat(end.at("/resource/spec/displayName").asText()).isEqualTo("other");
        assertThat(end.at("/resource/spec/description").asText()).isEqualTo("old");
        assertThat(engine.changes(operation)).containsExactly("changed");
    }

    @Test
    @DisplayName("no difference: succeeded, nothing changed, no call")
    void noDifference() {
        String operation = modify("{\"description\":\"old\",\"cidr\":\"10.0.0.0/16\"}");
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.end(operation).path("changed")).isEmpty();
        assertThat(engine.changes(operation)).isEmpty();
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("null clears a field")
    void clears() {
        engine.haveAddress(Commands.address("front").spec("{\"displayName\":\"front door\"}"), "eip-1");
        String operation = engine.send(
                TestCommand.command(Kind.ELASTIC_IP, Verb.MODIFY, "front").spec("{\"displayName\":null}"));
        RequestRecord request = engine.request("NameAddress");
        assertThat(request.call().parameters()).containsEntry("Name", "front");
        engine.replyDone(request, "{}");
        engine.replyDone(engine.request("ReadAddresses"), Answers.addressAttributes("eip-1"));
        assertThat(engine.end(operation).at("/resource/spec").has("displayName"))
                .isFalse();
    }

    @Test
    @DisplayName("what the cloud cannot clear is refused before any call")
    void unclearable() {
        String operation = modify("{\"description\":null}");
        assertThat(engine.code(operation)).isEqualTo("unsupported");
        assertThat(engine.error(operation).path("pointer").asText()).isEqualTo("/spec/description");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("an immutable field with its present value is fine, with another it is refused by name")
    void immutable() {
        assertThat(engine.phase(modify("{\"cidr\":\"10.0.0.0/16\"}"))).isEqualTo("succeeded");
        String operation = modify("{\"cidr\":\"10.1.0.0/16\",\"displayName\":\"other\"}");
        assertThat(engine.code(operation)).isEqualTo("unsupported");
        assertThat(engine.error(operation).path("pointer").asText()).isEqualTo("/spec/cidr");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a field that this cloud cannot change is refused with its reason")
    void immutableHere() {
        haveRoute();
        String operation = engine.send(
                TestCommand.command(Kind.ROUTE, Verb.MODIFY, "out").spec("{\"destination\":\"10.7.0.0/16\"}"));
        assertThat(engine.code(operation)).isEqualTo("unsupported");
        assertThat(engine.error(operation).path("message").asText()).contains("a route here cannot lead elsewhere");
    }

    @Test
    @DisplayName("a part of an object is merged into it")
    void partOfAnObject() {
        haveRoute();
        engine.send(TestCommand.command(Kind.ROUTE, Verb.MODIFY, "out").spec("{\"nextHop\":{\"id\":\"i-2\"}}"));
        assertThat(engine.request("TurnRoute").call().parameters())
                .containsEntry("Hop", "i-2")
                .containsEntry("HopKind", "instance");
    }

    @Test
    @DisplayName("a patch that would name a resource twice is refused")
    void namedTwice() {
        haveRoute();
        String operation = engine.send(
                TestCommand.command(Kind.ROUTE, Verb.MODIFY, "out").spec("{\"nextHop\":{\"name\":\"other\"}}"));
        assertThat(engine.code(operation)).isEqualTo("invalid-argument");
        assertThat(engine.error(operation).path("message").asText()).contains("expected either name or id, got both");
    }

    @Test
    @DisplayName("ifRevision guards against a second writer")
    void ifRevision() {
        String stale = engine.send(modification("{\"displayName\":\"other\"}").ifRevision(7));
        assertThat(engine.code(stale)).isEqualTo("wrong-state");
        assertThat(engine.error(stale).path("pointer").asText()).isEqualTo("/ifRevision");
        engine.send(modification("{\"displayName\":\"other\"}").ifRevision(1));
        engine.request("NameNetwork");
    }

    @Test
    @DisplayName("a name that there is not is not found")
    void absent() {
        assertThat(engine.code(engine.send(TestCommand.command(Kind.NETWORK, Verb.MODIFY, "other"))))
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("other labels alone are no call, but a new revision and a resource event")
    void labels() {
        JsonNode before = engine.inView(Kind.NETWORK, "main").path("attributes");
        String operation = engine.send(modification("{}").label("cost", "43"));
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.end(operation).at("/resource/labels/cost").asText()).isEqualTo("43");
        assertThat(engine.changes(operation)).containsExactly("changed");
        assertThat(engine.inView(Kind.NETWORK, "main").path("revision").asLong())
                .isEqualTo(2);
        assertThat(engine.inView(Kind.NETWORK, "main").path("attributes"))
                .isEqualTo(before)
                .isNotEmpty();
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("the first step refused: nothing was changed, and the resource is as it was")
    void refusedAtFirst() {
        String operation = modify("{\"displayName\":\"other\",\"description\":\"new\"}");
        engine.reply(engine.request("NameNetwork"), refused(ErrorCode.PERMISSION_DENIED));
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
        assertThat(engine.inView(Kind.NETWORK, "main").at("/spec").has("displayName"))
                .isFalse();
    }

    @Test
    @DisplayName(
            "a later step refused: the resource is degraded with what is wanted, and an apply of that sets everything again")
    void refusedLater() {
        String operation = modify("{\"displayName\":\"other\",\"description\":\"new\"}");
        engine.replyDone(engine.request("NameNetwork"), "{}");
        engine.reply(engine.request("DescribeNetwork"), refused(ErrorCode.PERMISSION_DENIED));
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("partial");
        assertThat(engine.end(operation).at("/resource/status").asText()).isEqualTo("degraded");
        assertThat(engine.changes(operation)).containsExactly("degraded");
        engine.send(TestCommand.command(Kind.NETWORK, Verb.APPLY, "main")
                .spec("{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"other\",\"description\":\"new\"}"));
        engine.replyDone(engine.request("NameNetwork"), "{}");
        engine.replyDone(engine.request("DescribeNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), Answers.networkAttributes("net-1"));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    private void haveRoute() {
        engine.send(TestCommand.command(Kind.ROUTE, Verb.CREATE, "out").spec(ROUTE));
        engine.replyDone(engine.request("MakeRoute"), "{\"id\":\"rt-1\"}");
    }

    private String modify(String patch) {
        return engine.send(modification(patch));
    }

    private static TestCommand modification(String patch) {
        return TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main").spec(patch);
    }
}
