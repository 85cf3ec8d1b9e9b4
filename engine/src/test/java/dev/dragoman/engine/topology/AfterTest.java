package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Answers.refused;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Commands.subnetOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.TestCommand;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a command says it comes after, and cycles. */
class AfterTest extends TopologyTest {

    @Test
    @DisplayName("a command waits for what it says it comes after, though it does not refer to it")
    void waits() {
        engine.send(network("first"));
        String second = engine.send(network("second").after(Kind.NETWORK, "first"));
        assertThat(engine.phases(second)).containsExactly("accepted", "waiting");
        engine.finishNetwork("net-1");
        assertThat(engine.phases(second)).contains("started");
    }

    @Test
    @DisplayName("when that fails, so does the command")
    void fails() {
        engine.send(network("first"));
        String second = engine.send(network("second").after(Kind.NETWORK, "first"));
        engine.reply(engine.request(), refused(ErrorCode.QUOTA_EXCEEDED));
        assertThat(engine.code(second)).isEqualTo("dependency-failed");
    }

    @Test
    @DisplayName("what nobody ever asked for is waited for 30 seconds")
    void neverHeardOf() {
        String second = engine.send(network("second").after(Kind.NETWORK, "first"));
        engine.pass(Duration.ofSeconds(31));
        assertThat(engine.code(second)).isEqualTo("dependency-failed");
        assertThat(engine.error(second).path("pointer").asText()).isEqualTo("/after/0");
    }

    @Test
    @DisplayName("a modify that changes nothing waits for it too")
    void modify() {
        engine.haveNetwork("main", "net-1");
        String modify = engine.send(
                TestCommand.command(Kind.NETWORK, Verb.MODIFY, "main").after(Kind.NETWORK, "first"));
        assertThat(engine.phases(modify)).containsExactly("accepted", "waiting");
        engine.haveNetwork("first", "net-2");
        assertThat(engine.phase(modify)).isEqualTo("succeeded");
    }

    @Test
    @DisplayName("a command that comes after itself is refused")
    void itself() {
        String operation = engine.send(network("main").after(Kind.NETWORK, "main"));
        assertThat(engine.code(operation)).isEqualTo("dependency-failed");
        assertThat(engine.error(operation).path("message").asText()).contains("cycle");
    }

    @Test
    @DisplayName(
            "of two commands that wait for each other the later one is refused with the way around, and the other fails with it")
    void cycle() {
        String first = engine.send(network("first").after(Kind.NETWORK, "second"));
        String second = engine.send(network("second").after(Kind.NETWORK, "first"));
        assertThat(engine.error(second).path("message").asText())
                .contains("shop/network/second -> shop/network/first -> shop/network/second");
        assertThat(engine.code(first)).isEqualTo("dependency-failed");
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("a longer way around, through a reference, is found too")
    void longCycle() {
        engine.send(network("first").after(Kind.NETWORK, "second"));
        engine.send(network("second").after(Kind.SUBNET, "web"));
        String last = engine.send(subnetOf("web", "{\"name\":\"first\"}"));
        assertThat(engine.error(last).path("message").asText())
                .contains("shop/subnet/web -> shop/network/first -> shop/network/second -> shop/subnet/web");
    }
}
