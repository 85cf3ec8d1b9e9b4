package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.Optional;

/**
 * An event of the gateway.
 *
 * @param tenant whose it is, known from its topic
 * @param document all of it as it came, in structured JSON
 * @param envelope its attributes, and its data as a tree
 */
public record Event(String tenant, ObjectNode document, Envelope<ObjectNode> envelope) {

    private static final String OF_OPERATION = "dragoman.operation.";
    private static final String OF_RESOURCE = "dragoman.resource.";

    /** The operation that it belongs to. */
    public String operationId() {
        return envelope.operationId();
    }

    /** Whether it is its operation's one terminal event. */
    public boolean terminal() {
        return envelope.terminal();
    }

    /** Whether it says that all that was asked for has been done. */
    public boolean succeeded() {
        return envelope.type().equals(OF_OPERATION + Phase.SUCCEEDED.id());
    }

    /**
     * What it tells of its operation; empty if it tells of a resource.
     *
     * @throws dev.dragoman.model.JsonException if it uses words that this version does not know
     */
    public Optional<OperationEvent> operation() {
        return envelope.type().startsWith(OF_OPERATION)
                ? Optional.of(Json.read(envelope.data(), OperationEvent.class))
                : Optional.empty();
    }

    /**
     * The resource that changed; empty if it tells of an operation.
     *
     * @throws dev.dragoman.model.JsonException if it uses words that this version does not know
     */
    public Optional<Resource> resource() {
        return envelope.type().startsWith(OF_RESOURCE)
                ? Optional.of(Json.read(envelope.data(), Resource.class))
                : Optional.empty();
    }
}
