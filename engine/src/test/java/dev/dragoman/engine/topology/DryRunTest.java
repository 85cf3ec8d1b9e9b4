package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Commands.cancel;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static dev.dragoman.engine.topology.Commands.subnetOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A dry run says which calls would be made, and makes none. */
class DryRunTest extends TopologyTest {

    @AfterEach
    void nothingWasSent() {
        assertThat(engine.requests()).as("requests sent by a dry run").isEmpty();
    }

    @Test
    @DisplayName("a create: every step's call, with what only an earlier one can tell in angle brackets")
    void create() {
        JsonNode requests = plan(address("front"));
        assertThat(actions(requests)).containsExactly("ReadAddresses", "MakeAddress", "NameAddress", "ReadAddresses");
        assertThat(requests.at("/1/parameters/Bandwidth").asText()).isEqualTo("5");
        assertThat(requests.at("/1/changing").asBoolean()).isTrue();
        assertThat(requests.at("/2/parameters/Id").asText()).isEqualTo("<id>");
        assertThat(requests.at("/2/parameters/Name").asText()).isEqualTo("front");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("the calls are exactly those that the command without dryRun makes, token and all")
    void exact() {
        String operation = engine.nextId(network("main"));
        engine.arrive(network("main").operationId(operation).id(operation).dryRun());
        JsonNode planned = engine.end(operation).at("/requests/0/parameters");
        try (Harness other = new Harness()) {
            other.arrive(network("main").operationId(operation).id(operation));
            other.request().call().parameters().forEach((name, value) -> assertThat(
                            planned.path(name).asText())
                    .isEqualTo(value));
        }
        assertThat(planned.has("Token")).isTrue();
    }

    @Test
    @DisplayName(
            "references: what is known is filled in, what is not stands in angle brackets, and nothing is waited for")
    void references() {
        assertThat(plan(subnet("web", "main")).at("/0/parameters/Network").asText())
                .isEqualTo("<network main: id>");
        assertThat(plan(subnetOf("web", "{\"id\":\"net-7\"}"))
                        .at("/0/parameters/Network")
                        .asText())
                .isEqualTo("net-7");
        engine.haveNetwork("main", "net-1");
        assertThat(plan(subnet("web", "main")).at("/0/parameters/Network").asText())
                .isEqualTo("net-1");
    }

    @Test
    @DisplayName("what would be refused is refused")
    void refused() {
        engine.haveNetwork("main", "net-1");
        assertThat(engine.code(engine.send(network("main").dryRun()))).isEqualTo("already-exists");
        assertThat(engine.code(engine.send(TestCommand.command(Kind.SUBNET, Verb.CREATE, "web")
                        .spec("{\"network\":{\"name\":\"main\"},\"cidr\":\"10.9.0.0/24\",\"zone\":\"a\"}")
                        .dryRun())))
                .isEqualTo("invalid-argument");
        engine.haveSubnet("web", "main", "sub-1");
        assertThat(engine.code(
                        engine.send(delete(Kind.NETWORK, "main").waiting().dryRun())))
                .isEqualTo("in-use");
    }

    @Test
    @DisplayName("modify and apply: the calls for what differs, or none")
    void modify() {
        engine.haveNetwork("main", "net-1");
        TestCommand modify = TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main");
        JsonNode requests = plan(modify.spec("{\"displayName\":\"other\"}"));
        assertThat(actions(requests)).containsExactly("NameNetwork", "ReadNetworks");
        assertThat(requests.at("/0/parameters/Id").asText()).isEqualTo("net-1");
        assertThat(plan(modify.spec("{}"))).isEmpty();
        assertThat(plan(TestCommand.command(Kind.NETWORK, Verb.APPLY, "main").spec("{\"cidr\":\"10.0.0.0/16\"}")))
                .isEmpty();
        assertThat(actions(plan(
                        TestCommand.command(Kind.NETWORK, Verb.APPLY, "new").spec("{\"cidr\":\"10.0.0.0/16\"}"))))
                .containsExactly("MakeNetwork");
        assertThat(engine.inView(Kind.NETWORK, "main").path("revision").asLong())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("delete, get, list, import, forget, associate, disassociate")
    void otherVerbs() {
        engine.haveNetwork("main", "net-1");
        engine.haveAddress(address("front"), "eip-1");
        assertThat(actions(plan(delete(Kind.NETWORK, "main")))).containsExactly("DropNetwork");
        assertThat(plan(delete(Kind.NETWORK, "other"))).isEmpty();
        assertThat(actions(plan(TestCommand.command(Kind.NETWORK, Verb.GET, "main"))))
                .containsExactly("ReadNetworks");
        assertThat(actions(plan(TestCommand.command(Kind.NETWORK, Verb.LIST, ""))))
                .containsExactly("ReadNetworks");
        assertThat(actions(plan(
                        TestCommand.command(Kind.NETWORK, Verb.IMPORT, "other").nativeId("net-7"))))
                .containsExactly("ReadNetworks");
        assertThat(plan(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main"))).isEmpty();
        JsonNode bind = plan(TestCommand.command(Kind.ELASTIC_IP, Verb.ASSOCIATE, "front")
                .spec("{\"to\":{\"kind\":\"instance\",\"id\":\"i-1\"}}"));
        assertThat(bind.at("/0/parameters/To").asText()).isEqualTo("i-1");
        assertThat(actions(plan(TestCommand.command(Kind.ELASTIC_IP, Verb.DISASSOCIATE, "front"))))
                .containsExactly("UnbindAddress");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("available");
    }

    @Test
    @DisplayName(
            "a dry run neither waits for work on its resource nor keeps that waiting, and nothing is on its way because of it")
    void apart() {
        engine.send(network("main"));
        RequestRecord made = engine.request();
        assertThat(actions(plan(delete(Kind.NETWORK, "main")))).isEmpty();
        engine.send(network("other").dryRun());
        String subnet = engine.send(subnet("web", "other"));
        engine.pass(Duration.ofSeconds(10));
        engine.replyDone(made, "{\"id\":\"net-1\"}");
        engine.request("ReadNetworks");
        engine.pass(Duration.ofSeconds(21));
        assertThat(engine.code(subnet)).isEqualTo("dependency-failed");
        engine.requests();
    }

    @Test
    @DisplayName("cancelling one that is over is too late")
    void cancelled() {
        String planned = engine.send(network("main").dryRun());
        assertThat(engine.end(engine.send(cancel(planned))).path("outcome").asText())
                .isEqualTo("too-late");
    }

    private JsonNode plan(TestCommand command) {
        JsonNode end = engine.end(engine.send(command.dryRun()));
        assertThat(end.path("phase").asText()).isEqualTo("succeeded");
        assertThat(end.path("effect").asText()).isEqualTo("none");
        return end.path("requests");
    }

    private static List<String> actions(JsonNode requests) {
        List<String> all = new ArrayList<>();
        requests.forEach(request -> all.add(request.path("action").asText()));
        return all;
    }
}
