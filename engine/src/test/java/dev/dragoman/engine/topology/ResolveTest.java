package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.addressAttributes;
import static dev.dragoman.engine.topology.Answers.done;
import static dev.dragoman.engine.topology.Answers.found;
import static dev.dragoman.engine.topology.Answers.lost;
import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.address;
import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An unresolved operation, and a person's ways out: resolve, import, forget. */
class ResolveTest extends TopologyTest {

    @Test
    @DisplayName("unresolved: the event names the candidates, and the name is kept")
    void unresolved() {
        String operation = engine.haveUnresolved("front", "eip-1");
        assertThat(engine.phase(operation)).isEqualTo("unresolved");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("unknown");
        assertThat(engine.error(operation).at("/candidates/0").asText()).isEqualTo("eip-1");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("unresolved");
        String again = engine.send(address("front"));
        assertThat(engine.code(again)).isEqualTo("wrong-state");
        assertThat(engine.error(again).at("/blockers/0").asText()).isEqualTo(operation);
        for (Verb verb : new Verb[] {Verb.APPLY, Verb.MODIFY, Verb.DELETE, Verb.GET, Verb.DISASSOCIATE}) {
            assertThat(engine.code(engine.send(TestCommand.command(Kind.ELASTIC_IP, verb, "front"))))
                    .as(verb.id())
                    .isEqualTo("wrong-state");
        }
    }

    @Test
    @DisplayName("it holds nothing else: the next create that can only be recognised by difference goes on")
    void holdsNothing() {
        engine.haveUnresolved("front", "eip-1");
        engine.haveAddress(address("back"), "eip-2");
        assertThat(engine.inView(Kind.ELASTIC_IP, "back").path("status").asText())
                .isEqualTo("available");
    }

    @Test
    @DisplayName("adopt: the resource is read and taken; what is left of the procedure is for an apply")
    void adopt() {
        String operation = engine.haveUnresolved("front", "eip-1");
        String resolve = engine.send(resolve(operation, "eip-1"));
        RequestRecord read = engine.request("ReadAddresses");
        assertThat(read.call().parameters()).containsEntry("Id", "eip-1");
        engine.replyDone(read, addressAttributes("eip-1"));
        assertThat(engine.end(resolve).path("outcome").asText()).isEqualTo("adopted");
        assertThat(engine.phases(operation)).endsWith("unresolved", "settled");
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("partial");
        assertThat(engine.changes(operation)).containsExactly("adopted");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("degraded");
        engine.send(TestCommand.command(Kind.ELASTIC_IP, Verb.APPLY, "front").spec("{\"bandwidthMbps\":5}"));
        engine.replyDone(engine.request("NameAddress"), "{}");
        engine.replyDone(engine.request("ResizeAddress"), "{}");
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("available");
    }

