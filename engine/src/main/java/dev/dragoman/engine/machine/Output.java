package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Kind;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Resource;
import java.util.Optional;

/** Something that the machine wants done. */
public sealed interface Output {

    /** A request for the cloud's route. */
    record Send(RequestRecord request) implements Output {}

    /** A probe after this attempt, to the engine's own partition of replies. */
    record Probe(int attempt) implements Output {}

    /** An event of the operation. */
    record Tell(int sequence, OperationEvent event) implements Output {}

    /**
     * The resource is in the inventory like this from now on.
     *
     * @param change what the resource event says
     */
    record Keep(int sequence, Resource resource, Change change) implements Output {}

    /**
     * The resource is in the inventory no more.
     *
     * @param change what the resource event says
     */
    record Drop(int sequence, Resource resource, Change change) implements Output {}

    /** Nobody else may take this resource of the cloud. */
    record Claim(Kind kind, String nativeId) implements Output {}

    /** A call whose step was over made a resource that nobody asked for. */
    record Orphan(int sequence, Resource resource) implements Output {}

    /** The other operation, which is waiting or under way, is to stop. */
    record Stop(String operation) implements Output {}

    /**
     * The other operation, which is unresolved, made this.
     *
     * @param attributes of what it made; empty if it made nothing
     */
    record Settle(String operation, Optional<ObjectNode> attributes) implements Output {}

    /** What happened to a resource. */
    enum Change {
        CREATED,
        CHANGED,
        ADOPTED,
        DEGRADED,
        DELETED,
        /** It is there, and nobody's. */
        ORPHANED,
        /** The inventory's own business; no event. */
        SILENT
    }
}
