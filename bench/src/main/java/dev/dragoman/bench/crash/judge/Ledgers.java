package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.process.Account;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What stands on the gateway's topics, from their beginning to their end, without what was aborted.
 *
 * @param events of every tenant
 * @param requests to both clouds
 * @param replies of both
 */
record Ledgers(List<Said> events, List<Said> requests, List<Said> replies) {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Topics TOPICS = Topics.standard();

    static Ledgers read(String bootstrapServers, List<Account> accounts) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Stream<String> tenants = accounts.stream().flatMap(account -> account.tenants().stream());
            Stream<String> clouds = accounts.stream().map(Account::provider);
            return new Ledgers(
                    all(consumer, tenants.map(TOPICS::events)),
                    all(consumer, clouds.map(TOPICS::requests)),
                    all(consumer, Stream.of(TOPICS.replies())));
        }
    }

    private static List<Said> all(KafkaConsumer<String, byte[]> consumer, Stream<String> topics) {
        List<TopicPartition> partitions = topics.distinct()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<Said> all = new ArrayList<>();
        // The position passes the markers of transactions, which no poll returns.
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                all.add(said(record));
            }
        }
        return all;
    }

    private static Said said(ConsumerRecord<String, byte[]> record) {
        return new Said(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : record.key(),
                Json.read(record.value(), JsonNode.class));
    }
}
