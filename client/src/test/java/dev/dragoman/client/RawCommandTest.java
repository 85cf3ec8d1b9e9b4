package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.model.command.OperationId;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Base64;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A command in JSON")
class RawCommandTest {

    private static final String ATTRIBUTES =
            "\"specversion\":\"1.0\",\"type\":\"dragoman.network.delete\",\"source\":\"/shop/ci\",\"id\":\"1\"";

    @Test
    @DisplayName("is the same operation as the same command built")
    void sameOperation() {
        OutgoingCommand built = Fixtures.create().build();
        byte[] json = new JsonFormat().serialize(built.toCloudEvent(FakeKafka.NOW.atOffset(ZoneOffset.UTC)));

        assertThat(RawCommand.read(json).operationId("default")).isEqualTo(built.operationId("default"));
    }

    @Test
    @DisplayName("is sent byte for byte, keyed by its stack, marked as structured")
    void record() {
        byte[] json = bytes("{ " + ATTRIBUTES + ", \"data\": {\"stack\": \"shop\", \"unknown\": 1.0} }");

        ProducerRecord<String, byte[]> record = RawCommand.read(json).record("dragoman.commands");

        assertThat(record.topic()).isEqualTo("dragoman.commands");
        assertThat(record.key()).isEqualTo("shop");
        assertThat(record.value()).isEqualTo(json);
        assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.US_ASCII))
                .startsWith("application/cloudevents+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"data\":{}", ",\"data\":{\"stack\":7}", ",\"data\":\"text\"", ",\"data\":[1]"})
    @DisplayName("without a stack has no key, and is sent for the gateway to reject")
    void withoutStack(String data) {
        RawCommand command = RawCommand.read(bytes("{" + ATTRIBUTES + data + "}"));

        assertThat(command.record("dragoman.commands").key()).isNull();
        assertThat(command.operationId("default")).hasSize(52);
    }

    @Test
    @DisplayName("with its data in base64 is the same operation as with its data in JSON")
    void base64() {
        String data = "{\"stack\":\"shop\"}";
        String encoded = Base64.getEncoder().encodeToString(bytes(data));

        RawCommand command = RawCommand.read(bytes("{" + ATTRIBUTES + ",\"data_base64\":\"" + encoded + "\"}"));

        assertThat(command.operationId("default"))
                .isEqualTo(OperationId.of("default", "/shop/ci", "1", Fixtures.json(bytes(data))));
        assertThat(command.record("dragoman.commands").key()).isEqualTo("shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                "{\"specversion\":\"1.0\"}",
                "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"/s\"}",
                "{\"specversion\":\"9.9\",\"type\":\"t\",\"source\":\"/s\",\"id\":\"1\"}"
            })
    @DisplayName("is refused before it is sent if it is no event, as no operation could come of it")
    void refuses(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawCommand.read(bytes(json)))
                .withMessageStartingWith("expected a CloudEvents event in structured JSON: ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
