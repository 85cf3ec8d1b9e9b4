package dev.dragoman.client;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands to the gateway and awaits what came of them. For many threads; one client per process is enough.
 *
 * <pre>{@code
 * try (DragomanClient client = DragomanClient.connect(ClientConfiguration.of("localhost:9092"))) {
 *     SentCommand sent = client.send(Commands.create(lane, "shop", "main", network).build());
 *     Event end = sent.await(Duration.ofMinutes(5));
 * }
 * }</pre>
 *
 * <p>It sees what is said while it is open. A command that was sent and answered before is not answered again: sending
 * it once more waits in vain, see the compacted {@code operations} topic for its end.
 */
public final class DragomanClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DragomanClient.class);
    private static final JsonFormat FORMAT = new JsonFormat();
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final ClientConfiguration configuration;
    private final Clock clock;
    private final Producer<String, byte[]> producer;
    private final EventFollower follower;
    private final Outcomes outcomes = new Outcomes();
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();

    DragomanClient(
            ClientConfiguration configuration,
            Clock clock,
            Producer<String, byte[]> producer,
            org.apache.kafka.clients.consumer.Consumer<String, byte[]> consumer) {
        this.configuration = configuration;
        this.clock = clock;
        this.producer = producer;
        Map<String, String> tenants = configuration.tenants().stream()
                .collect(Collectors.toMap(configuration.topics()::events, tenant -> tenant));
        this.follower = new EventFollower(consumer, new EventReader(tenants), this::onEvent, outcomes::failAll);
        follower.start(tenants.keySet(), configuration.startTimeout());
    }

    /**
     * A client that stands at the end of its tenants' events topics.
     *
     * @throws ClientException if Kafka or a topic is not there in the configured time
     */
    public static DragomanClient connect(ClientConfiguration configuration) {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(configuration.producer());
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(configuration.consumer());
        try {
            return new DragomanClient(configuration, Clock.systemUTC(), producer, consumer);
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            consumer.close();
            throw e;
        }
    }

    /** Sends a command as the first configured tenant's. */
    public SentCommand send(OutgoingCommand command) {
        return send(command, configuration.tenants().get(0));
    }

    /**
     * Sends a command. Does not wait for Kafka to have it, except, for up to ten seconds, for Kafka to be there at all.
     *
     * @throws IllegalArgumentException if the tenant is none of the configured ones
     */
    public SentCommand send(OutgoingCommand command, String tenant) {
        CloudEvent event = command.toCloudEvent(OffsetDateTime.now(clock));
        return write(
                KafkaMessageFactory.createWriter(commandsOf(tenant), command.key())
                        .writeStructured(event, FORMAT),
                command.operationId(tenant));
    }

    /**
     * Sends a command that is JSON already, as it is; it may be one that the gateway will reject.
     *
     * @param structuredCloudEvent a CloudEvents 1.0 event in structured JSON
     * @throws IllegalArgumentException if it is no such event, so that no operation could come of it; or if the tenant
     *     is none of the configured ones
     */
    public SentCommand send(byte[] structuredCloudEvent, String tenant) {
        RawCommand command = RawCommand.read(structuredCloudEvent);
        return write(command.record(commandsOf(tenant)), command.operationId(tenant));
    }

    /**
     * Waits for the terminal event of an operation, whoever sent its command.
     *
     * @throws TimeoutException if it has not come in time; the operation goes on
     * @throws ClientException if its command could not be written, or events can no longer be followed
     */
    public Event await(String operationId, Duration timeout) throws InterruptedException, TimeoutException {
        return Outcomes.await(operationId, outcomes.of(operationId), timeout);
    }

    /**
     * Hands every event of the configured tenants to a listener, from now until the answer is closed.
     *
     * @param listener is called on the client's one thread for events, before whoever awaits that event; it must not
     *     wait
     */
    public Subscription events(Consumer<Event> listener) {
        Registration registration = new Registration(listener);
        registrations.add(registration);
        return registration;
    }

    private String commandsOf(String tenant) {
        if (!configuration.tenants().contains(tenant)) {
            throw new IllegalArgumentException(
                    "tenant: expected one of " + configuration.tenants() + ", got '" + tenant + "'");
        }
        return configuration.topics().commands(tenant);
    }

    private SentCommand write(ProducerRecord<String, byte[]> record, String operationId) {
        CompletableFuture<Event> end = outcomes.of(operationId);
        var unused = producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                outcomes.fail(operationId, unwritten(record, failure));
            }
        });
        return new SentCommand(operationId, end.copy());
    }

    private static ClientException unwritten(ProducerRecord<String, byte[]> record, Exception failure) {
        // After a timeout Kafka may still have it; the same command sent again is the same operation.
        return new ClientException(
                "command perhaps not written to " + record.topic() + ": " + failure.getMessage(), failure);
    }

    private void onEvent(Event event) {
        for (Registration registration : registrations) {
            try {
                registration.listener.accept(event);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on event {}", event.envelope().id(), e);
            }
        }
        if (event.terminal()) {
            outcomes.end(event);
        }
    }

    /** Sends what is on its way, stops following, and fails whoever still waits. */
    @Override
    public void close() {
        producer.close(CLOSE);
        follower.close();
        outcomes.failAll(new ClientException("the client was closed"));
    }

    /** Ends when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Told apart by identity: the same listener may be given twice. */
    private final class Registration implements Subscription {
        private final Consumer<Event> listener;

        Registration(Consumer<Event> listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            registrations.remove(this);
        }
    }
}
