package dev.dragoman.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** apply creates or changes to the spec: what a pipeline sends again and again. */
class ApplyTest extends TopologyTest {

    @Test
    @DisplayName("what is not there is created; the same again does nothing; another spec changes what differs")
    void again() {
        String first = engine.send(apply("{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"a\"}"));
        engine.finishNetwork("net-1");
        assertThat(engine.changes(first)).containsExactly("created");
        String same = engine.send(apply("{\"displayName\":\"a\",\"cidr\":\"10.0.0.0/16\"}"));
        assertThat(engine.end(same).path("effect").asText()).isEqualTo("none");
        String other = engine.send(apply("{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"b\"}"));
        RequestRecord rename = engine.request("NameNetwork");
        assertThat(rename.call().parameters()).containsEntry("Name", "b");
        engine.replyDone(rename, "{}");
        engine.replyDone(engine.request("ReadNetworks"), Answers.networkAttributes("net-1"));
        assertThat(engine.end(other).path("changed"))
                .extracting(JsonNode::asText)
                .containsExactly("/spec/displayName");
        assertThat(engine.changes(other)).containsExactly("changed");
    }

    @Test
    @DisplayName("a field that the spec does not have any more is cleared")
    void whole() {
        engine.haveNetwork(Commands.network("main").spec("{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"a\"}"), "net-1");
        engine.send(apply("{\"cidr\":\"10.0.0.0/16\"}"));
        assertThat(engine.request("NameNetwork").call().parameters()).containsEntry("Name", "main");
    }

    @Test
    @DisplayName("another value of an immutable field is refused before any call")
    void immutable() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(apply("{\"cidr\":\"10.1.0.0/16\"}"));
        assertThat(engine.code(operation)).isEqualTo("unsupported");
        assertThat(engine.error(operation).path("pointer").asText()).isEqualTo("/spec/cidr");
    }

    @Test
    @DisplayName("a reference that says the same in another form is no difference")
    void sameReference() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        String operation = engine.send(TestCommand.command(Kind.SUBNET, Verb.APPLY, "web")
                .spec("{\"network\":{\"id\":\"net-1\"},\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}"));
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("ifRevision of what is not there is a wrong state")
    void ifRevision() {
        String operation = engine.send(apply("{\"cidr\":\"10.0.0.0/16\"}").ifRevision(1));
        assertThat(engine.code(operation)).isEqualTo("wrong-state");
    }

    private static TestCommand apply(String spec) {
        return TestCommand.command(Kind.NETWORK, Verb.APPLY, "main").spec(spec);
    }
}
