package dev.dragoman.routes.topics;

import java.util.Map;

/**
 * A topic that the gateway needs.
 *
 * @param copartitioned whether its partitions must be as many as those of the other internal topics
 * @param settings Kafka's names and values
 */
record TopicSpec(String name, boolean copartitioned, Map<String, String> settings) {

    static final String CLEANUP = "cleanup.policy";
    static final String RETENTION = "retention.ms";
    static final String MAX_MESSAGE = "max.message.bytes";
    static final String TIMESTAMP = "message.timestamp.type";

    TopicSpec {
        settings = Map.copyOf(settings);
    }

    String cleanup() {
        return settings.getOrDefault(CLEANUP, "delete");
    }
}
