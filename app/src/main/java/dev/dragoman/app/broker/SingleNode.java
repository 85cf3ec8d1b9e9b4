package dev.dragoman.app.broker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * The broker's settings for a cluster of one node that is its own controller. Names and defaults: Apache Kafka
 * documentation, Broker Configs.
 */
record SingleNode(Path data, int port, int controllerPort) {

    static final int NODE_ID = 1;
    static final String HOST = "127.0.0.1";
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "PLAINTEXT";
    private static final int MAX_BATCH_BYTES = 2 * 1024 * 1024;
    private static final int CLEANER_BUFFER_BYTES = 16 * 1024 * 1024;
    private static final int ONE_YEAR_MINUTES = 365 * 24 * 60;

    String bootstrapServers() {
        return HOST + ":" + port;
    }

    Properties properties() {
        Properties properties = new Properties();
        addNode(properties);
        addInternalTopics(properties);
        addLimits(properties);
        return properties;
    }

    private void addNode(Properties properties) {
        set(properties, "process.roles", "broker,controller");
        set(properties, "node.id", NODE_ID);
        set(properties, "controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        set(properties, "controller.listener.names", CONTROLLER);
        set(
                properties,
                "listeners",
                "%s://%s:%d,%s://%s:%d".formatted(CLIENTS, HOST, port, CONTROLLER, HOST, controllerPort));
        set(properties, "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        set(properties, "inter.broker.listener.name", CLIENTS);
        set(properties, "log.dirs", data);
        set(properties, "auto.create.topics.enable", false);
        // After a kill the controller refuses the node until the dead one's session is over: by default 9 s.
        set(properties, "broker.session.timeout.ms", 3000);
        set(properties, "broker.heartbeat.interval.ms", 500);
    }

    /** One replica of everything, few partitions, and no waiting for members or brokers that will never come. */
    private static void addInternalTopics(Properties properties) {
        set(properties, "default.replication.factor", 1);
        set(properties, "offsets.topic.replication.factor", 1);
        set(properties, "offsets.topic.num.partitions", 4);
        set(properties, "transaction.state.log.replication.factor", 1);
        set(properties, "transaction.state.log.min.isr", 1);
        set(properties, "transaction.state.log.num.partitions", 4);
        set(properties, "share.coordinator.state.topic.replication.factor", 1);
        set(properties, "share.coordinator.state.topic.min.isr", 1);
        set(properties, "share.coordinator.state.topic.num.partitions", 1);
        set(properties, "group.initial.rebalance.delay.ms", 0);
        // A gateway that was killed holds its partitions until its transaction is found dead, and the first look must
        // come
        // after a broker that was killed itself has registered again (see broker.session.timeout.ms): until then it
        // holds
        // every partition for deleted, skips the abort markers (TransactionMarkerChannelManager), and what was open
        // stays
        // open for ever.
        set(properties, "transaction.abort.timed.out.transaction.cleanup.interval.ms", 10_000);
        // A gateway switched off for longer than the default week still knows where it was.
        set(properties, "offsets.retention.minutes", ONE_YEAR_MINUTES);
    }

    private static void addLimits(Properties properties) {
        // A record of 1 MiB with its headers, in a batch.
        set(properties, "message.max.bytes", MAX_BATCH_BYTES);
        set(properties, "replica.fetch.max.bytes", MAX_BATCH_BYTES);
        // By default 128 MiB of the heap, taken at the start; this is enough for half a million keys a pass.
        set(properties, "log.cleaner.dedupe.buffer.size", CLEANER_BUFFER_BYTES);
    }

    private static void set(Properties properties, String name, Object value) {
        properties.setProperty(name, value.toString());
    }
}
