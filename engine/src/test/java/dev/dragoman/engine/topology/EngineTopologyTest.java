package dev.dragoman.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the topology adds to the machine: order, references, conflict keys, deduplication, timers, the inventory. */
class EngineTopologyTest {

    private final Harness engine = new Harness();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @DisplayName("a command is accepted, called, watched and answered, and its resource appears in the view")
    void oneCommand() {
        String operation = engine.createNetwork("main");
        engine.finishCreate("net-1");
        assertThat(engine.phases(operation)).containsExactly("accepted", "started", "progressed", "succeeded");
        assertThat(engine.last(operation).at("/data/resource/id").asText()).isEqualTo("net-1");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("the same command again acts once and is answered once")
    void repeated() {
        String operation = engine.createNetwork("main");
        engine.send(operation, operation, Kind.NETWORK, Verb.CREATE, "main", "{\"cidr\":\"10.0.0.0/16\"}");
        engine.finishCreate("net-1");
        engine.send(operation, operation, Kind.NETWORK, Verb.CREATE, "main", "{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(engine.requests()).isEmpty();
        assertThat(engine.phases(operation)).filteredOn("succeeded"::equals).hasSize(1);
    }

    @Test
    @DisplayName("the same source and id with other content is rejected with id-reused")
    void reused() {
        String operation = engine.createNetwork("main");
        engine.requests();
        engine.send("other-operation", operation, Kind.NETWORK, Verb.CREATE, "other", "{\"cidr\":\"10.1.0.0/16\"}");
        assertThat(engine.phases("other-operation")).containsExactly("rejected");
        assertThat(engine.last("other-operation").at("/data/error/code").asText())
                .isEqualTo("id-reused");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a subnet sent before its network waits for it and then goes on")
    void subnetFirst() {
        String subnet = engine.createSubnet("web", "main", "10.0.1.0/24");
        assertThat(engine.requests()).isEmpty();
        String network = engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.finishCreate("sub-1");
        assertThat(engine.phases(network)).endsWith("succeeded");
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting", "started", "succeeded");
    }

    @Test
    @DisplayName("a subnet outside its network fails before any call, naming both ranges")
    void outside() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        String subnet = engine.createSubnet("web", "main", "10.9.0.0/24");
        assertThat(engine.requests()).isEmpty();
        JsonNode error = engine.last(subnet).at("/data/error");
        assertThat(error.path("pointer").asText()).isEqualTo("/spec/cidr");
        assertThat(error.path("message").asText())
                .isEqualTo("subnet.create web: CIDR 10.9.0.0/24 is outside network main (10.0.0.0/16)");
    }

    @Test
    @DisplayName("a name that nobody asks for is waited for 30 seconds, then the dependent fails")
    void neverHeardOf() {
        String subnet = engine.createSubnet("web", "main", "10.0.1.0/24");
        engine.pass(Duration.ofSeconds(29));
        assertThat(engine.phases(subnet)).containsExactly("accepted", "waiting");
        engine.pass(Duration.ofSeconds(2));
        assertThat(engine.last(subnet).at("/data/error/code").asText()).isEqualTo("dependency-failed");
        assertThat(engine.phases(subnet)).endsWith("failed");
    }

    @Test
    @DisplayName("when a network fails, what waits for it fails at once and names it")
    void culprit() {
        engine.createNetwork("main");
        String subnet = engine.createSubnet("web", "main", "10.0.1.0/24");
        engine.reply(engine.request(), new Outcome.Failed(Problem.of(ErrorCode.QUOTA_EXCEEDED, "no more"), false));
        JsonNode error = engine.last(subnet).at("/data/error");
        assertThat(error.path("code").asText()).isEqualTo("dependency-failed");
        assertThat(error.path("blockers").get(0).asText()).isEqualTo("shop/network/main");
    }

    @Test
    @DisplayName("operations that conflict run one after another, in order")
    void conflictKeys() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.createSubnet("a", "main", "10.0.1.0/24");
        engine.createSubnet("b", "main", "10.0.2.0/24");
        engine.createSubnet("c", "main", "10.0.3.0/24");
        for (String cidr : List.of("10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24")) {
            RequestRecord only = engine.request();
            assertThat(only.call().parameters()).containsEntry("Cidr", cidr);
            engine.replyDone(only, "{\"id\":\"sub-" + cidr.charAt(5) + "\"}");
        }
    }

    @Test
    @DisplayName("operations on one resource run in the order in which they came")
    void turns() {
        engine.createNetwork("main");
        String deleted = engine.delete(Kind.NETWORK, "main");
        String again = engine.createNetwork("main");
        engine.finishCreate("net-1");
        RequestRecord drop = engine.request();
        assertThat(drop.call().action()).isEqualTo("DropNetwork");
        engine.replyDone(drop, "{}");
        engine.replyDone(engine.request(), "{}");
        engine.finishCreate("net-2");
        assertThat(engine.phases(deleted)).endsWith("succeeded");
        assertThat(engine.last(again).at("/data/resource/id").asText()).isEqualTo("net-2");
    }

    @Test
    @DisplayName("a network that subnets need is not deleted, and the answer names them")
    void inUse() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.createSubnet("web", "main", "10.0.1.0/24");
        engine.finishCreate("sub-1");
        String refused = engine.delete(Kind.NETWORK, "main");
        JsonNode error = engine.last(refused).at("/data/error");
        assertThat(error.path("code").asText()).isEqualTo("in-use");
        assertThat(error.path("blockers").get(0).asText()).isEqualTo("shop/subnet/web");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a network is deleted as soon as the subnets that are going are gone")
    void goingTogether() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.createSubnet("web", "main", "10.0.1.0/24");
        engine.finishCreate("sub-1");
        engine.delete(Kind.SUBNET, "web");
        String network = engine.delete(Kind.NETWORK, "main");
        assertThat(engine.phases(network)).containsExactly("accepted", "waiting");
        engine.replyDone(engine.request(), "{}");
        engine.replyDone(engine.request(), "{}");
        assertThat(engine.request().call().action()).isEqualTo("DropNetwork");
    }

