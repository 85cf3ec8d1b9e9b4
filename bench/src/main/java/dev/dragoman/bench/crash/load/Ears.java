package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the events topics from their beginning on, whatever happens to Kafka, in a thread of its own. */
final class Ears implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ears.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Map<String, Heard> operations = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final String bootstrapServers;
    private final Collection<String> topics;
    private final Thread thread = new Thread(this::listen, "crash-load-events");
    private volatile boolean closing;

    Ears(String bootstrapServers, Collection<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = List.copyOf(topics);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** What is heard of an operation from now on, or was already. */
    Heard of(String operationId) {
        return operations.computeIfAbsent(operationId, id -> new Heard());
    }

    private void listen() {
        while (!closing) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                go(consumer);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("woken up to close");
            } catch (KafkaException e) {
                LOG.info("the events cannot be read now: {}", e.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void go(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
        while (!closing) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
                JsonNode event = Json.read(record.value(), JsonNode.class);
                of(event.path("operationid").asText()).hear(event);
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
