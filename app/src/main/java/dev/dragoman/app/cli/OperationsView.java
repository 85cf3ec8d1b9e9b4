package dev.dragoman.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.model.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The compacted view of operations, read once: what is known of operations whose commands were sent before. */
final class OperationsView {

    private static final Duration POLL = Duration.ofMillis(200);

    private final ClientConfiguration configuration;

    OperationsView(ClientConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The last event of each of these operations that the view has, in structured JSON. */
    Map<String, ObjectNode> last(Collection<String> operationIds) {
        if (operationIds.isEmpty()) {
            return Map.of();
        }
        Set<String> wanted = new HashSet<>(operationIds);
        Map<String, ObjectNode> found = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties())) {
            String topic = configuration.topics().operations();
            int partitions =
                    consumer.partitionsFor(topic, Duration.ofSeconds(10)).size();
            Set<TopicPartition> places = wanted.stream()
                    .map(id -> new TopicPartition(topic, partitionOf(id, partitions)))
                    .collect(Collectors.toSet());
            consumer.assign(places);
            consumer.seekToBeginning(places);
            Map<TopicPartition, Long> ends = consumer.endOffsets(places);
            while (places.stream().anyMatch(place -> consumer.position(place) < ends.get(place))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (wanted.contains(record.key()) && record.value() != null) {
                        found.put(record.key(), Json.read(record.value(), ObjectNode.class));
                    }
                }
            }
        }
        return found;
    }

    /** As every producer spreads keys unless told otherwise. */
    private static int partitionOf(String operationId, int partitions) {
        return BuiltInPartitioner.partitionForKey(operationId.getBytes(StandardCharsets.UTF_8), partitions);
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(configuration.kafka());
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, configuration.bootstrapServers());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return properties;
    }

    /** Whether an event says that its operation has ended: it is the terminal one, or tells what came after that. */
    static boolean ended(ObjectNode event) {
        return event.path("terminal").asBoolean() || event.path("type").asText().endsWith(".settled");
    }
}
