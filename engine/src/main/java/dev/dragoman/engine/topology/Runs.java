package dev.dragoman.engine.topology;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.engine.machine.State;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the operations of one partition on: feeds the machine, keeps what it says, and wakes whoever waited for that. Who is woken
 * is looked at in {@link #settle}, which ends every turn.
 */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    /** How soon an operation is looked at again that is due and has nothing to do. */
    private static final long SOON_MILLIS = 20;

    private final Shelf<Operation> operations;
    private final OperationMachine machine;
    private final Inventory inventory;
    private final Queues queues;
    private final Comings comings;
    private final Admission admission;
    private final Takings takings;
    private final Announcements announcements;
    private final Delivery delivery;
    private final EngineObserver observer;
    private final LongSupplier clock;
    private final int partition;
    private final Timers timers = new Timers();
    /** The newest operation's place among all live ones; nothing older is compared with. */
    private long order;

    /** What is to be looked at again before the turn ends, in order. */
    private final Deque<Runnable> woken = new ArrayDeque<>();

    Runs(
            Shelf<Operation> operations,
            OperationMachine machine,
            Inventory inventory,
            Queues queues,
            Comings comings,
            Admission admission,
            Takings takings,
            Outbox outbox,
            EngineObserver observer,
            LongSupplier clock,
            int partition) {
        this.operations = operations;
        this.machine = machine;
        this.inventory = inventory;
        this.queues = queues;
        this.comings = comings;
        this.admission = admission;
        this.takings = takings;
        this.announcements = new Announcements(inventory, comings, outbox);
        this.delivery = new Delivery(outbox, inventory, this::stop, this::resolve);
        this.observer = observer;
        this.clock = clock;
        this.partition = partition;
        operations.forEach(operation -> {
            timers.set(operation.id(), operation.due());
            order = Math.max(order, operation.order());
        });
    }

    /** A command is taken up. */
    void begin(Command command, AccountPolicy policy) {
        Operation fresh = Operation.of(command, ++order, policy);
        OperationMachine.Result accepted = accepted(fresh);
        Operation operation = accepted.operation();
        List<String> stoppers = queues.takeWaitersForOperation(operation.id());
        stoppers.forEach(waiter -> wake(waiter, Optional.empty()));
        if (operation.state().ended()) {
            keep(fresh, accepted);
            return;
        }
        delivery.carryOut(operation, accepted.outputs());
        if (lines(command)) {
            queues.lineUp(operation);
            announcements.linedUp(command);
        }
        if (stoppers.isEmpty()) {
            admit(operation);
        } else {
            operations.put(operation.id(), operation);
            settle();
            lookAgain(operation.id(), Optional.empty());
        }
    }

    private OperationMachine.Result accepted(Operation fresh) {
        try {
            return machine.accept(fresh, at(fresh));
        } catch (RuntimeException e) {
            LOG.error("operation {}: taking it up failed", fresh.id(), e);
            return Defects.end(fresh, Input.Needless.NOTHING, e, Optional.empty(), now());
        }
    }

    /** Whoever waits for this operation's command to come need not any more. */
    void heardOf(String operationId) {
        queues.takeWaitersForOperation(operationId).forEach(waiter -> wake(waiter, Optional.empty()));
    }

    /** A reply came, or a probe. */
    void replied(ReplyRecord reply) {
        Operation operation = operations.get(reply.operationId());
        if (operation == null) {
            LOG.debug("operation {}: a reply came after its end", reply.operationId());
            return;
        }
        Outcome outcome = reply.outcome();
        if (outcome == null) {
            apply(operation, new Input.Probed(reply.attempt()));
            return;
        }
        Claims narrowed = Claims.narrow(outcome, operation, machine.makes(operation), inventory);
        Outcome believed = takings.overtaken(operation)
                .<Outcome>map(why -> new Outcome.Failed(why, false))
                .orElse(narrowed.outcome());
        apply(operation, new Input.Replied(reply, believed, narrowed.claimed()));
    }

    /** Goes on with operations that are due, with at most so many. */
    void due(int most) {
        for (String id : timers.take(now(), most)) {
            Operation operation = operations.get(id);
            if (operation != null) {
                observer.timerLag(now() - operation.due());
                due(operation);
            }
        }
    }

    private void due(Operation operation) {
        if (operation.state() == State.WAITING) {
            admit(operation);
        } else {
            apply(operation, new Input.Due());
        }
    }

    /** Lets a waiting operation begin if it may. */
    private void admit(Operation operation) {
        queues.waitNoMore(operation.id());
        if (now() >= operation.command().deadlineAt()) {
            apply(operation, new Input.Due());
            return;
        }
        Admission.Decision decision;
        try {
            decision = admission.decide(operation, now());
        } catch (RuntimeException e) {
            LOG.error("operation {}: its admission failed", operation.id(), e);
            keep(operation, Defects.end(operation, Input.Needless.NOTHING, e, Optional.empty(), now()));
            return;
        }
        if (decision.input() instanceof Input.Admitted admitted) {
            boolean refers = admitted.task().verb() == Verb.CREATE
                    || admitted.task().verb() == Verb.MODIFY
                    || operation.command().verb() == Verb.IMPORT;
            if (refers) {
                inventory.depend(operation.command().resource(), admitted.task().spec());
            }
        }
        apply(decision.operation(), decision.input());
    }

    private void stop(String id) {
        Operation operation = operations.get(id);
        if (operation != null) {
            apply(operation, new Input.Cancel());
        }
    }

    private void resolve(Output.Settle settled) {
        Operation operation = operations.get(settled.operation());
        if (operation != null) {
            apply(operation, new Input.Resolved(settled.attributes()));
        }
    }

    private void apply(Operation operation, Input input) {
        Input.Context context = at(operation);
        OperationMachine.Result result;
        try {
            result = machine.apply(operation, input, context);
        } catch (RuntimeException e) {
            LOG.error("operation {}: {} in state {} failed", operation.id(), input, operation.state(), e);
            Operation holding =
                    input instanceof Input.Admitted admitted ? operation.holding(admitted.keys()) : operation;
            result = Defects.end(holding, input, e, context.resource().stream().findFirst(), now());
        }
        keep(operation, result);
    }

    /** Stores what the machine made of an operation, and does what it says. */
    private void keep(Operation before, OperationMachine.Result result) {
        Operation after = result.operation();
        if (before.state() == State.WAITING && after.state() != State.WAITING) {
            queues.waitNoMore(after.id());
        }
        boolean parks = after.parked() && !before.parked();
        if (after.state().ended() || parks) {
            end(before, after, result.outputs());
            return;
        }
        operations.put(after.id(), after);
        boolean idle = after.due() <= now() && after.equals(before);
        timers.set(after.id(), idle ? now() + SOON_MILLIS : after.due());
        delivery.carryOut(after, result.outputs());
        boolean waitsAgain = after.state() == State.WAITING && before.state() != State.WAITING;
        if (waitsAgain) {
            wake(after.id(), Optional.empty());
        }
    }

    /** An operation is over for everybody else: for good, or until a person says what it did. */
    private void end(Operation before, Operation after, List<Output> outputs) {
        Command command = after.command();
        timers.clear(after.id());
        if (after.parked()) {
            operations.put(after.id(), after.holding(Set.of()));
        } else {
            operations.remove(after.id());
        }
        delivery.carryOut(after, outputs);
        if (!after.parked()) {
            observer.ended(after, now());
        }
        if (before.parked()) {
            tellWaiters(command, false);
            return;
        }
        queues.release(after);
        after.keys().forEach(key -> woken.add(() -> offer(command.lane(), key)));
        if (lines(command)) {
            queues.leave(after);
            queues.first(command.resource()).ifPresent(next -> wake(next, Optional.empty()));
            tellWaiters(command, true);
        }
    }

    /** Whether an operation stands in its resource's line. */
    private static boolean lines(Command command) {
        return command.verb().changing() && !command.options().dryRun();
    }

    /** Whoever waited for the resource looks again; if it failed to come, they fail with it. */
    private void tellWaiters(Command ended, boolean inLine) {
        ResourceKey key = ended.resource();
        Optional<Resource> there = inventory.find(key);
        if (there.isPresent()) {
            inventory.dependOnlyOn(key, there.get().spec());
        } else {
            inventory.dependNoMore(key);
        }
        if (there.isEmpty() && inLine) {
            announcements.nothingLeftBy(ended);
        }
        boolean failed = inLine && there.isEmpty() && Comings.brings(ended) && !comings.coming(key);
        Optional<Problem> culprit = failed
                ? Optional.of(Problem.of(
                                ErrorCode.DEPENDENCY_FAILED,
                                key.subject() + " could not be created (operation " + ended.operationId() + ")")
                        .withBlockers(List.of(key.subject())))
                : Optional.empty();
        queues.takeWaitersFor(key).forEach(waiter -> wake(waiter, culprit));
    }

    /** A key is free: whoever waits for it may have it, one after another, until somebody takes it. */
    private void offer(Lane lane, String key) {
        while (queues.holder(lane, key).isEmpty()) {
            Optional<String> first = queues.takeWaiterForKey(lane, key);
            if (first.isEmpty()) {
                return;
            }
            lookAgain(first.get(), Optional.empty());
        }
    }

    /**
     * Has an operation looked at again before the turn ends.
     *
     * @param culprit why it is to fail, if what it waited for has failed
     */
    private void wake(String operation, Optional<Problem> culprit) {
        woken.add(() -> lookAgain(operation, culprit));
    }

    private void lookAgain(String id, Optional<Problem> culprit) {
        Operation operation = operations.get(id);
        if (operation == null || operation.state() != State.WAITING) {
            return;
        }
        Verb verb = operation.command().verb();
        boolean fatal = culprit.isPresent() && verb != Verb.DELETE && verb != Verb.FORGET;
        if (fatal) {
            apply(operation, new Input.Refused(culprit.get()));
        } else {
            admit(operation);
        }
    }

    /** Looks at everything that was woken, and at what that wakes. */
    void settle() {
        while (!woken.isEmpty()) {
            woken.poll().run();
        }
    }

    private Input.Context at(Operation operation) {
        Command command = operation.command();
        List<Resource> resource = command.name().isEmpty()
                ? List.of()
                : inventory.find(command.resource()).stream().toList();
        return new Input.Context(now(), partition, resource);
    }

    private long now() {
        return clock.getAsLong();
    }
}
