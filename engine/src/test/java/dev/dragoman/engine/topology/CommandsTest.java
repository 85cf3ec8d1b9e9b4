package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command becomes one operation, whatever comes twice. */
class CommandsTest extends TopologyTest {

    @Test
    @DisplayName("a command is accepted, called, watched and answered, and its resource appears in the view")
    void oneCommand() {
        String operation = engine.haveNetwork("main", "net-1");
        assertThat(engine.phases(operation)).containsExactly("accepted", "started", "progressed", "succeeded");
        assertThat(engine.end(operation).at("/resource/id").asText()).isEqualTo("net-1");
        assertThat(engine.inView(Kind.NETWORK, "main").path("status").asText()).isEqualTo("available");
    }

    @Test
    @DisplayName("the same command again acts once and is answered once")
    void repeated() {
        String operation = engine.send(network("main"));
        TestCommand again = network("main").operationId(operation).id(operation);
        engine.arrive(again);
        engine.finishNetwork("net-1");
        engine.arrive(again);
        assertThat(engine.requests()).isEmpty();
        assertThat(engine.phases(operation)).filteredOn("succeeded"::equals).hasSize(1);
    }

    @Test
    @DisplayName("the same source and id with other content is rejected with id-reused, and only once")
    void reused() {
        String operation = engine.send(network("main"));
        engine.requests();
        TestCommand other = network("other").operationId("other-operation").id(operation);
        engine.arrive(other);
        engine.arrive(other);
        assertThat(engine.phases("other-operation")).containsExactly("rejected");
        assertThat(engine.code("other-operation")).isEqualTo("id-reused");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("the same source and id of another tenant is another command")
    void otherTenant() {
        String operation = engine.send(network("main"));
        engine.arrive(
                network("main").tenant("rival").operationId("rival-operation").id(operation));
        assertThat(engine.phases("rival-operation")).contains("started");
    }

    @Test
    @DisplayName("a command for a cloud that this gateway has no adapter for is rejected")
    void unknownCloud() {
        String operation = engine.send(network("main").in(new Lane("nimbus", "prod", "here")));
        assertThat(engine.phases(operation)).containsExactly("rejected");
        assertThat(engine.code(operation)).isEqualTo("unsupported");
    }

    @Test
    @DisplayName("the deadline ends what waits, to the tick")
    void deadline() {
        engine.send(network("main"));
        engine.requests();
        String waiting = engine.send(subnet("web", "main"));
        engine.pass(Duration.ofMinutes(10).minusMillis(40));
        assertThat(engine.phases(waiting)).doesNotContain("timed-out");
        engine.pass(Duration.ofMillis(60));
        assertThat(engine.phases(waiting)).endsWith("timed-out");
    }

    @Test
    @DisplayName("an unreadable record goes to the dead letters and the next one is worked on")
    void junk() {
        engine.junk();
        String operation = engine.send(network("main"));
        assertThat(engine.deadLetters()).hasSize(1);
        assertThat(engine.phases(operation)).contains("started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "{\"v\": 1, \"operationId\": null}", "{\"v\": 1, \"rejection\": {}}"})
    @DisplayName("a record that lacks what every one has goes to the dead letters, too, with the reason")
    void half(String document) {
        engine.junk(document.isEmpty() ? null : document.getBytes(StandardCharsets.UTF_8));

        String operation = engine.send(network("main"));

        assertThat(engine.deadLetterReasons())
                .hasSize(2)
                .anyMatch(reason -> reason.startsWith("expected an inbox record"))
                .anyMatch(reason -> reason.startsWith("expected a reply"));
        assertThat(engine.phases(operation)).contains("started");
    }

    @Test
    @DisplayName("what somebody else wrote to the view of resources is left out of it")
    void junkInView() {
        engine.haveNetwork("main", "net-1");
        engine.junkInView(null, new byte[0]);
        engine.junkInView("key", "{\"v\": ".getBytes(StandardCharsets.UTF_8));

        assertThat(engine.phases(engine.send(subnet("web", "main")))).contains("started");
    }

    @Test
    @DisplayName(
            "get reads the cloud without waiting for a change that is under way, and what it saw is known from then on")
    void get() {
        engine.haveNetwork("main", "net-1");
        engine.send(TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main").spec("{\"displayName\":\"other\"}"));
        engine.request("NameNetwork");
        String get = engine.send(TestCommand.command(Kind.NETWORK, Verb.GET, "main"));
        engine.replyDone(
                engine.request("ReadNetworks"), "{\"id\":\"net-1\",\"cidr\":\"10.0.0.0/16\",\"status\":\"busy\"}");
        assertThat(engine.phase(get)).isEqualTo("succeeded");
        assertThat(engine.end(get).at("/resource/attributes/status").asText()).isEqualTo("busy");
        assertThat(engine.inView(Kind.NETWORK, "main").at("/attributes/status").asText())
                .isEqualTo("busy");
    }

    @Test
    @DisplayName("get of a name that there is not fails with not-found, without a call")
    void getNothing() {
        String get = engine.send(TestCommand.command(Kind.NETWORK, Verb.GET, "main"));
        assertThat(engine.code(get)).isEqualTo("not-found");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("list tells one page and where it goes on")
    void list() {
        String list =
                engine.send(TestCommand.command(Kind.NETWORK, Verb.LIST, "").page("3"));
        RequestRecord request = engine.request("ReadNetworks");
        assertThat(request.call().parameters()).containsEntry("Page", "3");
        engine.reply(request, new Outcome.Found(List.of(Json.read("{\"id\":\"net-7\"}", ObjectNode.class)), "4"));
        assertThat(engine.end(list).at("/items/0/id").asText()).isEqualTo("net-7");
        assertThat(engine.end(list).path("nextPageToken").asText()).isEqualTo("4");
    }
}
