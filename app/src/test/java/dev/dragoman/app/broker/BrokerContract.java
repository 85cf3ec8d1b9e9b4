package dev.dragoman.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gateway needs of every broker that its tests run on. */
abstract class BrokerContract {

    private static final String TOPIC = "things";

    @TempDir
    Path directory;

    private Broker broker;
    private BrokerClient client;

    /** A running broker; one that keeps files keeps them in the directory. */
    abstract Broker startBroker(Path directory);

    @BeforeEach
    void startBroker() {
        broker = startBroker(directory);
        client = new BrokerClient(broker.bootstrapServers());
    }

    @AfterEach
    void closeBroker() {
        broker.close();
    }

    @Test
    @DisplayName("A committed transaction's records are read by read_committed consumers, an aborted one's are not")
    void transactions() throws Exception {
        client.createTopic(TOPIC);

        client.sendAndAbort(TOPIC, "aborted");
        client.sendAndCommit(TOPIC, "one", "two");

        assertThat(client.readCommitted(TOPIC, 2)).containsExactly("one", "two");
    }

    @Test
    @DisplayName("After a stop and a start, topics and records are still there, at the same address")
    void restart() throws Exception {
        client.createTopic(TOPIC);
        client.sendAndCommit(TOPIC, "before");
        String address = broker.bootstrapServers();

        broker.stop();
        broker.start();

        client.sendAndCommit(TOPIC, "after");
        assertThat(broker.bootstrapServers()).isEqualTo(address);
        assertThat(client.readCommitted(TOPIC, 2)).containsExactly("before", "after");
    }

    @Test
    @DisplayName("A group's committed position survives a restart")
    void groupPosition() throws Exception {
        client.createTopic(TOPIC);
        client.sendAndCommit(TOPIC, "handled");
        assertThat(client.handleNext("workers", TOPIC)).isEqualTo("handled");

        broker.stop();
        broker.start();

        client.sendAndCommit(TOPIC, "next");
        assertThat(client.handleNext("workers", TOPIC)).isEqualTo("next");
    }

    @Test
    @DisplayName("A record of 1 MiB passes")
    void largeRecord() throws Exception {
        client.createTopic(TOPIC);
        String large = "x".repeat(1024 * 1024);

        client.sendAndCommit(TOPIC, large);

        assertThat(client.readCommitted(TOPIC, 1)).isEqualTo(List.of(large));
    }

    @Test
    @DisplayName("A topic that nobody created does not come into being by being asked for")
    void noAutomaticTopics() throws Exception {
        client.askFor("never-created");

        assertThat(client.topics()).doesNotContain("never-created");
    }
}
