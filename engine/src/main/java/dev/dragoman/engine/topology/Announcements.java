package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.Optional;

/**
 * Tells other lanes, which know of a resource through the view alone, that one is to be made: a document with status {@code
 * creating} and revision 0, taken back if nothing comes of it.
 */
final class Announcements {

    private final Inventory inventory;
    private final Comings comings;
    private final Outbox outbox;

    Announcements(Inventory inventory, Comings comings, Outbox outbox) {
        this.inventory = inventory;
        this.comings = comings;
        this.outbox = outbox;
    }

    /** A command has lined up. */
    void linedUp(Command command) {
        if (Comings.brings(command) && inventory.find(command.resource()).isEmpty()) {
            outbox.inView(coming(command));
        }
    }

    /** A command is over and left no resource: the next one brings it, or nobody does. */
    void nothingLeftBy(Command command) {
        ResourceKey resource = command.resource();
        Optional<Operation> next = comings.bringing(resource);
        boolean tookAway = command.verb() == Verb.DELETE || command.verb() == Verb.FORGET;
        if (next.isPresent() && tookAway) {
            outbox.inView(coming(next.get().command()));
        } else if (next.isEmpty() && Comings.brings(command)) {
            outbox.outOfView(resource);
        }
    }

    private static Resource coming(Command command) {
        return new Resource(
                Resource.VERSION,
                command.operationId(),
                0,
                command.tenant(),
                command.stack(),
                command.kind(),
                command.name(),
                "",
                command.lane(),
                "created",
                "creating",
                command.options().labels(),
                command.spec(),
                JsonNodeFactory.instance.objectNode());
    }
}
