package dev.dragoman.bench.measure;

import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads what an engine asks of a cloud, committed records alone, as the cloud's route does, and notes when each came. From
 * {@link #mark} on; what stands in a partition by then is not noted.
 */
final class RequestsTap implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(20);

    private final Map<String, Object> properties;
    private final String topic;
    private final int partitions;
    private final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;
    private final Thread thread = new Thread(this::run, "requests-tap");
    private volatile Map<Integer, Long> ends = Map.of();

    private record Seen(int partition, long offset, String operation, long at) {}

    RequestsTap(String bootstrapServers, String topic, int partitions) {
        this.topic = topic;
        this.partitions = partitions;
        this.properties = Map.of(
                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "fetch.max.wait.ms", 20);
        thread.start();
    }

    /** From now on: what was written before, committed or not, does not count. To be called when its writer is dead. */
    void mark() {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("isolation.level", "read_uncommitted");
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(all)) {
            ends = consumer.endOffsets(all()).entrySet().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(entry -> entry.getKey().partition(), Map.Entry::getValue));
        }
        seen.clear();
    }

    /** When the first request since the mark came in these partitions for such an operation; ms since 1970. */
    OptionalLong first(Set<Integer> of, Predicate<String> operation) {
        Map<Integer, Long> from = ends;
        return seen.stream()
                .filter(one -> of.contains(one.partition()) && one.offset() >= from.getOrDefault(one.partition(), 0L))
                .filter(one -> operation.test(one.operation()))
                .mapToLong(Seen::at)
                .min();
    }

    private void run() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(properties)) {
            consumer.assign(all());
            consumer.seekToEnd(all());
            while (!closing) {
                consumer.poll(POLL)
                        .forEach(record -> seen.add(new Seen(
                                record.partition(),
                                record.offset(),
                                Json.read(record.value(), RequestRecord.class).operationId(),
                                System.currentTimeMillis())));
            }
        }
    }

    private List<TopicPartition> all() {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends by itself
        }
    }
}
