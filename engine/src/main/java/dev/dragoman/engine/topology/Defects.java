package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.machine.State;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends an operation that the gateway itself has failed at, so that it neither vanishes nor blocks its partition. A resource that
 * it was working on stays in the inventory, as degraded.
 */
final class Defects {

    private Defects() {}

    /**
     * The operation's end.
     *
     * @param operation as it was, with the keys that it holds
     * @param input what the gateway failed at
     * @param known its resource as the inventory has it
     */
    static OperationMachine.Result end(
            Operation operation, Input input, RuntimeException defect, Optional<Resource> known, long now) {
        List<Output> outputs = new ArrayList<>();
        int sequence = operation.story().sequence();
        Optional<Resource> left = left(operation, attributes(operation, input), known);
        if (left.isPresent()) {
            outputs.add(new Output.Keep(++sequence, left.get(), Output.Change.DEGRADED));
        }
        if (!operation.answered()) {
            outputs.add(new Output.Tell(++sequence, failure(operation, defect, left.or(() -> known), now)));
        }
        return new OperationMachine.Result(operation.in(State.FAILED), outputs);
    }

    /** What an operation has made or was changing. */
    private static Optional<Resource> left(Operation operation, ObjectNode attributes, Optional<Resource> known) {
        Task task = operation.task();
        boolean changes = task != null
                && operation.lookingUp().isEmpty()
                && task.verb().changing()
                && operation.flight().attempt() > 0;
        if (!changes) {
            return Optional.empty();
        }
        String id = attributes.path("id").asText("");
        return known.isPresent() || task.verb() != Verb.CREATE || id.isEmpty()
                ? known.map(resource -> resource.withStatus("degraded"))
                : Optional.of(made(operation, id, attributes));
    }

    /** What is known of the resource, with what the input tells of it. */
    private static ObjectNode attributes(Operation operation, Input input) {
        return input instanceof Input.Replied replied && replied.outcome() instanceof Outcome.Done done
                ? operation.progress().with(done.attributes()).attributes()
                : operation.progress().attributes();
    }

    private static Resource made(Operation operation, String id, ObjectNode attributes) {
        Command command = operation.command();
        return new Resource(
                Resource.VERSION,
                command.operationId(),
                1,
                command.tenant(),
                command.stack(),
                command.kind(),
                command.name(),
                id,
                command.lane(),
                "created",
                "degraded",
                command.options().labels(),
                command.spec(),
                attributes);
    }

    private static OperationEvent failure(
            Operation operation, RuntimeException defect, Optional<Resource> resource, long now) {
        Command command = operation.command();
        return new OperationEvent(
                new OperationEvent.Operation(
                        operation.id(),
                        command.kind().id(),
                        command.verb().id(),
                        new OperationEvent.Origin(command.source(), command.id()),
                        Instant.ofEpochMilli(command.receivedAt()).toString(),
                        Instant.ofEpochMilli(now).toString()),
                Phase.FAILED,
                "",
                resource.orElse(null),
                operation.flight().attempt() == 0 ? Effect.NONE : Effect.UNKNOWN,
                "",
                List.of(),
                null,
                command.ignored(),
                operation.story().warnings(),
                operation.story().steps(),
                operation.story().calls(),
                null,
                "",
                null,
                Problem.of(
                        ErrorCode.INTERNAL,
                        command.attempt() + ": a defect of the gateway ended it in state "
                                + operation.state().id() + ": " + defect.getMessage()));
    }
}
