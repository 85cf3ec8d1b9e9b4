package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.machine.State;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Ends an operation that the gateway itself has failed at, so that it neither vanishes nor blocks its partition. */
final class Defects {

    private Defects() {}

    static OperationMachine.Result end(Operation operation, Input input, RuntimeException defect, long now) {
        Set<String> keys = input instanceof Input.Admitted admitted ? admitted.keys() : operation.keys();
        Operation failed = new Operation(
                operation.v(),
                operation.command(),
                State.FAILED,
                operation.order(),
                operation.marker(),
                operation.references(),
                keys,
                operation.progress(),
                operation.flight(),
                operation.story(),
                0,
                "",
                operation.ended());
        if (operation.ended() != null) {
            return new OperationMachine.Result(failed, List.of());
        }
        OperationEvent event = new OperationEvent(
                new OperationEvent.Operation(
                        operation.id(),
                        operation.command().kind().id(),
                        operation.command().verb().id(),
                        new OperationEvent.Origin(
                                operation.command().source(),
                                operation.command().id()),
                        Instant.ofEpochMilli(operation.command().receivedAt()).toString(),
                        Instant.ofEpochMilli(now).toString()),
                Phase.FAILED,
                "",
                null,
                operation.flight().attempt() == 0 ? Effect.NONE : Effect.UNKNOWN,
                operation.command().ignored(),
                operation.story().warnings(),
                operation.story().steps(),
                operation.story().calls(),
                null,
                "",
                Problem.of(
                        ErrorCode.INTERNAL,
                        operation.command().attempt() + ": a defect of the gateway ended it in state "
                                + operation.state().id() + ": " + defect.getMessage()));
        return new OperationMachine.Result(
                failed, List.of(new Output.Tell(operation.story().sequence() + 1, event)));
    }
}
