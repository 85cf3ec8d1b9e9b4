package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dragoman.model.Json;
import dev.dragoman.model.event.Phase;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A record of the events topic")
class EventReaderTest {

    private final EventReader reader = new EventReader(Map.of("dragoman.events.shop", "shop"));

    @Test
    @DisplayName("is read with its tenant, its attributes and its data, and kept as it came")
    void structured() {
        byte[] json = Json.bytes(Fixtures.event("op-1", Phase.WAITING));

        Event event = reader.read(record(json));

        assertThat(event.tenant()).isEqualTo("shop");
        assertThat(event.operationId()).isEqualTo("op-1");
        assertThat(event.terminal()).isFalse();
        assertThat(event.operation().orElseThrow().phase()).isEqualTo(Phase.WAITING);
        assertThat(event.resource()).isEmpty();
        assertThat(event.document()).isEqualTo(Fixtures.json(json));
    }

    @Test
    @DisplayName("is read in CloudEvents' binary form too")
    void binary() {
        CloudEvent event = new JsonFormat().deserialize(Json.bytes(Fixtures.event("op-1", Phase.SUCCEEDED)));
        ProducerRecord<String, byte[]> written =
                KafkaMessageFactory.createWriter("dragoman.events.shop", "shop").writeBinary(event);
        ConsumerRecord<String, byte[]> record = record(written.value());
        written.headers().forEach(record.headers()::add);

        Event read = reader.read(record);

        assertThat(read.terminal()).isTrue();
        assertThat(read.envelope().sequence()).isEqualTo(1);
        assertThat(read.operation().orElseThrow().phase()).isEqualTo(Phase.SUCCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "{}",
                "{\"type\":\"t\",\"operationid\":\"o\"}",
                "{\"type\":\"t\",\"data\":{}}",
                "{\"type\":\"t\",\"operationid\":\"o\",\"data\":7}"
            })
    @DisplayName("is refused if it is no event of the gateway")
    void refuses(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(record(value.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("without a value is refused")
    void refusesTombstones() {
        assertThatIllegalArgumentException().isThrownBy(() -> reader.read(record(null)));
    }

    private static ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
        return new ConsumerRecord<>("dragoman.events.shop", 0, 0, "shop", value);
    }
}
