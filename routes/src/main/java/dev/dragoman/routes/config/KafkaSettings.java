package dev.dragoman.routes.config;

import dev.dragoman.model.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Where Kafka is and what its topics are like.
 *
 * @param bootstrapServers {@code host:port}, several with commas
 * @param topics the topics' names
 * @param partitions of the topics that the gateway creates
 * @param replicationFactor of the topics that the gateway creates
 * @param createTopics whether missing topics are created, or only reported
 * @param client passed to every Kafka client as it is; may hold secrets
 */
public record KafkaSettings(
        String bootstrapServers,
        Topics topics,
        int partitions,
        short replicationFactor,
        boolean createTopics,
        Map<String, String> client) {

    public KafkaSettings {
        client = Map.copyOf(client);
    }

    /** What every Kafka client is configured with, before its own. */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("bootstrap.servers", bootstrapServers);
        return properties;
    }

    /** Without the values that the clients get: there may be a password among them. */
    @Override
    public String toString() {
        return "KafkaSettings[" + bootstrapServers + ", " + topics + ", partitions=" + partitions
                + ", replicationFactor=" + replicationFactor + ", createTopics=" + createTopics + ", client="
                + new TreeSet<>(client.keySet()) + "]";
    }
}
