package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.networkAttributes;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** import reads, compares and claims. */
class ImportTest extends TopologyTest {

    @Test
    @DisplayName("what the cloud has becomes the resource, with a spec made of what the cloud says")
    void takes() {
        String operation = engine.send(taking("main", "net-1").label("cost", "42"));
        RequestRecord read = engine.request("ReadNetworks");
        assertThat(read.call().parameters()).containsEntry("Id", "net-1");
        engine.replyDone(read, networkAttributes("net-1"));
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.changes(operation)).containsExactly("adopted");
        assertThat(engine.inView(Kind.NETWORK, "main").path("managed").asText()).isEqualTo("adopted");
        assertThat(engine.inView(Kind.NETWORK, "main").at("/spec/cidr").asText())
                .isEqualTo("10.0.0.0/16");
        assertThat(engine.inView(Kind.NETWORK, "main").at("/labels/cost").asText())
                .isEqualTo("42");
    }

    @Test
    @DisplayName("what is other than expected is not taken, and every difference is named")
    void differs() {
        String operation =
                engine.send(taking("main", "net-1").spec("{\"cidr\":\"10.1.0.0/16\",\"displayName\":\"mine\"}"));
        engine.replyDone(engine.request(), networkAttributes("net-1"));
        assertThat(engine.code(operation)).isEqualTo("wrong-state");
        assertThat(engine.error(operation).path("violations")).hasSize(2);
        assertThat(engine.error(operation).at("/violations/0/pointer").asText()).isEqualTo("/spec/cidr");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("a reference by name is compared by what it names")
    void reference() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(TestCommand.command(Kind.SUBNET, Verb.IMPORT, "web")
                .nativeId("sub-1")
                .spec("{\"network\":{\"name\":\"main\"}}"));
        engine.replyDone(
                engine.request("ReadSubnets"),
                "{\"id\":\"sub-1\",\"networkId\":\"net-1\",\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}");
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        String delete = engine.send(Commands.delete(Kind.NETWORK, "main"));
        assertThat(engine.code(delete)).isEqualTo("in-use");
    }

    @Test
    @DisplayName("an id that the cloud does not have is not found")
    void absent() {
        String operation = engine.send(taking("main", "net-1"));
        engine.reply(engine.request(), refused(ErrorCode.NOT_FOUND));
        assertThat(engine.code(operation)).isEqualTo("not-found");
    }

    @Test
    @DisplayName("an id that is another resource's is refused, naming that")
    void idTaken() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(taking("other", "net-1"));
        assertThat(engine.code(operation)).isEqualTo("already-exists");
        assertThat(engine.error(operation).at("/blockers/0").asText()).isEqualTo("shop/network/main");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("an id that is another tenant's is refused, without naming what it is there")
    void idOfAnotherTenant() {
        engine.haveNetwork(network("secret").tenant("rival"), "net-1");
        String operation = engine.send(taking("main", "net-1"));
        assertThat(engine.code(operation)).isEqualTo("already-exists");
        assertThat(engine.error(operation).toString()).doesNotContain("secret").doesNotContain("rival");
    }

    @Test
    @DisplayName("a name that is taken is refused; the same import again succeeds")
    void nameTaken() {
        engine.haveNetwork("main", "net-1");
        assertThat(engine.code(engine.send(taking("main", "net-2")))).isEqualTo("already-exists");
        assertThat(engine.phase(engine.send(taking("main", "net-1")))).isEqualTo("succeeded");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("of two imports of one id the first has it")
    void race() {
        String first = engine.send(taking("main", "net-1"));
        RequestRecord read = engine.request();
        String second = engine.send(taking("other", "net-1"));
        assertThat(engine.phases(second)).endsWith("waiting");
        engine.replyDone(read, networkAttributes("net-1"));
        assertThat(engine.phase(first)).isEqualTo("succeeded");
        assertThat(engine.code(second)).isEqualTo("already-exists");
    }

    @Test
    @DisplayName("an id that a create has claimed while it was read is not taken")
    void overtaken() {
        String operation = engine.send(taking("other", "net-1"));
        RequestRecord read = engine.request();
        engine.haveNetwork("main", "net-1");
        engine.replyDone(read, networkAttributes("net-1"));
        assertThat(engine.code(operation)).isEqualTo("already-exists");
        assertThat(engine.inView(Kind.NETWORK, "other").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("what is imported is on its way: a dependent waits for it")
    void awaited() {
        engine.send(taking("main", "net-1"));
        engine.request("ReadNetworks");
        String subnet = engine.send(Commands.subnet("web", "main"));
        engine.pass(Duration.ofSeconds(31));
        engine.pass(Duration.ofSeconds(1));
        assertThat(engine.phases(subnet)).endsWith("waiting");
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-1"));
        engine.request("MakeSubnet");
    }

    private static TestCommand taking(String name, String id) {
        return TestCommand.command(Kind.NETWORK, Verb.IMPORT, name).nativeId(id);
    }
}
