package dev.dragoman.client;

import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Where the client finds the gateway's topics.
 *
 * @param bootstrapServers Kafka's addresses, {@code host:port} with commas between
 * @param topics what the topics are called
 * @param tenants whose commands are sent and whose events are followed, at least one; the first is the one of commands
 *     that name none
 * @param startTimeout how long to wait at the start for Kafka and the events topics, which the gateway creates
 * @param kafka further properties of the Kafka clients, such as TLS and SASL
 */
public record ClientConfiguration(
        String bootstrapServers,
        Topics topics,
        List<String> tenants,
        Duration startTimeout,
        Map<String, String> kafka) {

    public ClientConfiguration {
        tenants = List.copyOf(tenants);
        kafka = Map.copyOf(kafka);
        if (tenants.isEmpty()) {
            throw new IllegalArgumentException("client configuration: expected at least one tenant, got none");
        }
    }

    /** The default tenant under the default prefix, thirty seconds to start. */
    public static ClientConfiguration of(String bootstrapServers) {
        return new ClientConfiguration(
                bootstrapServers, Topics.standard(), List.of(Topics.DEFAULT_TENANT), Duration.ofSeconds(30), Map.of());
    }

    public ClientConfiguration withTopics(Topics other) {
        return new ClientConfiguration(bootstrapServers, other, tenants, startTimeout, kafka);
    }

    public ClientConfiguration withTenants(List<String> others) {
        return new ClientConfiguration(bootstrapServers, topics, others, startTimeout, kafka);
    }

    public ClientConfiguration withStartTimeout(Duration timeout) {
        return new ClientConfiguration(bootstrapServers, topics, tenants, timeout, kafka);
    }

    public ClientConfiguration withKafka(Map<String, String> properties) {
        return new ClientConfiguration(bootstrapServers, topics, tenants, startTimeout, properties);
    }

    /** Properties may hold passwords: they are not told. */
    @Override
    public String toString() {
        return "ClientConfiguration[" + bootstrapServers + ", " + topics.prefix() + ", " + tenants + "]";
    }

    /** A command is in Kafka for good, once and in order, or the sender hears of it within 30 seconds. */
    Map<String, Object> producer() {
        Map<String, Object> properties = common();
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return properties;
    }

    /** No group: every client sees every event of its tenants. Aborted events are none (read_committed). */
    Map<String, Object> consumer() {
        Map<String, Object> properties = common();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }

    private Map<String, Object> common() {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }
}
