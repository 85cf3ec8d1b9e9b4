package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.PlannedCall;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.ResourceChange;
import java.util.Arrays;
import java.util.List;
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

    /** What changed in the inventory; empty if it tells of an operation, or of a change that this version does not know. */
    public Optional<ResourceChange> change() {
        return Arrays.stream(ResourceChange.values())
                .filter(change -> envelope.type().equals(OF_RESOURCE + change.id()))
                .findFirst();
    }

    /**
     * The resource that changed, or the one that the operation is about once it is known.
     *
     * @throws dev.dragoman.model.JsonException if it uses words that this version does not know
     */
    public Optional<Resource> resource() {
        return envelope.type().startsWith(OF_RESOURCE)
                ? Optional.of(Json.read(envelope.data(), Resource.class))
                : operation().map(OperationEvent::resource);
    }

    /** Pointers into the spec that the operation changed. */
    public List<String> changed() {
        return operation().map(OperationEvent::changed).orElse(List.of());
    }

    /** The calls that a dry run would make; empty, too, if it is none. */
    public List<PlannedCall> requests() {
        return operation().map(OperationEvent::requests).orElse(List.of());
    }

    /** What came of a command about another operation: {@code cancelled}, {@code too-late}, {@code adopted} or {@code released}. */
    public Optional<String> outcome() {
        return operation().map(OperationEvent::outcome).filter(word -> !word.isEmpty());
    }

    /** Why the operation did not succeed. */
    public Optional<Problem> error() {
        return operation().map(OperationEvent::error);
    }
}
