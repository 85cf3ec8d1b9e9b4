package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Reference;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.kind.SubnetSpec;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command that is built")
class CommandsTest {

    private static final String TARGET =
            "\"target\":{\"provider\":\"aliyun\",\"account\":\"prod\",\"region\":\"cn-hangzhou\"},\"stack\":\"shop\"";

    @Test
    @DisplayName("to create carries the spec and nothing that was not given")
    void create() {
        OutgoingCommand command = Fixtures.create().build();

        assertThat(Json.text(command.data()))
                .isEqualTo("{" + TARGET + ",\"name\":\"main\",\"spec\":{\"cidr\":\"10.0.0.0/16\"}}");
        assertThat(command.kind()).isEqualTo(Kind.NETWORK);
    }

    @Test
    @DisplayName("to create carries what may be ignored, and the deadline in ISO 8601")
    void createWithOptions() {
        SubnetSpec subnet = new SubnetSpec(new Reference("main"), "10.0.1.0/24", "b", null, "web's", null);

        OutgoingCommand command = Commands.create(Fixtures.LANE, "shop", "web", subnet, "/spec/description")
                .deadline(Duration.ofMinutes(10))
                .build();

        assertThat(command.kind()).isEqualTo(Kind.SUBNET);
        assertThat(command.data().path("ignoreUnsupported").get(0).asText()).isEqualTo("/spec/description");
        assertThat(command.data().path("deadline").asText()).isEqualTo("PT10M");
    }

    @Test
    @DisplayName("to create with a record that is no kind's spec is refused")
    void createUnknown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.create(Fixtures.LANE, "shop", "x", Fixtures.LANE))
                .withMessageContaining("Lane");
    }

    @Test
    @DisplayName("to get or delete carries the name")
    void named() {
        String data = "{" + TARGET + ",\"name\":\"main\"}";

        assertThat(Json.text(Fixtures.delete("main").build().data())).isEqualTo(data);
        assertThat(Json.text(Commands.get(Fixtures.LANE, "shop", Kind.NETWORK, "main")
                        .build()
                        .data()))
                .isEqualTo(data);
    }

    @Test
    @DisplayName("to list carries the page, if one is given")
    void list() {
        assertThat(Json.text(Commands.list(Fixtures.LANE, "shop", Kind.SUBNET)
                        .build()
                        .data()))
                .isEqualTo("{" + TARGET + "}");
        assertThat(Json.text(Commands.list(Fixtures.LANE, "shop", Kind.SUBNET, 20, "40")
                        .build()
                        .data()))
                .isEqualTo("{" + TARGET + ",\"limit\":20,\"pageToken\":\"40\"}");
        assertThat(Json.text(Commands.list(Fixtures.LANE, "shop", Kind.SUBNET, 20, "")
                        .build()
                        .data()))
                .isEqualTo("{" + TARGET + ",\"limit\":20}");
    }

    @Test
    @DisplayName("is an event with the contract's attributes")
    void event() {
        OffsetDateTime time = FakeKafka.NOW.atOffset(ZoneOffset.UTC);

        CloudEvent event = Fixtures.create()
                .correlationId("ord-4711")
                .traceparent("00-1-2-01")
                .build()
                .toCloudEvent(time);

        assertThat(event.getType()).isEqualTo("dragoman.network.create");
        assertThat(event.getSource()).isEqualTo(URI.create("/shop/ci"));
        assertThat(event.getId()).isEqualTo("01JD8M6Q4Z");
        assertThat(event.getTime()).isEqualTo(time);
        assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:dragoman:network.create:1"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("correlationid")).isEqualTo("ord-4711");
        assertThat(event.getExtension("traceparent")).isEqualTo("00-1-2-01");
    }

    @Test
    @DisplayName("without an id gets one of its own")
    void randomIds() {
        assertThat(Fixtures.delete("main").build().id())
                .isNotEqualTo(Fixtures.delete("main").build().id());
    }

    @Test
    @DisplayName("knows the operation that it is, tenant by tenant")
    void operationId() {
        OutgoingCommand command = Fixtures.create().build();

        assertThat(command.operationId("default"))
                .isEqualTo(OperationId.of("default", "/shop/ci", "01JD8M6Q4Z", command.data()))
                .isNotEqualTo(command.operationId("shop"));
    }
}
