package dev.dragoman.app.broker;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A client as the gateway is one: transactional writes, committed reads. Every call waits 20 s at most. */
record BrokerClient(String bootstrapServers) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void createTopic(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(PATIENCE.toSeconds(), SECONDS);
        }
    }

    Set<String> topics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get(PATIENCE.toSeconds(), SECONDS);
        }
    }

    /** Asks where a topic's partitions are, as every consumer does first, in a way that lets a broker create it. */
    void askFor(String topic) {
        try (KafkaConsumer<String, String> consumer = consumer("curious")) {
            consumer.partitionsFor(topic, PATIENCE);
        }
    }

    String clusterId() throws Exception {
        try (Admin admin = admin()) {
            return admin.describeCluster().clusterId().get(PATIENCE.toSeconds(), SECONDS);
        }
    }

    void sendAndCommit(String topic, String... values) throws Exception {
        send(topic, List.of(values), KafkaProducer::commitTransaction);
    }

    void sendAndAbort(String topic, String... values) throws Exception {
        send(topic, List.of(values), KafkaProducer::abortTransaction);
    }

    private void send(String topic, List<String> values, Consumer<KafkaProducer<String, String>> end) throws Exception {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("transactional.id", "broker-client");
        settings.put("max.block.ms", PATIENCE.toMillis());
        settings.put("max.request.size", 2 * 1024 * 1024);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), SECONDS);
            }
            end.accept(producer);
        }
    }

    /** The topic's committed records from the beginning, at least so many. */
    List<String> readCommitted(String topic, int atLeast) {
        try (KafkaConsumer<String, String> consumer = consumer("reader-of-everything")) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            Awaitility.await().pollInSameThread().atMost(PATIENCE).until(() -> {
                values.addAll(poll(consumer));
                return values.size() >= atLeast;
            });
            return List.copyOf(values);
        }
    }

    /** The next record of the topic for a group, whose position is committed after it. */
    String handleNext(String group, String topic) {
        try (KafkaConsumer<String, String> consumer = consumer(group)) {
            consumer.subscribe(List.of(topic));
            List<String> values = Awaitility.await()
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .until(() -> poll(consumer), polled -> !polled.isEmpty());
            consumer.commitSync();
            return values.get(0);
        }
    }

    private static List<String> poll(KafkaConsumer<String, String> consumer) {
        List<String> values = new ArrayList<>();
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
            values.add(record.value());
        }
        return values;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private KafkaConsumer<String, String> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", group,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest",
                        "enable.auto.commit", "false",
                        "max.poll.records", "1"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
