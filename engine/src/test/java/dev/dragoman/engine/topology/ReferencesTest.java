package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.networkAttributes;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static dev.dragoman.engine.topology.Commands.subnetOf;
import static dev.dragoman.engine.topology.Harness.THERE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a command refers to: found, waited for, looked up, or missed. */
class ReferencesTest extends TopologyTest {

    private static final String ROUTE_TAIL =
            "\"destination\":\"0.0.0.0/0\",\"nextHop\":{\"kind\":\"nat-gateway\",\"id\":\"nat-1\"}}";

    @Test
    @DisplayName("a subnet sent before its network waits for it and then goes on")
    void subnetFirst() {
        String waiting = engine.send(subnet("web", "main"));
        assertThat(engine.requests()).isEmpty();
        engine.send(network("main"));
        engine.finishNetwork("net-1");
        engine.replyDone(engine.request("MakeSubnet"), "{\"id\":\"sub-1\"}");
        assertThat(engine.phases(waiting)).containsExactly("accepted", "waiting", "started", "succeeded");
    }

    @Test
    @DisplayName("a reference yields the resource's attributes, not only its id")
    void attributes() {
        engine.haveNetwork("main", "net-1");
        engine.send(TestCommand.command(Kind.ROUTE, Verb.CREATE, "out")
                .spec("{\"network\":{\"name\":\"main\"}," + ROUTE_TAIL));
        assertThat(engine.request("MakeRoute").call().parameters())
                .containsEntry("Table", "rtb-1")
                .containsEntry("Hop", "nat-1");
    }

    @Test
    @DisplayName("a name of another stack of the tenant")
    void otherStack() {
        engine.haveNetwork(network("main").stack("core"), "net-1");
        engine.send(subnetOf("web", "{\"stack\":\"core\",\"name\":\"main\"}"));
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Network", "net-1");
    }

    @Test
    @DisplayName("a name of another lane is read from the view")
    void otherLane() {
        engine.haveNetwork(network("main").in(THERE), "net-9");
        engine.send(subnetOf("web", "{\"name\":\"main\",\"target\":" + target() + "}"));
        RequestRecord request = engine.request("MakeSubnet");
        assertThat(request.call().parameters()).containsEntry("Network", "net-9");
        assertThat(request.call().target()).isEqualTo(Harness.LANE);
    }

    @Test
    @DisplayName(
            "a name of another lane that is being made there is waited for until the deadline, not only for 30 seconds")
    void otherLaneComing() {
        engine.send(network("main").in(THERE));
        RequestRecord made = engine.request("MakeNetwork");
        String waiting = engine.send(subnetOf("web", "{\"name\":\"main\",\"target\":" + target() + "}"));
        engine.pass(Duration.ofMinutes(5));
        assertThat(engine.phases(waiting)).containsExactly("accepted", "waiting");
        engine.requests();
        engine.replyDone(made, "{\"id\":\"net-9\"}");
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-9"));
        engine.pass(Duration.ofSeconds(5));
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Network", "net-9");
    }

    @Test
    @DisplayName("a name of another lane that was on its way and failed fails the dependent at once")
    void otherLaneFailed() {
        engine.send(network("main").in(THERE));
        String waiting = engine.send(subnetOf("web", "{\"name\":\"main\",\"target\":" + target() + "}"));
        engine.reply(engine.request("MakeNetwork"), refused(ErrorCode.QUOTA_EXCEEDED));
        engine.pass(Duration.ofSeconds(1));
        assertThat(engine.code(waiting)).isEqualTo("dependency-failed");
        assertThat(engine.error(waiting).path("message").asText()).contains("gone");
    }

    @Test
    @DisplayName("the cloud's id of a resource that Dragoman made is not looked up")
    void ownId() {
        engine.haveNetwork("main", "net-1");
        engine.send(subnetOf("web", "{\"id\":\"net-1\"}"));
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Network", "net-1");
    }

    @Test
    @DisplayName("the cloud's id of anything else is looked up first, and its attributes are used and checked against")
    void foreignId() {
        String created = engine.send(subnetOf("web", "{\"id\":\"net-7\"}"));
        RequestRecord look = engine.request("ReadNetworks");
        assertThat(look.call().parameters()).containsEntry("Id", "net-7");
        engine.replyDone(look, networkAttributes("net-7"));
        engine.replyDone(engine.request("MakeSubnet"), "{\"id\":\"sub-1\"}");
        assertThat(engine.phase(created)).isEqualTo("succeeded");
        assertThat(engine.inView(Kind.SUBNET, "web").path("id").asText()).isEqualTo("sub-1");
        String outside = engine.send(TestCommand.command(Kind.SUBNET, Verb.CREATE, "far")
                .spec("{\"network\":{\"id\":\"net-7\"},\"cidr\":\"10.9.0.0/24\",\"zone\":\"a\"}"));
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-7"));
        assertThat(engine.error(outside).path("pointer").asText()).isEqualTo("/spec/cidr");
    }

