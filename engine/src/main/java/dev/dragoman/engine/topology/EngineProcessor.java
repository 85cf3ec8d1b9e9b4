package dev.dragoman.engine.topology;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.OperationMachine;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.Records;
import dev.dragoman.engine.wire.UnreadableRecordException;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
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
    private final Stumbles stumbles;

    private ProcessorContext<String, byte[]> context;
    private Identities identities;
    private Parking parking;
    private Outbox outbox;
    private Runs runs;
    private boolean started;

    /** A processor that shares nothing with others. */
    public EngineProcessor(
            EngineSettings settings,
            Map<String, CloudAdapter> adapters,
            Function<Lane, AccountPolicy> policies,
            EngineObserver observer,
            String inboxTopic) {
        this(settings, adapters, policies, observer, inboxTopic, new Stumbles());
    }

    /**
     * @param stumbles one for all processors of an engine
     */
    @SuppressWarnings("NullAway.Init")
    public EngineProcessor(
            EngineSettings settings,
            Map<String, CloudAdapter> adapters,
            Function<Lane, AccountPolicy> policies,
            EngineObserver observer,
            String inboxTopic,
            Stumbles stumbles) {
        this.settings = settings;
        this.adapters = adapters;
        this.policies = policies;
        this.observer = observer;
        this.inboxTopic = inboxTopic;
        this.stumbles = stumbles;
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
        Optional<RecordMetadata> place = context.recordMetadata();
        Optional<String> stumble = place.flatMap(stumbles::before);
        try {
            if (stumble.isPresent()) {
                passOver(message, place.get(), stumble.get());
            } else {
                take(message, place);
            }
        } catch (UnreadableRecordException e) {
            place.ifPresent(where -> bury(message, where, e.getMessage()));
        }
        runs.settle();
    }

    private void take(Record<String, byte[]> message, Optional<RecordMetadata> place) {
        try {
            if (isInbox(place)) {
                arrived(Records.inbox(message.value()));
            } else {
                runs.replied(Records.reply(message.value()));
            }
            runs.settle();
        } catch (KafkaException | UnreadableRecordException e) { // the stores' trouble and the record's, no defect
            throw e;
        } catch (RuntimeException e) {
            place.ifPresent(where -> stumbles.note(where, e));
            throw e;
        }
    }

    private boolean isInbox(Optional<RecordMetadata> place) {
        return place.map(RecordMetadata::topic).orElse("").equals(inboxTopic);
    }

    /** A record that the engine failed at before: a command is answered, a reply is as if it had been lost. */
    private void passOver(Record<String, byte[]> message, RecordMetadata place, String why) {
        String reason = "a defect of the gateway: taking it in failed with " + why;
        if (!isInbox(Optional.of(place))) {
            bury(message, place, reason);
            return;
        }
        InboxRecord arrival = Records.inbox(message.value());
        LOG.error("operation {} is rejected: {}", arrival.operationId(), reason);
        if (identities.see(arrival) != Identities.Sight.REPEATED) {
            parking.leave(arrival.operationId());
            reject(arrival, Problem.of(ErrorCode.INTERNAL, arrival.kind() + "." + arrival.verb() + ": " + reason));
        }
    }

    private void bury(Record<String, byte[]> message, RecordMetadata place, String reason) {
        LOG.error("{}-{}@{} goes to the dead letters: {}", place.topic(), place.partition(), place.offset(), reason);
        outbox.deadLetter(place, message.value() == null ? 0 : message.value().length, reason);
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