    @Test
    @DisplayName("none: nothing was made, and the name is free")
    void none() {
        String operation = engine.haveUnresolved("front", "eip-1");
        String resolve = engine.send(resolve(operation, "none"));
        assertThat(engine.end(resolve).path("outcome").asText()).isEqualTo("released");
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("none");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").isMissingNode()).isTrue();
        engine.haveAddress(address("front"), "eip-2");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("id").asText()).isEqualTo("eip-2");
    }

    @Test
    @DisplayName(
            "an id that the cloud does not have, or that is another resource's, is refused, and it stays unresolved")
    void wrongId() {
        String operation = engine.haveUnresolved("front", "eip-1");
        String absent = engine.send(resolve(operation, "eip-7"));
        engine.reply(engine.request(), refused(ErrorCode.NOT_FOUND));
        assertThat(engine.code(absent)).isEqualTo("not-found");
        engine.haveAddress(address("back"), "eip-2");
        assertThat(engine.code(engine.send(resolve(operation, "eip-2")))).isEqualTo("already-exists");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("unresolved");
    }

    @Test
    @DisplayName(
            "an operation that is not unresolved is a wrong state; one that is unknown, or another tenant's, is not found")
    void wrongOperation() {
        String live = engine.send(network("main"));
        engine.requests();
        assertThat(engine.code(engine.send(resolve(live, "none")))).isEqualTo("wrong-state");
        String over = engine.send(delete(Kind.NETWORK, "other"));
        assertThat(engine.code(engine.send(resolve(over, "none")))).isEqualTo("wrong-state");
        assertThat(engine.code(engine.send(resolve("unknown-operation", "none"))))
                .isEqualTo("not-found");
        String unresolved = engine.haveUnresolved("front", "eip-1");
        assertThat(engine.code(engine.send(resolve(unresolved, "none").tenant("rival"))))
                .isEqualTo("not-found");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("status").asText())
                .isEqualTo("unresolved");
    }

    @Test
    @DisplayName("import of the name takes what the person found")
    void byImport() {
        String operation = engine.haveUnresolved("front", "eip-1");
        String taken = engine.send(
                TestCommand.command(Kind.ELASTIC_IP, Verb.IMPORT, "front").nativeId("eip-1"));
        engine.replyDone(engine.request("ReadAddresses"), addressAttributes("eip-1"));
        assertThat(engine.phase(taken)).isEqualTo("succeeded");
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("id").asText()).isEqualTo("eip-1");
        assertThat(engine.stored(EngineTopology.OPERATIONS)).isEmpty();
    }

    @Test
    @DisplayName("forget of the name frees it")
    void byForget() {
        String operation = engine.haveUnresolved("front", "eip-1");
        String forget = engine.send(TestCommand.command(Kind.ELASTIC_IP, Verb.FORGET, "front"));
        assertThat(engine.phase(forget)).isEqualTo("succeeded");
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").isMissingNode()).isTrue();
        assertThat(engine.stored(EngineTopology.OPERATIONS)).isEmpty();
    }

    @Test
    @DisplayName("a lost answer that comes after all settles it")
    void lateEvidence() {
        String operation = engine.send(address("front"));
        engine.reply(engine.request("ReadAddresses"), found());
        RequestRecord made = engine.request("MakeAddress");
        engine.reply(made, lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-1"), addressAttributes("eip-2")));
        assertThat(engine.phase(operation)).isEqualTo("unresolved");
        engine.reply(made, done("{\"id\":\"eip-2\"}"));
        assertThat(engine.phases(operation)).endsWith("settled");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("id").asText()).isEqualTo("eip-2");
    }

    @Test
    @DisplayName("a lost answer that comes while a person's choice is read wins, and the person is told")
    void overtaken() {
        String operation = engine.send(address("front"));
        engine.reply(engine.request("ReadAddresses"), found());
        RequestRecord made = engine.request("MakeAddress");
        engine.reply(made, lost());
        engine.reply(engine.request("ReadAddresses"), found(addressAttributes("eip-1"), addressAttributes("eip-2")));
        String resolve = engine.send(resolve(operation, "eip-1"));
        RequestRecord read = engine.request("ReadAddresses");
        engine.reply(made, done("{\"id\":\"eip-2\"}"));
        engine.replyDone(read, addressAttributes("eip-1"));
        assertThat(engine.code(resolve)).isEqualTo("wrong-state");
        assertThat(engine.inView(Kind.ELASTIC_IP, "front").path("id").asText()).isEqualTo("eip-2");
    }

    @Test
    @DisplayName("a lost answer says that the cloud works: who wants the name waits for that, also with forget")
    void foundOutAfterAll() {
        String operation = engine.send(network("main"));
        RequestRecord made = engine.request();
        engine.send(Commands.cancel(operation));
        engine.reply(made, lost());
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("unresolved");
        engine.reply(made, done("{\"id\":\"net-1\"}"));
        RequestRecord watch = engine.request("ReadNetworks");
        String forget = engine.send(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main"));
        assertThat(engine.phases(forget)).endsWith("waiting");
        engine.replyDone(watch, Answers.networkAttributes("net-1"));
        assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo("complete");
        assertThat(engine.changes(forget)).containsExactly("orphaned");
        assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("a delete whose end cannot be found out: adopt says it is still there, none that it is gone")
    void unresolvedDelete() {
        for (String adopt : new String[] {"net-1", "none"}) {
            engine.haveNetwork("main", "net-1");
            String operation = engine.send(delete(Kind.NETWORK, "main"));
            engine.reply(engine.request("DropNetwork"), lost());
            engine.reply(engine.request("ReadNetworks"), refused(ErrorCode.PERMISSION_DENIED));
            assertThat(engine.phase(operation)).isEqualTo("unresolved");
            engine.send(resolve(operation, adopt));
            engine.requests().forEach(read -> engine.replyDone(read, Answers.networkAttributes("net-1")));
            boolean gone = adopt.equals("none");
            assertThat(engine.last(operation).at("/data/effect").asText()).isEqualTo(gone ? "complete" : "none");
            assertThat(engine.inView(Kind.NETWORK, "main").isMissingNode()).isEqualTo(gone);
            engine.send(TestCommand.command(Kind.NETWORK, Verb.FORGET, "main"));
        }
    }
}