    @Test
    @DisplayName("an id that the cloud does not have fails the dependent, naming the field")
    void unknownId() {
        String operation = engine.send(subnetOf("web", "{\"id\":\"net-7\"}"));
        engine.reply(engine.request("ReadNetworks"), refused(ErrorCode.NOT_FOUND));
        assertThat(engine.code(operation)).isEqualTo("dependency-failed");
        assertThat(engine.error(operation).path("pointer").asText()).isEqualTo("/spec/network");
        assertThat(engine.error(operation).at("/blockers/0").asText()).isEqualTo("net-7");
    }

    @Test
    @DisplayName("an id of a kind that the gateway does not manage is taken as it is")
    void unmanagedId() {
        engine.haveNetwork("main", "net-1");
        engine.send(TestCommand.command(Kind.ROUTE, Verb.CREATE, "out")
                .spec("{\"routeTable\":{\"id\":\"rtb-7\"}," + ROUTE_TAIL));
        assertThat(engine.request("MakeRoute").call().parameters()).containsEntry("Table", "rtb-7");
    }

    @Test
    @DisplayName("a subnet outside its network fails before any call, naming both ranges")
    void outside() {
        engine.haveNetwork("main", "net-1");
        String subnet = engine.send(TestCommand.command(Kind.SUBNET, Verb.CREATE, "web")
                .spec("{\"network\":{\"name\":\"main\"},\"cidr\":\"10.9.0.0/24\",\"zone\":\"a\"}"));
        assertThat(engine.requests()).isEmpty();
        assertThat(engine.error(subnet).path("pointer").asText()).isEqualTo("/spec/cidr");
        assertThat(engine.error(subnet).path("message").asText())
                .isEqualTo("subnet.create web: CIDR 10.9.0.0/24 is outside network main (10.0.0.0/16)");
    }

    @Test
    @DisplayName("a name that nobody asks for is waited for 30 seconds, then the dependent fails")
    void neverHeardOf() {
        String subnet = engine.send(subnet("web", "main"));
        engine.pass(Duration.ofSeconds(29));
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting");
        engine.pass(Duration.ofSeconds(2));
        assertThat(engine.code(subnet)).isEqualTo("dependency-failed");
        assertThat(engine.error(subnet).path("pointer").asText()).isEqualTo("/spec/network");
    }

    @Test
    @DisplayName("when a network fails, what waits for it fails at once and names it")
    void culprit() {
        engine.send(network("main"));
        String subnet = engine.send(subnet("web", "main"));
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        JsonNode error = engine.error(subnet);
        assertThat(error.path("code").asText()).isEqualTo("dependency-failed");
        assertThat(error.at("/blockers/0").asText()).isEqualTo("shop/network/main");
    }

    @Test
    @DisplayName("what waits for a network that fails waits on if another command for the same network is behind")
    void nextTry() {
        engine.send(network("main"));
        String subnet = engine.send(subnet("web", "main"));
        engine.send(network("main"));
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting");
        engine.finishNetwork("net-1");
        assertThat(engine.request("MakeSubnet").call().parameters()).containsEntry("Network", "net-1");
    }

    @Test
    @DisplayName("a name that is deleted while it is waited for fails the dependent at once")
    void deletedWhileWaitedFor() {
        engine.haveNetwork("main", "net-1");
        engine.send(delete(Kind.NETWORK, "main"));
        String subnet = engine.send(subnet("web", "main"));
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting");
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        assertThat(engine.code(subnet)).isEqualTo("dependency-failed");
        assertThat(engine.error(subnet).path("message").asText()).contains("gone");
    }

    @Test
    @DisplayName("a failed modify of a name that there is not says nothing about the name: who waits for it waits on")
    void failedModify() {
        String subnet = engine.send(subnet("web", "main"));
        String modify = engine.send(
                TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main").spec("{\"displayName\":\"x\"}"));
        assertThat(engine.code(modify)).isEqualTo("not-found");
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting");
        engine.send(network("main"));
        engine.finishNetwork("net-1");
        engine.request("MakeSubnet");
    }

    @Test
    @DisplayName("what refers to a degraded resource fails at once, unless an apply is under way that completes it")
    void degraded() {
        degradedNetwork();
        String early = engine.send(subnet("early", "main"));
        assertThat(engine.code(early)).isEqualTo("dependency-failed");
        engine.send(TestCommand.command(Kind.NETWORK, Verb.APPLY, "main").spec("{\"cidr\":\"10.0.0.0/16\"}"));
        RequestRecord rename = engine.request("NameNetwork");
        String waiting = engine.send(subnet("web", "main"));
        assertThat(engine.phases(waiting)).containsExactly("accepted", "waiting");
        engine.replyDone(rename, "{}");
        engine.replyDone(engine.request("ReadNetworks"), networkAttributes("net-1"));
        engine.request("MakeSubnet");
    }

    private void degradedNetwork() {
        engine.send(network("main"));
        engine.replyDone(engine.request("MakeNetwork"), "{\"id\":\"net-1\"}");
        engine.reply(engine.request("ReadNetworks"), refused(ErrorCode.WRONG_STATE));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("degraded");
    }

    private static String target() {
        return "{\"provider\":\"timely\",\"account\":\"prod\",\"region\":\"there\"}";
    }
}
