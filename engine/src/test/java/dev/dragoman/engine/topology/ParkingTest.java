package dev.dragoman.engine.topology;

import static dev.dragoman.engine.topology.Commands.cancel;
import static dev.dragoman.engine.topology.Commands.network;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Commands in a newer minor version than this gateway knows. */
class ParkingTest extends TopologyTest {

    private static final String OPERATION = "parked-operation";

    @Test
    @DisplayName("it waits: nothing is told and nothing is done")
    void waits() {
        engine.arrive(parked());
        engine.pass(Duration.ofMinutes(9));
        assertThat(engine.events(OPERATION)).isEmpty();
        assertThat(engine.requests()).isEmpty();
    }

    @Test
    @DisplayName("when the engine starts it goes to the tenant's commands topic once more, as it was and only once")
    void again() {
        engine.arrive(parked());
        engine.tick();
        assertThat(engine.republished())
                .extracting(event -> event.path("id").asText())
                .containsExactly("future");
        engine.arrive(parked());
        engine.pass(Duration.ofMinutes(1));
        assertThat(engine.republished()).isEmpty();
    }

    @Test
    @DisplayName("a gateway that can read it carries it out, and it waits no more")
    void read() {
        engine.arrive(parked());
        engine.arrive(network("main").operationId(OPERATION).id("future"));
        engine.finishNetwork("net-1");
        engine.pass(Duration.ofMinutes(20));
        assertThat(engine.phase(OPERATION)).isEqualTo("succeeded");
        assertThat(engine.stored(EngineTopology.INDEX)).noneMatch(key -> key.startsWith("parked"));
    }

    @Test
    @DisplayName("at its deadline it is rejected, once, however often it comes")
    void late() {
        InboxRecord record = parked();
        engine.arrive(record);
        engine.pass(Duration.ofMinutes(10));
        assertThat(engine.phase(OPERATION)).isEqualTo("rejected");
        assertThat(engine.code(OPERATION)).isEqualTo("unsupported");
        assertThat(engine.error(OPERATION).path("message").asText()).contains("urn:dragoman:network.create:1.9");
        engine.arrive(record);
        engine.pass(Duration.ofMinutes(20));
        JsonNode end = engine.end(OPERATION);
        assertThat(end.path("phase").asText()).isEqualTo("rejected");
        assertThat(engine.stored(EngineTopology.INDEX)).noneMatch(key -> key.startsWith("parked"));
    }

    @Test
    @DisplayName("a cancel of it stops it when it can be read, and is too late once it was rejected")
    void cancelled() {
        engine.arrive(parked());
        String cancel = engine.send(cancel(OPERATION));
        assertThat(engine.phases(cancel)).endsWith("waiting");
        engine.arrive(network("main").operationId(OPERATION).id("future"));
        assertThat(engine.end(cancel).path("outcome").asText()).isEqualTo("cancelled");
        assertThat(engine.phase(OPERATION)).isEqualTo("cancelled");
    }

    private InboxRecord parked() {
        ObjectNode event = Json.read("{\"specversion\":\"1.0\",\"id\":\"future\"}", ObjectNode.class);
        return new InboxRecord(
                InboxRecord.VERSION,
                OPERATION,
                "default",
                "/test",
                "future",
                null,
                null,
                "network",
                "create",
                "shop",
                "main",
                Harness.LANE,
                engine.now().toEpochMilli(),
                null,
                null,
                new InboxRecord.Parked(
                        "urn:dragoman:network.create:1.9",
                        event,
                        engine.now().plus(Duration.ofMinutes(10)).toEpochMilli()));
    }
}
