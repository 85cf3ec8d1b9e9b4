package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
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

/** delete and forget: what keeps a resource, and what goes. */
class DeleteTest extends TopologyTest {

    private static final String HERE = "{\"provider\":\"timely\",\"account\":\"prod\",\"region\":\"here\"}";

    @Test
    @DisplayName("a deleted resource leaves the view, is told as deleted, and its name may be used again")
    void deleted() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("deleting");
        drop();
        assertThat(engine.end(operation).at("/resource/status").asText()).isEqualTo("deleted");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("complete");
        assertThat(engine.changes(operation)).containsExactly("deleted");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
        engine.haveNetwork("main", "net-2");
        assertThat(engine.inView(Kind.NETWORK, "main").path("id").asText()).isEqualTo("net-2");
    }

    @Test
    @DisplayName("deleting what is not there succeeds with no effect and no call")
    void nothingToDelete() {
        String operation = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.phases(operation)).containsExactly("accepted", "succeeded");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("mustExist makes that an error")
    void mustExist() {
        assertThat(engine.code(engine.send(delete(Kind.NETWORK, "main").mustExist())))
                .isEqualTo("not-found");
    }

    @Test
    @DisplayName("a network that subnets need is not deleted, and the answer names them")
    void inUse() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        String refused = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.code(refused)).isEqualTo("in-use");
        assertThat(engine.error(refused).at("/blockers/0").asText()).isEqualTo("shop/subnet/web");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a subnet that is being made keeps its network too, and one whose making failed does not")
    void beingMade() {
        engine.haveNetwork("main", "net-1");
        engine.send(Commands.subnet("web", "main"));
        RequestRecord made = engine.request();
        assertThat(engine.code(engine.send(delete(Kind.NETWORK, "main")))).isEqualTo("in-use");
        engine.reply(made, refused(ErrorCode.QUOTA_EXCEEDED));
        engine.send(delete(Kind.NETWORK, "main"));
        engine.request("DropNetwork");
    }

    @Test
    @DisplayName("a network is deleted as soon as the subnets that are going are gone")
    void goingTogether() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        engine.send(delete(Kind.SUBNET, "web"));
        String network = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.phases(network)).containsExactly("accepted", "waiting");
        engine.replyDone(engine.request("DropSubnet"), "{}");
        engine.replyDone(engine.request("ReadSubnets"), "{}");
        engine.request("DropNetwork");
    }

    @Test
    @DisplayName("if one of them does not go after all, neither does the network")
    void notGoing() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        engine.send(delete(Kind.SUBNET, "web"));
        String network = engine.send(delete(Kind.NETWORK, "main"));
        engine.reply(engine.request("DropSubnet"), refused(ErrorCode.PERMISSION_DENIED));
        assertThat(engine.code(network)).isEqualTo("in-use");
        assertThat(engine.inView(Kind.SUBNET, "web").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("onInUse wait: waits for what needs it, whether that is going yet or not")
    void waits() {
        engine.haveNetwork("main", "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        String network = engine.send(delete(Kind.NETWORK, "main").waiting());
        engine.pass(Duration.ofMinutes(3));
        assertThat(engine.phases(network)).containsExactly("accepted", "waiting");
        engine.send(delete(Kind.SUBNET, "web"));
        engine.replyDone(engine.request("DropSubnet"), "{}");
        engine.replyDone(engine.request("ReadSubnets"), "{}");
        engine.request("DropNetwork");
    }

    @Test
    @DisplayName("onInUse wait: what the cloud says is in use is tried again until it is not")
    void waitsForTheCloud() {
        engine.haveNetwork("main", "net-1");
        String network = engine.send(delete(Kind.NETWORK, "main").waiting());
        engine.reply(engine.request("DropNetwork"), refused(ErrorCode.IN_USE));
        engine.pass(Duration.ofMinutes(1));
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
        assertThat(engine.phase(network)).isEqualTo("succeeded");
    }

    @Test
    @DisplayName("without it, what the cloud says is in use fails, and the resource is as it was")
    void inUseAtTheCloud() {
        engine.haveNetwork("main", "net-1");
        String network = engine.send(delete(Kind.NETWORK, "main"));
        engine.reply(engine.request("DropNetwork"), refused(ErrorCode.IN_USE));
        assertThat(engine.code(network)).isEqualTo("in-use");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("a dependent in another lane keeps a resource, until it is going")
    void dependentElsewhere() {
        engine.haveNetwork("main", "net-1");
        engine.send(
                subnetOf("far", "{\"name\":\"main\",\"target\":" + HERE + "}").in(THERE));
        engine.replyDone(engine.request("MakeSubnet"), "{\"id\":\"sub-9\"}");
        String refused = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.error(refused).at("/blockers/0").asText()).isEqualTo("shop/subnet/far in timely/prod/there");
        engine.send(delete(Kind.SUBNET, "far").in(THERE));
        RequestRecord drop = engine.request("DropSubnet");
        String waits = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.phases(waits)).containsExactly("accepted", "waiting");
        engine.replyDone(drop, "{}");
        engine.replyDone(engine.request("ReadSubnets"), "{}");
        engine.pass(Duration.ofSeconds(1));
        engine.request("DropNetwork");
    }

    @Test
    @DisplayName("another tenant's dependent keeps a resource too, and is not named")
    void dependentOfAnotherTenant() {
        engine.haveNetwork("main", "net-1");
        engine.send(subnetOf("secret", "{\"id\":\"net-1\"}").tenant("rival"));
        engine.replyDone(engine.request("MakeSubnet"), "{\"id\":\"sub-1\"}");
        String refused = engine.send(delete(Kind.NETWORK, "main"));
        assertThat(engine.code(refused)).isEqualTo("in-use");
        assertThat(engine.error(refused).toString()).doesNotContain("secret").doesNotContain("rival");
    }

    @Test
    @DisplayName("what a modify no longer refers to does not keep it")
    void noLongerReferredTo() {
        engine.haveNetwork("main", "net-1");
        engine.send(TestCommand.command(Kind.ROUTE, Verb.CREATE, "out")
                .spec("{\"network\":{\"name\":\"main\"},\"destination\":\"0.0.0.0/0\","
                        + "\"nextHop\":{\"kind\":\"instance\",\"id\":\"i-1\"}}"));
        engine.replyDone(engine.request("MakeRoute"), "{\"id\":\"rt-1\"}");
        assertThat(engine.code(engine.send(delete(Kind.NETWORK, "main")))).isEqualTo("in-use");
        engine.send(TestCommand.command(Kind.ROUTE, Verb.FORGET, "out"));
        engine.send(delete(Kind.NETWORK, "main"));
        engine.request("DropNetwork");
    }

    @Test
    @DisplayName("forget drops a resource from the inventory, tells it as orphaned, and calls nobody")
    void forget() {
        engine.haveNetwork("main", "net-1");
        String operation = engine.send(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main"));
        assertThat(engine.phase(operation)).isEqualTo("succeeded");
        assertThat(engine.changes(operation)).containsExactly("orphaned");
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("net-1");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
        assertThat(engine.requests()).isEmpty();
        String again = engine.send(
                TestCommand.command(Kind.NETWORK, Verb.IMPORT, "other").nativeId("net-1"));
        engine.replyDone(engine.request(), Answers.networkAttributes("net-1"));
        assertThat(engine.phase(again)).isEqualTo("succeeded");
    }

    @Test
    @DisplayName("forgetting what is not there succeeds; what others need is not forgotten")
    void forgetNothing() {
        JsonNode end = engine.end(engine.send(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main")));
        assertThat(end.path("phase").asText()).isEqualTo("succeeded");
        engine.haveNetwork(network("main"), "net-1");
        engine.haveSubnet("web", "main", "sub-1");
        assertThat(engine.code(engine.send(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main"))))
                .isEqualTo("in-use");
    }

    private void drop() {
        engine.replyDone(engine.request("DropNetwork"), "{}");
        engine.replyDone(engine.request("ReadNetworks"), "{}");
    }
}
