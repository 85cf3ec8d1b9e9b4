package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.delete;
import static dev.dragoman.engine.topology.Commands.network;
import static dev.dragoman.engine.topology.Harness.BROKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A defect of the gateway ends the operation that it meets, and nothing else. */
class DefectsTest extends TopologyTest {

    private static final String IMPOSSIBLE = "{\"cidr\":\"10.0.0.0/16\",\"displayName\":\"impossible\"}";

    @Test
    @DisplayName("before the first call: the operation fails with internal, and the next on the same name goes on")
    void beforeTheFirstCall() {
        String operation = engine.send(network("main").in(BROKEN).spec(IMPOSSIBLE));
        assertThat(engine.code(operation)).isEqualTo("internal");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("none");
        engine.send(network("main").in(BROKEN));
        engine.request("MakeNetwork");
    }

    @Test
    @DisplayName("under way: what was made stays in the inventory as degraded, with its id, and its keys are free")
    void underWay() {
        String operation = engine.send(network("main").in(BROKEN));
        String next = engine.send(network("other").in(BROKEN));
        engine.replyDone(engine.request("MakeNetwork"), "{\"id\":\"net-1\"}");
        assertThat(engine.code(operation)).isEqualTo("internal");
        assertThat(engine.end(operation).path("effect").asText()).isEqualTo("unknown");
        assertThat(engine.changes(operation)).containsExactly("degraded");
        assertThat(engine.inView(BROKEN, Kind.NETWORK, "main").path("id").asText())
                .isEqualTo("net-1");
        assertThat(engine.request("MakeNetwork").operationId()).isEqualTo(next);
        engine.send(delete(Kind.NETWORK, "main").in(BROKEN));
        engine.request("DropNetwork");
    }
}
