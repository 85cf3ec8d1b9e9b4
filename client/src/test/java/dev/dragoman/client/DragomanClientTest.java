package dev.dragoman.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dragoman.model.Json;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The client")
class DragomanClientTest {

    private static final String EVENTS = "dragoman.events";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final FakeKafka kafka = new FakeKafka(true);
    private DragomanClient client;

    @BeforeEach
    void connect() {
        kafka.createTopic(EVENTS);
        kafka.createTopic("dragoman.events.shop");
        client = kafka.client(FakeKafka.configuration("default", "shop"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @DisplayName("stands at the end of its tenants' events before anything can be sent")
    void startsAtTheEnd() {
        assertThat(kafka.consumer.assignment())
                .containsExactlyInAnyOrder(
                        new TopicPartition(EVENTS, 0), new TopicPartition("dragoman.events.shop", 0));
        assertThat(kafka.consumer.position(new TopicPartition(EVENTS, 0))).isEqualTo(FakeKafka.END);
    }

    @Test
    @DisplayName("writes a command as structured JSON to its tenant's topic, keyed by its stack")
    void sends() {
        client.send(Fixtures.create().build(), "shop");

        ProducerRecord<String, byte[]> record = kafka.producer.history().get(0);
        assertThat(record.topic()).isEqualTo("dragoman.commands.shop");
        assertThat(record.key()).isEqualTo("shop");
        assertThat(new String(record.headers().lastHeader("content-type").value(), StandardCharsets.UTF_8))
                .startsWith("application/cloudevents+json");
        assertThat(Fixtures.json(record.value()).path("type").asText()).isEqualTo("dragoman.network.create");
        assertThat(Fixtures.json(record.value()).at("/data/spec/cidr").asText()).isEqualTo("10.0.0.0/16");
    }

    @Test
    @DisplayName("sends as the first tenant's what names none")
    void firstTenant() {
        SentCommand sent = client.send(Fixtures.create().build());

        assertThat(kafka.producer.history().get(0).topic()).isEqualTo("dragoman.commands");
        assertThat(sent.operationId()).isEqualTo(Fixtures.create().build().operationId("default"));
    }

    @Test
    @DisplayName("refuses a tenant whose events it does not follow")
    void unknownTenant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.send(Fixtures.create().build(), "bank"))
                .withMessageContaining("'bank'");
        assertThat(kafka.producer.history()).isEmpty();
    }

    @Test
    @DisplayName("answers a command with the terminal event of its operation, not with an earlier one or another's")
    void awaitsTheTerminalEvent() throws InterruptedException, TimeoutException {
        SentCommand sent = client.send(Fixtures.create().build());
        SentCommand other = client.send(Fixtures.delete("other").build());

        kafka.say(EVENTS, Fixtures.event(sent.operationId(), Phase.ACCEPTED));
        kafka.say(EVENTS, Fixtures.event(sent.operationId(), Phase.SUCCEEDED));

        Event end = sent.await(SOON);
        assertThat(end.operation()).map(OperationEvent::phase).contains(Phase.SUCCEEDED);
        assertThat(end.succeeded()).isTrue();
        assertThat(end.tenant()).isEqualTo("default");
        assertThat(other.terminal()).isNotDone();
    }

    @Test
    @DisplayName("answers a command that failed with its terminal event too")
    void awaitsFailures() throws InterruptedException, TimeoutException {
        SentCommand sent = client.send(Fixtures.create().build());

        kafka.say(EVENTS, Fixtures.event(sent.operationId(), Phase.REJECTED));

        assertThat(sent.await(SOON).succeeded()).isFalse();
    }

    @Test
    @DisplayName("answers the same command sent again with the end that it has seen")
    void sameCommandAgain() throws InterruptedException, TimeoutException {
        SentCommand first = client.send(Fixtures.create().build());
        kafka.say(EVENTS, Fixtures.event(first.operationId(), Phase.SUCCEEDED));
        Event end = first.await(SOON);

        SentCommand second = client.send(Fixtures.create().build());

        assertThat(second.operationId()).isEqualTo(first.operationId());
        assertThat(second.await(SOON)).isEqualTo(end);
    }

    @Test
    @DisplayName("awaits an operation by its id, whoever sent its command, also if the end has just been")
    void awaitsById() throws InterruptedException, TimeoutException {
        kafka.say("dragoman.events.shop", Fixtures.event("op-1", Phase.SUCCEEDED));
        assertThat(client.await("op-1", SOON).tenant()).isEqualTo("shop");

        assertThat(client.await("op-1", SOON).operationId()).isEqualTo("op-1");
    }

    @Test
    @DisplayName("gives up waiting when the time is over, naming the operation")
    void timesOut() {
        assertThatThrownBy(() -> client.await("op-1", Duration.ofMillis(1)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("op-1");
    }

    @Test
    @DisplayName("hands every event to a listener until it is closed, also if another listener fails")
    void listeners() throws InterruptedException, TimeoutException {
        List<String> heard = new CopyOnWriteArrayList<>();
        client.events(event -> {
            throw new IllegalStateException("a listener's own defect");
        });
        DragomanClient.Subscription subscription =
                client.events(event -> heard.add(event.envelope().type()));

        kafka.say(EVENTS, Fixtures.event("op-1", Phase.ACCEPTED));
        kafka.say(EVENTS, Fixtures.event("op-1", Phase.FAILED));
        client.await("op-1", SOON);
        subscription.close();
        kafka.say(EVENTS, Fixtures.event("op-2", Phase.FAILED));
        client.await("op-2", SOON);

        assertThat(heard).containsExactly("dragoman.operation.accepted", "dragoman.operation.failed");
    }

    @Test
    @DisplayName("passes over records that are no events")
    void passesOverOthers() throws InterruptedException, TimeoutException {
        kafka.record(EVENTS, new RecordHeaders(), "no json".getBytes(StandardCharsets.UTF_8));
        kafka.record(EVENTS, new RecordHeaders(), "{\"id\":1}".getBytes(StandardCharsets.UTF_8));
        kafka.say(EVENTS, Fixtures.event("op-1", Phase.SUCCEEDED));

        assertThat(client.await("op-1", SOON).succeeded()).isTrue();
    }

    @Test
    @DisplayName("answers with a terminal event whose data it cannot understand, and says so only when that is read")
    void newerWords() throws InterruptedException, TimeoutException {
        Envelope<OperationEvent> known = Fixtures.event("op-1", Phase.SUCCEEDED);
        byte[] newer = new String(Json.bytes(known), StandardCharsets.UTF_8)
                .replace("\"effect\":\"none\"", "\"effect\":\"reverted\"")
                .getBytes(StandardCharsets.UTF_8);
        kafka.record(EVENTS, new RecordHeaders(), newer);

        Event end = client.await("op-1", SOON);

        assertThatThrownBy(end::operation).hasMessageContaining("it does not fit at effect");
    }

    @Test
    @DisplayName("fails whoever waits, and whoever asks later, when events can no longer be read")
    void losesItsEvents() {
        SentCommand sent = client.send(Fixtures.create().build());

        kafka.consumer.setPollException(new TopicAuthorizationException(EVENTS));

        assertThatThrownBy(() -> sent.await(SOON))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("events can no longer be read");
        assertThatThrownBy(() -> client.await("op-2", SOON)).isInstanceOf(ClientException.class);
    }

    @Test
    @DisplayName("closes both its connections and fails whoever still waits")
    void closes() {
        SentCommand sent = client.send(Fixtures.create().build());

        client.close();

        assertThat(sent.terminal()).isCompletedExceptionally();
        assertThat(kafka.producer.closed()).isTrue();
        await().untilAsserted(() -> assertThat(kafka.consumer.closed()).isTrue());
    }

    @Test
    @DisplayName("says of a command that could not be written that it perhaps was not, and why")
    void unwritten() {
        FakeKafka slow = new FakeKafka(false);
        slow.createTopic(EVENTS);
        try (DragomanClient own = slow.client(FakeKafka.configuration("default"))) {
            SentCommand sent = own.send(Fixtures.create().build());

            assertThat(sent.terminal()).isNotDone();
            assertThat(slow.producer.errorNext(new TopicAuthorizationException("dragoman.commands")))
                    .isTrue();

            assertThat(sent.terminal())
                    .failsWithin(SOON)
                    .withThrowableOfType(ExecutionException.class)
                    .withCauseInstanceOf(ClientException.class)
                    .withMessageContaining("perhaps not written to dragoman.commands");
        }
    }

    @Test
    @DisplayName("does not start without the events topic, and names it")
    void missingTopic() {
        FakeKafka empty = new FakeKafka(true);

        assertThatThrownBy(() -> empty.client(FakeKafka.configuration("default")))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("dragoman.events does not exist");
    }
}
