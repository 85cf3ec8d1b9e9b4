package dev.dragoman.engine.topology;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.machine.State;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the operations of one partition: feeds the machine, keeps what it says, wakes whoever waited for it. */
public final class EngineProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProcessor.class);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int TIMERS_PER_TICK = 500;

    private final EngineSettings settings;
    private final Map<String, CloudAdapter> adapters;
    private final Function<Lane, MarkerPolicy> markers;
    private final EngineObserver observer;
    private final String inboxTopic;

    private ProcessorContext<String, byte[]> context;
    private OperationMachine machine;
    private Shelf<Operation> operations;
    private Inventory inventory;
    private Queues queues;
    private Identities identities;
    private Admission admission;
    private Outbox outbox;
    private Delivery delivery;
    private final Timers timers = new Timers();
    /** Operations to look at again before the present record is done, in order. */
    private final Deque<Wake> woken = new ArrayDeque<>();

    /** An operation to look at again, and why, if it is for a failure of what it waited for. */
    private record Wake(String operation, Optional<Problem> culprit) {}

    @SuppressWarnings("NullAway.Init")
    public EngineProcessor(
            EngineSettings settings,
            Map<String, CloudAdapter> adapters,
            Function<Lane, MarkerPolicy> markers,
            EngineObserver observer,
            String inboxTopic) {
        this.settings = settings;
        this.adapters = adapters;
        this.markers = markers;
        this.observer = observer;
        this.inboxTopic = inboxTopic;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        machine = new OperationMachine(this::adapter, settings, observer::transition);
        operations = new Shelf<>(context.getStateStore(EngineTopology.OPERATIONS), Operation.class);
        KeyValueStore<String, byte[]> index = context.getStateStore(EngineTopology.INDEX);
        inventory = new Inventory(new Shelf<>(context.getStateStore(EngineTopology.RESOURCES), Resource.class), index);
        queues = new Queues(index);
        identities = new Identities(context.getStateStore(EngineTopology.SEEN), settings.deduplicationWindow());
        admission = new Admission(queues, inventory, operations::get, this::adapter, settings);
        outbox = new Outbox(context);
        delivery = new Delivery(outbox, inventory);
        operations.forEach(operation -> timers.set(operation.id(), operation.due()));
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> fire());
    }

    @Override
    public void process(Record<String, byte[]> message) {
        String topic = context.recordMetadata().map(RecordMetadata::topic).orElse("");
        try {
            if (topic.equals(inboxTopic)) {
                arrived(Json.read(message.value(), InboxRecord.class));
            } else {
                replied(Json.read(message.value(), ReplyRecord.class));
            }
        } catch (JsonException e) {
            LOG.error("{}: a record cannot be read and goes to the dead letters: {}", topic, e.getMessage());
            outbox.deadLetter(topic, message.key(), message.value(), e.getMessage());
        }
        settleWakes();
    }

    private void arrived(InboxRecord arrival) {
        Identities.Sight sight = identities.see(arrival);
        if (sight == Identities.Sight.REPEATED) {
            observer.repeated();
            return;
        }
        Optional<Problem> rejection = sight == Identities.Sight.REUSED
                ? Optional.of(Problem.at(
                        ErrorCode.ID_REUSED,
                        "",
                        "a command with source " + arrival.source() + " and id " + arrival.id()
                                + " came before with other content"))
                : Optional.ofNullable(arrival.rejection());
        Command command = arrival.command();
        if (rejection.isPresent() || command == null) {
            observer.rejected();
            outbox.rejection(arrival, rejection.orElseThrow());
            return;
        }
        Optional<Procedure> procedure = Optional.ofNullable(
                        adapters.get(command.lane().provider()))
                .flatMap(adapter -> adapter.procedure(command.kind(), command.verb()));
        if (procedure.isEmpty()) {
            outbox.rejection(
                    arrival,
                    Problem.of(
                            ErrorCode.UNSUPPORTED,
                            command.attempt() + ": this gateway has no way to do that on "
                                    + command.lane().provider()));
            return;
        }
        begin(command, procedure.get().version());
    }

    private void begin(Command command, int procedureVersion) {
        Operation operation =
                Operation.of(command, procedureVersion, queues.nextOrder(), markers.apply(command.lane()));
        operation = keep(operation, machine.accept(operation, at(operation)));
        if (command.verb().changing()) {
            queues.lineUp(operation);
        }
        admit(operation);
    }

    /** Lets a waiting operation begin if it may. */
    private void admit(Operation operation) {
        boolean late = now() >= operation.command().deadlineAt();
        Input input = late ? new Input.Due() : admission.decide(operation, now());
        if (input instanceof Input.Admitted && operation.command().verb() == Verb.CREATE) {
            inventory.depend(operation.command().resource(), operation.command().spec());
        }
        apply(operation, input);
    }

    private void replied(ReplyRecord reply) {
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
        Claims narrowed = Claims.narrow(outcome, operation.command(), inventory);
        apply(operation, new Input.Replied(reply, narrowed.outcome(), narrowed.claimed()));
    }

    private void fire() {
        for (String id : timers.take(now(), TIMERS_PER_TICK)) {
            Operation operation = operations.get(id);
            if (operation == null) {
                continue;
            }
            observer.timerLag(now() - operation.due());
            boolean mayBegin = operation.state() == State.WAITING
                    && now() < operation.command().deadlineAt();
            if (mayBegin) {
                admit(operation);
            } else {
                apply(operation, new Input.Due());
            }
        }
        settleWakes();
    }

    private void apply(Operation operation, Input input) {
        OperationMachine.Result result;
        try {
            result = machine.apply(operation, input, at(operation));
        } catch (RuntimeException e) {
            LOG.error("operation {}: {} in state {} failed", operation.id(), input, operation.state(), e);
            result = Defects.end(operation, input, e, now());
        }
        keep(operation, result);
    }

    /** Stores what the machine made of an operation, and does what it says. */
    private Operation keep(Operation before, OperationMachine.Result result) {
        Operation after = result.operation();
        delivery.carryOut(after.command(), result.outputs());
        if (after.state().ended()) {
            end(after);
            observer.ended(after, now());
            return after;
        }
        boolean sleeping = after.due() <= now() && after.equals(before);
        operations.put(after.id(), after);
        timers.set(after.id(), sleeping ? now() + TICK.toMillis() : after.due());
        return after;
    }

    private void end(Operation ended) {
        operations.remove(ended.id());
        timers.clear(ended.id());
        Command command = ended.command();
        queues.release(ended).forEach(waiter -> wake(waiter, Optional.empty()));
        if (!command.verb().changing()) {
            return;
        }
        queues.leave(ended);
        boolean there = inventory.find(command.resource()).isPresent();
        if (!there) {
            inventory.dependNoMore(command.resource(), command.spec());
        }
        queues.first(command.resource()).ifPresent(next -> wake(next, Optional.empty()));
        Optional<Problem> culprit = there || command.verb() == Verb.DELETE
                ? Optional.empty()
                : Optional.of(Problem.of(
                                ErrorCode.DEPENDENCY_FAILED,
                                command.resource().subject() + " could not be created (operation " + ended.id() + ")")
                        .withBlockers(List.of(command.resource().subject())));
        queues.takeWaitersFor(command.resource()).forEach(waiter -> wake(waiter, culprit));
    }

    private void wake(String operation, Optional<Problem> culprit) {
        woken.add(new Wake(operation, culprit));
    }

    private void settleWakes() {
        while (!woken.isEmpty()) {
            Wake wake = woken.poll();
            Operation operation = operations.get(wake.operation());
            if (operation == null || operation.state() != State.WAITING) {
                continue;
            }
            boolean fatal = wake.culprit().isPresent() && operation.command().verb() == Verb.CREATE;
            if (fatal) {
                apply(operation, new Input.Refused(wake.culprit().orElseThrow()));
            } else {
                admit(operation);
            }
        }
    }

    private Input.Context at(Operation operation) {
        Command command = operation.command();
        List<Resource> resource = command.name().isEmpty()
                ? List.of()
                : inventory.find(command.resource()).stream().toList();
        return new Input.Context(now(), context.taskId().partition(), resource);
    }

    private CloudAdapter adapter(String provider) {
        CloudAdapter adapter = adapters.get(provider);
        if (adapter == null) {
            throw new IllegalStateException("this engine has no adapter for " + provider);
        }
        return adapter;
    }

    private long now() {
        return context.currentSystemTimeMs();
    }
}
