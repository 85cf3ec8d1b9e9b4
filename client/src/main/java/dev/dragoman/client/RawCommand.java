package dev.dragoman.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.event.Envelope;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A command that was written as JSON: sent byte for byte, read only for its identity and its stack. */
final class RawCommand {

    private static final JsonFormat FORMAT = new JsonFormat();
    private static final String EXPECTED = "expected a CloudEvents event in structured JSON: ";

    private final byte[] document;
    private final CloudEvent event;
    private final byte[] data;

    private RawCommand(byte[] document, CloudEvent event) {
        CloudEventData content = event.getData();
        this.document = document;
        this.event = event;
        this.data = content == null ? new byte[0] : content.toBytes();
    }

    /**
     * A command from its structured JSON.
     *
     * @throws IllegalArgumentException if it is no CloudEvents event, saying why
     */
    static RawCommand read(byte[] document) {
        CloudEvent event;
        try {
            event = FORMAT.deserialize(document);
        } catch (EventDeserializationException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new IllegalArgumentException(EXPECTED + why, e);
        }
        if (event == null) {
            throw new IllegalArgumentException(EXPECTED + "got null"); // the SDK reads JSON's null as Java's
        }
        return new RawCommand(document.clone(), event);
    }

    String operationId(String tenant) {
        return OperationId.of(tenant, event.getSource().toString(), event.getId(), data);
    }

    ProducerRecord<String, byte[]> record(String topic) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, stack(), document);
        record.headers().add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    /** The key that keeps a stack's commands in order; none if the command has no stack and so will be rejected. */
    private @Nullable String stack() {
        return tree().map(json -> json.path("stack").textValue()).orElse(null);
    }

    private Optional<JsonNode> tree() {
        try {
            return Optional.of(Json.read(data, JsonNode.class));
        } catch (JsonException e) {
            return Optional.empty(); // data that is no JSON is for the gateway to reject
        }
    }
}
