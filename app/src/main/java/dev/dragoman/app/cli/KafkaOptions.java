package dev.dragoman.app.cli;

import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.config.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Option;

/** Where Kafka is and what the topics are called; the same for the gateway and for who talks to it. */
final class KafkaOptions {

    /** The configuration's key for what {@code --bootstrap-servers} says. */
    static final String BOOTSTRAP_SERVERS = "dragoman.kafka.bootstrap-servers";

    private static final int PATIENCE_MILLIS = 5_000;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT[,...]",
            description = "Where Kafka is; unless given or configured, 127.0.0.1:9092.")
    private Optional<String> bootstrapServers = Optional.empty();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Configuration (application.properties); DRAGOMAN_... variables stand above it.")
    private Optional<Path> config = Optional.empty();

    /**
     * The configuration: the file's, above it the environment's, above that what the command line says.
     *
     * @param more keys to set, above everything else
     */
    GatewayConfig configuration(Map<String, String> more) {
        Map<String, String> overrides = new HashMap<>(more);
        bootstrapServers.ifPresent(servers -> overrides.putIfAbsent(BOOTSTRAP_SERVERS, servers));
        return GatewayConfig.load(config, System.getenv(), overrides);
    }

    /**
     * How to talk to the gateway as a tenant.
     *
     * @throws NotPossibleException if Kafka does not answer
     */
    ClientConfiguration client(String tenant) {
        KafkaSettings kafka = reachable();
        return ClientConfiguration.of(kafka.bootstrapServers())
                .withTopics(kafka.topics())
                .withTenants(List.of(tenant))
                .withKafka(kafka.client())
                .withStartTimeout(Duration.ofSeconds(10));
    }

    /**
     * Where the gateway's topics are, for reading them.
     *
     * @throws NotPossibleException if Kafka does not answer
     */
    KafkaSettings reachable() {
        KafkaSettings kafka = configuration(Map.of()).kafka();
        requireKafka(kafka.bootstrapServers(), kafka.clientProperties());
        return kafka;
    }

    private static void requireKafka(String servers, Map<String, Object> properties) {
        Map<String, Object> once = new HashMap<>(properties);
        once.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        once.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        try (Admin admin = Admin.create(once)) {
            admin.describeCluster().nodes().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPossibleException("interrupted while looking for Kafka at " + servers, e);
        } catch (java.util.concurrent.ExecutionException | KafkaException e) {
            throw new NotPossibleException(
                    "Kafka cannot be reached at " + servers + ": " + deepest(e).getMessage(), e);
        }
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
