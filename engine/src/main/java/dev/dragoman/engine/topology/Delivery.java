package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.model.command.Command;
import java.util.List;
import java.util.function.Consumer;

/** Carries out what the machine says, in order. */
final class Delivery {

    private final Outbox outbox;
    private final Inventory inventory;
    private final Consumer<String> stop;
    private final Consumer<Output.Settle> settle;

    /**
     * @param stop stops another operation
     * @param settle says what another operation made
     */
    Delivery(Outbox outbox, Inventory inventory, Consumer<String> stop, Consumer<Output.Settle> settle) {
        this.outbox = outbox;
        this.inventory = inventory;
        this.stop = stop;
        this.settle = settle;
    }

    void carryOut(Operation operation, List<Output> outputs) {
        outputs.forEach(output -> carryOut(operation.command(), output));
    }

    private void carryOut(Command command, Output output) {
        if (output instanceof Output.Send send) {
            outbox.request(send.request());
        } else if (output instanceof Output.Probe probe) {
            outbox.probe(command.operationId(), probe.attempt());
        } else if (output instanceof Output.Tell tell) {
            outbox.operation(command, tell);
        } else if (output instanceof Output.Claim claim) {
            inventory.claim(command.lane(), claim.kind(), claim.nativeId(), command.resource());
        } else if (output instanceof Output.Keep keep) {
            inventory.keep(keep.resource());
            outbox.inView(keep.resource());
            if (keep.change() != Output.Change.SILENT) {
                outbox.resourceEvent(command, keep.sequence(), keep.resource(), Outbox.change(keep.change()));
            }
        } else if (output instanceof Output.Drop drop) {
            inventory.drop(drop.resource());
            outbox.outOfView(drop.resource().key());
            if (drop.change() != Output.Change.SILENT) {
                outbox.resourceEvent(command, drop.sequence(), drop.resource(), Outbox.change(drop.change()));
            }
        } else if (output instanceof Output.Stop other) {
            stop.accept(other.operation());
        } else if (output instanceof Output.Settle other) {
            settle.accept(other);
        } else if (output instanceof Output.Orphan orphan) {
            outbox.resourceEvent(command, orphan.sequence(), orphan.resource(), "orphaned");
        }
    }
}
