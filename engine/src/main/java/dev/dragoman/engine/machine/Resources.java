package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.event.Resource;

/** Makes the inventory's documents out of a draft. */
final class Resources {

    private Resources() {}

    /** The operation's resource with this status and these attributes. */
    static Resource of(Draft draft, String status, ObjectNode attributes) {
        return draft.context.resource().stream()
                .findFirst()
                .map(known -> new Resource(
                        known.uid(),
                        known.revision() + 1,
                        known.tenant(),
                        known.stack(),
                        known.kind(),
                        known.name(),
                        known.id(),
                        known.target(),
                        known.managed(),
                        status,
                        known.spec(),
                        attributes))
                .orElseGet(() -> new Resource(
                        draft.command.operationId(),
                        1,
                        draft.command.tenant(),
                        draft.command.stack(),
                        draft.command.kind(),
                        draft.command.name(),
                        attributes.path("id").asText(""),
                        draft.command.lane(),
                        "created",
                        status,
                        draft.command.spec(),
                        attributes));
    }
}