    @Test
    @DisplayName("deleting what is not there succeeds with no effect and no call")
    void nothingToDelete() {
        String operation = engine.delete(Kind.NETWORK, "main");
        assertThat(engine.phases(operation)).containsExactly("accepted", "succeeded");
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("none");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a deleted resource leaves the view, and its name may be used again")
    void tombstone() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.delete(Kind.NETWORK, "main");
        engine.replyDone(engine.request(), "{}");
        engine.replyDone(engine.request(), "{}");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("a name that is taken is refused, naming what has it")
    void nameTaken() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        String again = engine.createNetwork("main");
        assertThat(engine.last(again).at("/data/error/code").asText()).isEqualTo("already-exists");
        assertThat(engine.last(again).at("/data/error/message").asText()).contains("net-1");
    }

    @Test
    @DisplayName("a missing reply is probed for before the call is repeated, with the same token")
    void probe() {
        engine.createNetwork("main");
        RequestRecord first = engine.request();
        engine.pass(Duration.ofSeconds(21));
        assertThat(engine.requests()).isEmpty();
        engine.pass(Duration.ofSeconds(2));
        engine.pass(Duration.ofSeconds(2));
        RequestRecord second = engine.request();
        assertThat(second.call()).isEqualTo(first.call());
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.call().parameters()).containsKey("Token");
    }

    @Test
    @DisplayName("a late reply to a call that was called lost is believed")
    void lateReply() {
        String operation = engine.createNetwork("main");
        RequestRecord first = engine.request();
        engine.pass(Duration.ofSeconds(23));
        engine.pass(Duration.ofSeconds(2));
        engine.requests();
        engine.replyDone(first, "{\"id\":\"net-1\"}");
        engine.replyDone(engine.request(), "{\"id\":\"net-1\",\"status\":\"available\"}");
        assertThat(engine.phases(operation)).endsWith("succeeded");
    }

    @Test
    @DisplayName("the deadline ends what waits, to the tick")
    void deadline() {
        engine.createNetwork("main");
        engine.requests();
        String waiting = engine.createSubnet("web", "main", "10.0.1.0/24");
        engine.pass(Duration.ofMinutes(10).minusMillis(40));
        assertThat(engine.phases(waiting)).doesNotContain("timed-out");
        engine.pass(Duration.ofMillis(60));
        assertThat(engine.phases(waiting)).endsWith("timed-out");
    }

    @Test
    @DisplayName("an unreadable record goes to the dead letters and the next one is worked on")
    void junk() {
        engine.junk();
        String operation = engine.createNetwork("main");
        assertThat(engine.deadLetters()).hasSize(1);
        assertThat(engine.phases(operation)).contains("started");
    }

    @Test
    @DisplayName("what a look finds is not adopted if another resource has it")
    void claims() {
        engine.createNetwork("main");
        engine.finishCreate("net-1");
        engine.createSubnet("a", "main", "10.0.1.0/24");
        engine.finishCreate("sub-1");
        String second = engine.createSubnet("b", "main", "10.0.1.0/24");
        engine.reply(engine.request(), new Outcome.Unknown(Problem.of(ErrorCode.UNAVAILABLE, "closed")));
        RequestRecord look = engine.request();
        engine.reply(look, new Outcome.Found(List.of(Json.read("{\"id\":\"sub-1\"}", ObjectNode.class)), ""));
        assertThat(engine.last(second).at("/data/error/code").asText()).isEqualTo("already-exists");
    }
}
