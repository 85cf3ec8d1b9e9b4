package dev.dragoman.app.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads topics from their beginning or from a moment to where they end now: committed records alone, in no group, and without
 * creating anything. Not for several threads at a time. Every method throws a {@link org.apache.kafka.common.KafkaException} when
 * Kafka does not answer, or does not let it read.
 */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private Map<String, List<PartitionInfo>> known = Map.of();

    private TopicReader(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /**
     * A reader.
     *
     * @param kafka {@code bootstrap.servers}, and whatever else clients need here, such as TLS and SASL
     */
    public static TopicReader open(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new TopicReader(
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** The names of all topics that there were when it was first asked. */
    public Set<String> topics() {
        return known().keySet();
    }

    /** A topic's partitions; none if there is no such topic. */
    public List<TopicPartition> partitions(String topic) {
        return known().getOrDefault(topic, List.of()).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The partition of a topic to which records with this key go, as every producer spreads keys; empty if there is no such topic. */
    public List<TopicPartition> partitionOf(String topic, byte[] key) {
        int partitions = partitions(topic).size();
        return partitions == 0
                ? List.of()
                : List.of(new TopicPartition(topic, BuiltInPartitioner.partitionForKey(key, partitions)));
    }

    /** The first offset that is still there. */
    public long beginning(TopicPartition partition) {
        return consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** The offset behind the last committed record. */
    public long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /**
     * Reads whole partitions up to where they end now.
     *
     * @param since leaves out what is older, by the records' timestamps
     * @param sink gets every record; those of one partition in order
     */
    public void read(
            Collection<TopicPartition> partitions,
            Optional<Instant> since,
            Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        since.ifPresent(moment -> seek(moment, ends));
        readTo(ends, sink);
    }

    /** The record at this offset, if there is one. */
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
        if (offset < beginning(partition) || offset >= end(partition)) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) <= offset) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                return record.offset() == offset ? Optional.of(record) : Optional.empty();
            }
            requireBefore(giveUpAt, partition);
        }
        return Optional.empty();
    }

    private Map<String, List<PartitionInfo>> known() {
        if (known.isEmpty()) {
            known = consumer.listTopics(PATIENCE);
        }
        return known;
    }

    private void seek(Instant moment, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(partition -> times.put(partition, moment.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times, PATIENCE);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? end : Math.min(first.offset(), end));
        });
    }

    private void readTo(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Set<TopicPartition> open = unread(ends);
            if (open.isEmpty()) {
                return;
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (record.offset() < ends.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L)) {
                    sink.accept(record);
                }
            }
            if (records.isEmpty()) {
                requireBefore(giveUpAt, open.iterator().next());
            } else {
                giveUpAt = System.nanoTime() + PATIENCE.toNanos();
            }
        }
    }

    private Set<TopicPartition> unread(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> consumer.position(end.getKey(), PATIENCE) < end.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static void requireBefore(long nanoTime, TopicPartition partition) {
        if (System.nanoTime() > nanoTime) {
            throw new TimeoutException("expected records of " + partition + " within " + PATIENCE + ", got none");
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
