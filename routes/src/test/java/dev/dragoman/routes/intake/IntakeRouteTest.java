package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.CommandRecords.NETWORK;
import static dev.dragoman.routes.intake.CommandRecords.event;
import static dev.dragoman.routes.intake.CommandRecords.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.accounts.AccountFixtures;
import dev.dragoman.routes.kafka.Batch;
import dev.dragoman.routes.kafka.DeadLetter;
import dev.dragoman.routes.kafka.KafkaStub;
import dev.dragoman.routes.kafka.RouteTarget;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The route of intake")
class IntakeRouteTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final KafkaStub kafka = new KafkaStub();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Optional<Throwable>> done = new CopyOnWriteArrayList<>();
    private RouteTarget target;

    @BeforeEach
    void start() throws Exception {
        Screening screening = new Screening(
                Topics.standard(),
                EngineSettings.defaults(),
                CommandRecords.SIZE_LIMIT,
                () -> AccountFixtures.tiny("http://localhost:1"),
                Map.of("tiny", new TinyAdapter()),
                new ManualClock());
        camel.addComponent("kafka", kafka.component());
        camel.addRoutes(new IntakeRoute(
                new ScreenBatch(screening, "dragoman.dead-letters", new ManualClock(), metrics), "dragoman.inbox"));
        camel.start();
        target = new RouteTarget(camel, IntakeRoute.ENTRY);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    private void arrive(List<ConsumerRecord<byte[], byte[]>> records) {
        target.accept(new Batch(records), done::add);
        Awaitility.await().until(() -> !done.isEmpty());
    }

    private static String command(int number) {
        return event(NETWORK.replace("'main'", "'main-" + number + "'"));
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("writes a batch to the inbox in its order, each under its lane, and only then is it done")
    void order() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(record(command(i)));
        }
        arrive(records);

        List<ProducerRecord<String, byte[]>> inbox = kafka.records("dragoman.inbox", 100);
        assertThat(inbox).allSatisfy(record -> assertThat(record.key()).isEqualTo("tiny/prod/region-1"));
        assertThat(inbox.stream().map(record -> Json.read(record.value(), InboxRecord.class)
                        .name()))
                .containsExactlyElementsOf(records.stream()
                        .map(record -> CommandRecords.inbox(record).name())
                        .toList());
        assertThat(done).containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("goes on after junk, about which a dead letter says why, where it stands and how large it is")
    void junk() {
        arrive(List.of(record(command(1)), record("junk " + "x".repeat(200)), record(command(2))));

        assertThat(kafka.records("dragoman.inbox", 2)).hasSize(2);
        ProducerRecord<String, byte[]> letter =
                kafka.records("dragoman.dead-letters", 1).get(0);
        assertThat(header(letter, DeadLetter.REASON))
                .isEqualTo("unreadable: expected a CloudEvent in JSON: it is no JSON (line 1, column 1)");
        assertThat(header(letter, DeadLetter.TOPIC)).isEqualTo("dragoman.commands");
        assertThat(header(letter, DeadLetter.PARTITION)).isEqualTo("0");
        assertThat(header(letter, DeadLetter.OFFSET)).isEqualTo("0");
        assertThat(header(letter, DeadLetter.SIZE)).isEqualTo("205");
    }

    @Test
    @DisplayName("puts nothing of a record that cannot be read into its dead letter: there may be secrets in it")
    void nothingOfTheRecord() {
        byte[] value = "{'psk': hunter2".getBytes(StandardCharsets.UTF_8);
        arrive(List.of(record("dragoman.commands", value, Map.of("ce_type", "x", "app", "hunter2"))));

        ProducerRecord<String, byte[]> letter =
                kafka.records("dragoman.dead-letters", 1).get(0);
        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isEmpty();
        assertThat(letter.headers()).isNotEmpty().allSatisfy(header -> assertThat(
                        header.key() + new String(header.value(), StandardCharsets.UTF_8))
                .startsWith("dragoman-")
                .doesNotContain("hunter2"));
    }

    @Test
    @DisplayName("says that a batch has to come again if Kafka did not take it")
    void kafkaAway() {
        kafka.failWith(new KafkaException("away"));

        arrive(List.of(record(command(1))));

        assertThat(done).singleElement().satisfies(problem -> assertThat(problem)
                .isPresent());
    }

    @Test
    @DisplayName("counts what it made of commands")
    void counts() {
        arrive(List.of(record(command(1)), record(event("{}")), record("junk")));

        assertThat(count("accepted")).isEqualTo(1);
        assertThat(count("invalid-argument")).isEqualTo(1);
        assertThat(count("dead-letter")).isEqualTo(1);
    }

    private double count(String result) {
        return metrics.get(MetricNames.INTAKE)
                .tag(MetricNames.RESULT, result)
                .counter()
                .count();
    }
}
