package dev.dragoman.app.site;

import dev.dragoman.model.Json;
import dev.dragoman.model.event.Resource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The compacted view of resources, read whole from its beginning. */
public final class Inventory {

    private Inventory() {}

    /** Every resource that there is now, by the view's key. */
    public static Map<String, Resource> now(Site site) {
        Map<String, Resource> found = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                site.broker().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class))) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(site.topics().resources())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> put(found, record));
            }
        }
        return found;
    }

    /** The resources of one stack. */
    public static List<Resource> of(Site site, String stack) {
        return now(site).values().stream()
                .filter(resource -> resource.stack().equals(stack))
                .toList();
    }

    private static void put(Map<String, Resource> found, ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            found.remove(record.key());
        } else {
            found.put(record.key(), Json.read(record.value(), Resource.class));
        }
    }
}
