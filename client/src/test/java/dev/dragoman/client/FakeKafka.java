package dev.dragoman.client;

import dev.dragoman.model.Json;
import dev.dragoman.model.event.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer and the consumer that ship with Kafka's client for tests; events topics hold 5 old records. */
final class FakeKafka {

    static final long END = 5;
    static final Instant NOW = Instant.parse("2025-11-21T12:00:00Z");

    final MockProducer<String, byte[]> producer;
    final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private long offset = END;

    /** @param acknowledging whether every record is written at once, or the test says what becomes of it */
    FakeKafka(boolean acknowledging) {
        producer = new MockProducer<>(acknowledging, null, new StringSerializer(), new ByteArraySerializer());
    }

    void createTopic(String name) {
        Node node = new Node(1, "localhost", 9092);
        Node[] replicas = {node};
        consumer.updatePartitions(name, List.of(new PartitionInfo(name, 0, node, replicas, replicas)));
        consumer.updateEndOffsets(Map.of(new TopicPartition(name, 0), END));
    }

    DragomanClient client(ClientConfiguration configuration) {
        return new DragomanClient(configuration, Clock.fixed(NOW, ZoneOffset.UTC), producer, consumer);
    }

    static ClientConfiguration configuration(String... tenants) {
        return ClientConfiguration.of("localhost:9092")
                .withTenants(List.of(tenants))
                .withStartTimeout(Duration.ofMillis(300));
    }

    void say(String topic, Envelope<?> event) {
        Headers headers = new RecordHeaders();
        headers.add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        record(topic, headers, Json.bytes(event));
    }

    void record(String topic, Headers headers, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(
                topic,
                0,
                offset++,
                0L,
                TimestampType.CREATE_TIME,
                4,
                value.length,
                "shop",
                value,
                headers,
                Optional.empty()));
    }
}
