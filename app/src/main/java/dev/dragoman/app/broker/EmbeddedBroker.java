package dev.dragoman.app.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this JVM: one KRaft node, reachable over loopback only, its data in a directory.
 *
 * <p>A directory that holds a broker's data already is taken up where it was left, with its cluster id; {@link #close()}
 * leaves it there. A fault that the broker itself holds for fatal (a full disk under its metadata, say) ends the JVM, as
 * it does in a broker of its own.
 *
 * <p>{@link Formatter} and {@link KafkaRaftServer} are what {@code kafka-storage.sh} and {@code kafka-server-start.sh}
 * run; Kafka promises no stability for them, so they are used here alone.
 */
public final class EmbeddedBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    /** What {@link Formatter} writes last into a directory that is ready for a broker. */
    private static final String FORMATTED = "meta.properties";

    /** Seconds until the first look for forgotten transactions, and between two. */
    private static final long FIRST_LOOK = 2;

    private static final long LOOK_EVERY = 5;

    private final SingleNode node;
    private Optional<KafkaRaftServer> server = Optional.empty();
    private Optional<ScheduledExecutorService> watch = Optional.empty();

    private EmbeddedBroker(SingleNode node) {
        this.node = node;
    }

    /**
     * Starts a broker on any free port.
     *
     * @param data the directory of its data, made if it is missing
     * @throws BrokerException if it does not come up
     */
    public static EmbeddedBroker start(Path data) {
        return start(data, freePort());
    }

    /**
     * Starts a broker on a given port of the loopback address.
     *
     * @param data the directory of its data, made if it is missing
     * @throws BrokerException if it does not come up, because the port or the directory is in use for example
     */
    public static EmbeddedBroker start(Path data, int port) {
        EmbeddedBroker broker = new EmbeddedBroker(new SingleNode(data.toAbsolutePath(), port, freePort()));
        broker.start();
        return broker;
    }

    @Override
    public String bootstrapServers() {
        return node.bootstrapServers();
    }

    @Override
    public synchronized void start() {
        if (server.isEmpty()) {
            StartChecks.requireFreePort(node.port());
            StartChecks.requireFreeDirectory(node.data());
            format();
            server = Optional.of(launch());
            watch = Optional.of(watch());
            LOG.info("Embedded Kafka at {}, data in {}", bootstrapServers(), node.data());
        }
    }

    @Override
    public synchronized void stop() {
        watch.ifPresent(ScheduledExecutorService::shutdownNow);
        watch = Optional.empty();
        server.ifPresent(running -> {
            running.shutdown();
            running.awaitShutdown();
        });
        server = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }

    private ScheduledExecutorService watch() {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "embedded-kafka-transactions");
            thread.setDaemon(true);
            return thread;
        });
        HangingTransactions transactions = new HangingTransactions(bootstrapServers());
        var unused = executor.scheduleWithFixedDelay(transactions::look, FIRST_LOOK, LOOK_EVERY, TimeUnit.SECONDS);
        return executor;
    }

    private void format() {
        if (Files.exists(node.data().resolve(FORMATTED))) {
            return;
        }
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(SingleNode.NODE_ID)
                    .setControllerListenerName(SingleNode.CONTROLLER)
                    .addDirectory(node.data().toString())
                    .setMetadataLogDirectory(node.data().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new BrokerException("Kafka's data directory " + node.data() + " cannot be prepared", e);
        }
    }

    private KafkaRaftServer launch() {
        KafkaRaftServer starting;
        try {
            starting = new KafkaRaftServer(new KafkaConfig(node.properties(), false), Time.SYSTEM);
            starting.startup();
        } catch (RuntimeException e) {
            throw new BrokerException(
                    "Embedded Kafka did not start at %s with its data in %s: %s"
                            .formatted(bootstrapServers(), node.data(), e.getMessage()),
                    e);
        }
        return starting;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback address", e);
        }
    }
}
