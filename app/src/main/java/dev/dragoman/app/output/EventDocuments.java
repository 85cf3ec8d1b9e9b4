package dev.dragoman.app.output;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import dev.dragoman.model.event.Envelope;

/** Events as documents: from a view, or read from a topic without the client. */
public final class EventDocuments {

    private static final TypeReference<Envelope<ObjectNode>> ENVELOPE = new TypeReference<>() {};

    private EventDocuments() {}

    /** The event that a document in structured JSON is. */
    public static Event event(String tenant, ObjectNode document) {
        return new Event(tenant, document, Json.mapper().convertValue(document, ENVELOPE));
    }
}
