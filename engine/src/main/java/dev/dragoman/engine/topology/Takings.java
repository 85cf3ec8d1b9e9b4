package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.Optional;

/** Whether an import or a resolution may take a resource of the cloud: neither its id nor the name may be anybody else's. */
final class Takings {

    private final Inventory inventory;
    private final Supervision supervision;

    Takings(Inventory inventory, Supervision supervision) {
        this.inventory = inventory;
        this.supervision = supervision;
    }

    /** Why an id cannot become this resource's. */
    Optional<Problem> taken(ResourceKey by, String id) {
        return inventory
                .owner(by.lane(), by.kind(), id)
                .filter(owner -> !owner.equals(by) && owner.kind() != Kind.NATIVE)
                .map(owner -> Refusals.idTaken(id, owner, by));
    }

    /**
     * What has come about while an operation read at the cloud what it is to take, so that it must not take it any more: a
     * late answer has settled the operation that made it, or somebody else has taken it.
     */
    Optional<Problem> overtaken(Operation operation) {
        Command command = operation.command();
        boolean reads = operation.task() != null && operation.lookingUp().isEmpty();
        if (reads && command.verb() == Verb.RESOLVE) {
            Supervision.Case found = supervision.unresolved(operation);
            return found.answer() instanceof Input.Refused refused
                    ? Optional.of(refused.why())
                    : taken(found.operation().command().resource(), command.nativeId());
        }
        if (reads && command.verb() == Verb.IMPORT) {
            return taken(command.resource(), command.nativeId()).or(() -> inventory
                    .find(command.resource())
                    .filter(named -> !free(named))
                    .map(named -> Refusals.exists(command, named)));
        }
        return Optional.empty();
    }

    /** Whether a name is only kept by an operation that waits for a person, who may give it to something else. */
    private boolean free(Resource named) {
        return named.status().equals("unresolved") && !beingFoundOut(named);
    }

    /** Whether a name is kept by an operation of which a late answer has told something after all. */
    boolean beingFoundOut(Resource named) {
        return named.status().equals("unresolved") && supervision.searching(named.uid());
    }
}
