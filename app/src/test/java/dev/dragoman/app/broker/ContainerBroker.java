package dev.dragoman.app.broker;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;
import org.awaitility.Awaitility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The project's Kafka image in a container: the same version as the clients, the embedded broker's settings where the
 * image's own differ. Its data lives and dies with the container.
 */
final class ContainerBroker implements Broker {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerBroker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int KAFKA_PORT = 9092;
    private static final int STOP_SECONDS = 20;

    private final KafkaContainer container;
    private final int port = EmbeddedBroker.freePort();
    private boolean running = true;

    private ContainerBroker() {
        container = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion())
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", String.valueOf(2 * 1024 * 1024));
        // A port of our own choice outlives the container's restart; one of Docker's choice does not.
        container.setPortBindings(List.of("127.0.0.1:" + port + ":" + KAFKA_PORT));
    }

    /** Skips the calling test, saying why, where there is no Docker. */
    static void assumeDocker() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            LOG.warn("Tests on a Kafka container are skipped: no Docker engine answers");
        }
        assumeTrue(docker, "Skipped: a Kafka container needs Docker, and no Docker engine answers");
    }

    static ContainerBroker launch() {
        assumeDocker();
        ContainerBroker broker = new ContainerBroker();
        broker.container.start();
        return broker;
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void stop() {
        if (running) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .withTimeout(STOP_SECONDS)
                    .exec();
            running = false;
        }
    }

    @Override
    public void start() {
        if (!running) {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            BrokerClient client = new BrokerClient(bootstrapServers());
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> !client.clusterId()
                    .isEmpty());
            running = true;
        }
    }

    @Override
    public void close() {
        container.stop();
    }
}
