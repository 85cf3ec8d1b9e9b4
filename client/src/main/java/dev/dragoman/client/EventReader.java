package dev.dragoman.client;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.event.Envelope;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads events from records, structured or binary. */
final class EventReader {

    /** The header that every event in binary form has (CloudEvents Kafka protocol binding, section 3.2.3). */
    private static final String BINARY = "ce_specversion";

    private static final JsonFormat FORMAT = new JsonFormat();
    private static final TypeReference<Envelope<ObjectNode>> ENVELOPE = new TypeReference<>() {};

    private final Map<String, String> tenants;

    /**
     * A reader of some topics.
     *
     * @param tenants the tenant of each topic
     */
    EventReader(Map<String, String> tenants) {
        this.tenants = Map.copyOf(tenants);
    }

    /**
     * The event that a record is.
     *
     * @throws IllegalArgumentException if it is none, saying why
     */
    Event read(ConsumerRecord<String, byte[]> record) {
        ObjectNode document = document(record);
        Envelope<ObjectNode> envelope = envelope(document);
        if (envelope.type() == null || envelope.operationId() == null || envelope.data() == null) {
            throw new IllegalArgumentException("expected type, operationid and data, got "
                    + document.properties().stream().map(Map.Entry::getKey).toList());
        }
        return new Event(tenants.getOrDefault(record.topic(), ""), document, envelope);
    }

    private static ObjectNode document(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("expected an event, got a record without a value");
        }
        try {
            return Json.read(structured(record), ObjectNode.class);
        } catch (CloudEventRWException | JsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Structured unless the headers say binary: some producers leave the content type out. */
    private static byte[] structured(ConsumerRecord<String, byte[]> record) {
        boolean binary = record.headers().lastHeader(BINARY) != null;
        return binary
                ? FORMAT.serialize(KafkaMessageFactory.createReader(record).toEvent())
                : record.value();
    }

    private static Envelope<ObjectNode> envelope(ObjectNode document) {
        try {
            return Json.mapper().convertValue(document, ENVELOPE);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("expected an event of the gateway, got another: " + e.getMessage(), e);
        }
    }
}
