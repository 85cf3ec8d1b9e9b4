package dev.dragoman.engine.topology;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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

/** The processor of one partition: takes in what intake and routes write, and the time; {@link Runs} does the rest. */
public final class EngineProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(EngineProcessor.class);
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int TIMERS_PER_TICK = 500;

    private final EngineSettings settings;
    private final Map<String, CloudAdapter> adapters;
    private final Function<Lane, AccountPolicy> policies;
    private final EngineObserver observer;
    private final String inboxTopic;

    private ProcessorContext<String, byte[]> context;
    private Identities identities;
    private Parking parking;
    private Outbox outbox;
    private Runs runs;
    private boolean started;

    @SuppressWarnings("NullAway.Init")
    public EngineProcessor(
            EngineSettings settings,
            Map<String, CloudAdapter> adapters,
            Function<Lane, AccountPolicy> policies,
            EngineObserver observer,
            String inboxTopic) {
        this.settings = settings;
        this.adapters = adapters;
        this.policies = policies;
        this.observer = observer;
        this.inboxTopic = inboxTopic;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        KeyValueStore<String, byte[]> index = context.getStateStore(EngineTopology.INDEX);
        identities = new Identities(context.getStateStore(EngineTopology.SEEN), settings.deduplicationWindow());
        parking = new Parking(index);
        outbox = new Outbox(context);
        runs = runs(index);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, now -> fire());
    }

    private Runs runs(KeyValueStore<String, byte[]> index) {
        Shelf<Operation> operations = new Shelf<>(context.getStateStore(EngineTopology.OPERATIONS), Operation.class);
        Shelf<Resource> resources = new Shelf<>(context.getStateStore(EngineTopology.RESOURCES), Resource.class);
        Inventory inventory = new Inventory(resources, index);
        Queues queues = new Queues(index);
        View view = new View(context.getStateStore(View.STORE));
        Comings comings = new Comings(queues, operations::get);
        Supervision supervision = new Supervision(queues, identities, operations::get);
        Takings takings = new Takings(inventory, supervision);
        Admission admission = new Admission(
                queues,
                inventory,
                new References(queues, inventory, view, comings, this::adapter, settings),
                new Departures(queues, inventory, view, comings),
                supervision,
                takings,
                this::adapter);
        return new Runs(
                operations,
                new OperationMachine(this::adapter, settings, observer::transition),
                inventory,
                queues,
                comings,
                admission,
                takings,
                outbox,
                observer,
                context::currentSystemTimeMs,
                context.taskId().partition());
    }

    @Override
    public void process(Record<String, byte[]> message) {
        String topic = context.recordMetadata().map(RecordMetadata::topic).orElse("");
        try {
            if (topic.equals(inboxTopic)) {
                arrived(Json.read(message.value(), InboxRecord.class));
            } else {
                runs.replied(Json.read(message.value(), ReplyRecord.class));
            }
        } catch (JsonException e) {
            LOG.error("{}: a record cannot be read and goes to the dead letters: {}", topic, e.getMessage());
            context.recordMetadata()
                    .ifPresent(place -> outbox.deadLetter(place, message.value().length, e.getMessage()));
        }
        runs.settle();
    }

    private void arrived(InboxRecord arrival) {
        if (arrival.parked() != null) {
            if (identities.sight(arrival) == Identities.Sight.REPEATED) {
                observer.repeated();
            } else {
                parking.park(arrival);
            }
            return;
        }
        Identities.Sight sight = identities.see(arrival);
        if (sight == Identities.Sight.REPEATED) {
            observer.repeated();
            return;
        }
        parking.leave(arrival.operationId());
        Command command = arrival.command();
        Optional<Problem> rejection = rejection(arrival, sight);
        if (command == null || rejection.isPresent()) {
            reject(arrival, rejection.orElseThrow());
        } else {
            runs.begin(command, policies.apply(command.lane()));
        }
    }

    private Optional<Problem> rejection(InboxRecord arrival, Identities.Sight sight) {
        Command command = arrival.command();
        if (sight == Identities.Sight.REUSED) {
            return Optional.of(Problem.at(
                    ErrorCode.ID_REUSED,
                    "",
                    "a command with source " + arrival.source() + " and id " + arrival.id()
                            + " came before with other content"));
        }
        if (command != null && !adapters.containsKey(command.lane().provider())) {
            return Optional.of(Problem.of(
                    ErrorCode.UNSUPPORTED,
                    command.attempt() + ": this gateway has no way to do that on "
                            + command.lane().provider()));
        }
        return Optional.ofNullable(arrival.rejection());
    }

    private void reject(InboxRecord arrival, Problem why) {
        observer.rejected();
        outbox.rejection(arrival, why);
        runs.heardOf(arrival.operationId());
    }

    private void fire() {
        if (!started) {
            started = true;
            parking.all().forEach(outbox::again);
        }
        long now = context.currentSystemTimeMs();
        parking.late(now, TIMERS_PER_TICK).forEach(this::rejectParked);
        runs.due(TIMERS_PER_TICK);
        runs.settle();
    }

    private void rejectParked(InboxRecord record) {
        InboxRecord.Parked parked = Objects.requireNonNull(record.parked());
        identities.see(record);
        reject(
                record,
                Problem.of(
                        ErrorCode.UNSUPPORTED,
                        record.kind() + "." + record.verb() + " " + record.name() + ": it is in version "
                                + parked.dataschema() + ", and no gateway that knows it came until its deadline"));
    }

    private CloudAdapter adapter(String provider) {
        CloudAdapter adapter = adapters.get(provider);
        if (adapter == null) {
            throw new IllegalStateException("this engine has no adapter for " + provider);
        }
        return adapter;
    }
}
