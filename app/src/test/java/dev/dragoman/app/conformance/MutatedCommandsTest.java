package dev.dragoman.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.catalogue.Api;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Ten thousand native commands that are wrong in some way")
class MutatedCommandsTest {

    private static final int EACH = 5_000;
    private static final long FIXED_SEED = 353;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    @TempDir
    private Path directory;

    @Test
    @DisplayName("each end in a terminal event or a dead letter, and the gateway works on as before")
    void allAnswered() throws Exception {
        Scenario nobodys = new Scenario("mutants", List.of());
        try (ConformanceSite site = ConformanceSite.start(BROKER, directory, List.of(nobodys));
                KafkaProducer<String, byte[]> raw = producer()) {
            long seed = new SecureRandom().nextLong();
            Set<String> ended = ConcurrentHashMap.newKeySet();
            site.client().events(event -> {
                if (event.terminal()) {
                    ended.add(event.envelope().operationId());
                }
            });
            List<SentCommand> sent = new ArrayList<>();
            for (long each : new long[] {FIXED_SEED, seed}) {
                Mutator mutator = new Mutator(each, api -> lane(nobodys, api));
                for (int i = 0; i < EACH; i++) {
                    byte[] command = mutator.next();
                    try {
                        sent.add(site.client().send(command, Topics.DEFAULT_TENANT));
                    } catch (IllegalArgumentException unreadable) {
                        // The client cannot tell what operation that is; the gateway may find out.
                        raw.send(new ProducerRecord<>(Topics.standard().commands(Topics.DEFAULT_TENANT), command))
                                .get();
                    }
                }
            }

            Map<String, Integer> ends = new TreeMap<>();
            for (SentCommand each : sent) {
                Event end = each.await(PATIENCE);
                ends.merge(end.operation().orElseThrow().phase().id(), 1, Integer::sum);
            }

            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(ended.size() + deadLetters())
                    .as("operations that ended, and dead letters")
                    .isEqualTo(2L * EACH));
            System.out.printf("seeds %d and %d: %s, dead letters %d%n", FIXED_SEED, seed, ends, deadLetters());
            assertThat(ends).as("seed %d", seed).containsKeys("rejected", "failed", "succeeded");
            Event after = site.client()
                    .send(Commands.invoke(
                                    lane(nobodys, Api.ALIYUN_VPC),
                                    "mutants",
                                    Api.ALIYUN_VPC.id(),
                                    "DescribeRegions",
                                    Json.mapper().createObjectNode())
                            .build())
                    .await(PATIENCE);
            assertThat(after.succeeded()).as("%s", after.document()).isTrue();
        }
    }

    private static Lane lane(Scenario scenario, Api api) {
        String region = api == Api.ALIYUN_VPC ? "cn-hangzhou" : "ap-guangzhou";
        return new Lane(api.provider(), ConformanceSite.account(scenario), region);
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BROKER.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
    }

    private static long deadLetters() throws Exception {
        String topic = Topics.standard().deadLetters();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.bootstrapServers()))) {
            List<TopicPartition> partitions =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                            .map(partition -> new TopicPartition(topic, partition.partition()))
                            .toList();
            Map<TopicPartition, OffsetSpec> latest = new java.util.HashMap<>();
            partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(found -> found.offset())
                    .sum();
        }
    }
}
