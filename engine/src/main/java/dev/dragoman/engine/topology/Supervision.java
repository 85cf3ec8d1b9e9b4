package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Operations about operations: to stop one, and to say what an unresolved one did. A tenant reaches its own alone. */
final class Supervision {

    private final Queues queues;
    private final Identities identities;
    private final Function<String, @Nullable Operation> operations;

    /**
     * @param operations the live operation of an id, or null
     */
    Supervision(Queues queues, Identities identities, Function<String, @Nullable Operation> operations) {
        this.queues = queues;
        this.identities = identities;
        this.operations = operations;
    }

    /** Stops the other operation if that is still possible. It may come later than the command to stop it. */
    Input cancel(Operation operation) {
        Command command = operation.command();
        Optional<Operation> live = live(command);
        if (live.isPresent()) {
            boolean stops = !live.get().answered();
            return stops
                    ? new Input.Needless(
                            "cancelled",
                            null,
                            List.of(new Output.Stop(live.get().id())))
                    : new Input.Needless("too-late", null, List.of());
        }
        if (identities.knows(command)) {
            return new Input.Needless("too-late", null, List.of());
        }
        queues.awaitOperation(command.operation(), operation);
        return new Input.Blocked("operation " + command.operation() + ", which has not come yet", 0);
    }

    /**
     * What is known of an operation that a person wants to resolve.
     *
     * @param found the operation, if it is unresolved and its resource has to be read
     * @param answer what to do instead, if not
     */
    record Case(@Nullable Operation found, @Nullable Input answer) {

        Operation operation() {
            if (found == null) {
                throw new IllegalStateException("there is no unresolved operation");
            }
            return found;
        }
    }

    /** The unresolved operation, or why there is nothing to read for it. */
    Case unresolved(Operation operation) {
        Command command = operation.command();
        Optional<Operation> live = live(command);
        if (live.isEmpty()) {
            boolean ended = identities.knows(command);
            String words = ended
                    ? "it has ended and is not unresolved"
                    : "no operation of the tenant in this lane has that id";
            return refused(ended ? ErrorCode.WRONG_STATE : ErrorCode.NOT_FOUND, words);
        }
        Operation other = live.get();
        if (!other.parked()) {
            return refused(
                    ErrorCode.WRONG_STATE,
                    "expected an operation that is unresolved, it is "
                            + other.state().id());
        }
        if (command.nativeId().equals(Command.ADOPT_NOTHING)) {
            return new Case(
                    null,
                    new Input.Needless("released", null, List.of(new Output.Settle(other.id(), Optional.empty()))));
        }
        String known = other.progress().attributes().path("id").asText("");
        Verb verb = other.task() == null ? other.command().verb() : other.task().verb();
        boolean open = known.isEmpty() && (verb == Verb.CREATE || verb == Verb.INVOKE);
        if (!open && !known.equals(command.nativeId())) {
            return refused(
                    ErrorCode.WRONG_STATE,
                    "expected " + known + " or none: the operation is a "
                            + other.command().verb().id() + " of that resource");
        }
        return new Case(other, null);
    }

    /** Whether it is still being found out what an operation did. */
    boolean searching(String operationId) {
        Operation operation = operations.apply(operationId);
        return operation != null && !operation.parked();
    }

    private Optional<Operation> live(Command command) {
        return Optional.ofNullable(operations.apply(command.operation()))
                .filter(operation -> operation.command().tenant().equals(command.tenant()));
    }

    private static Case refused(ErrorCode code, String words) {
        return new Case(null, new Input.Refused(Problem.at(code, "/operation", words)));
    }
}
