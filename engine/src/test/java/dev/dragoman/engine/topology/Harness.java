package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.TestCloud;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The engine's topology in {@link TopologyTestDriver}, with its records as what they mean. */
final class Harness implements AutoCloseable {

    static final Topics TOPICS = Topics.standard();
    static final Lane LANE = new Lane("timely", "prod", "here");
    private static final EngineSettings SETTINGS = EngineSettings.defaults();

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> inbox;
    private final TestInputTopic<String, byte[]> replies;
    private final TestOutputTopic<String, byte[]> requests;
    private final TestOutputTopic<String, byte[]> events;
    private final TestOutputTopic<String, byte[]> resources;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final List<JsonNode> seen = new ArrayList<>();
    private final Map<String, Integer> commands = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Harness() {
        Map<String, CloudAdapter> adapters = Map.of("timely", TestCloud.timely());
        Properties properties = new Properties();
        properties.put("application.id", "test-" + UUID.randomUUID());
        properties.put("bootstrap.servers", "nowhere:1");
        driver = new TopologyTestDriver(
                EngineTopology.of(
                        TOPICS,
                        adapters.keySet(),
                        SETTINGS.deduplicationWindow(),
                        () -> new EngineProcessor(
                                SETTINGS,
                                adapters,
                                lane -> MarkerPolicy.STRIP_AFTER,
                                EngineObserver.NONE,
                                TOPICS.inbox())),
                properties,
                now);
        inbox = driver.createInputTopic(TOPICS.inbox(), new StringSerializer(), new ByteArraySerializer());
        replies = driver.createInputTopic(TOPICS.replies(), new StringSerializer(), new ByteArraySerializer());
        requests = output(TOPICS.requests("timely"));
        events = output(TOPICS.events("default"));
        resources = output(TOPICS.resources());
        deadLetters = output(TOPICS.deadLetters());
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A network of this name is to be made; its operation's id. */
    String createNetwork(String name) {
        return command(Kind.NETWORK, Verb.CREATE, name, "{\"cidr\":\"10.0.0.0/16\"}");
    }

    String createSubnet(String name, String network, String cidr) {
        return command(
                Kind.SUBNET,
                Verb.CREATE,
                name,
                "{\"network\":{\"name\":\"" + network + "\"},\"cidr\":\"" + cidr + "\",\"zone\":\"a\"}");
    }

    String delete(Kind kind, String name) {
        return command(kind, Verb.DELETE, name, "{}");
    }

    String command(Kind kind, Verb verb, String name, String spec) {
        int count = commands.merge(kind.id() + verb.id() + name, 1, Integer::sum);
        String id = "op-" + kind.id() + "-" + verb.id() + "-" + name + "-" + count + "-abcdefghijklmnopqrstuvwxyz";
        send(id, id, kind, verb, name, spec);
        return id;
    }

    void send(String operationId, String commandId, Kind kind, Verb verb, String name, String spec) {
        Command command = new Command(
                operationId,
                "default",
                "/test",
                commandId,
                null,
                null,
                kind,
                verb,
                LANE,
                "shop",
                name,
                Json.read(spec, ObjectNode.class),
                List.of(),
                50,
                "",
                now.toEpochMilli(),
                now.plus(SETTINGS.defaultDeadline()).toEpochMilli());
        InboxRecord record = InboxRecord.accepted(command);
        inbox.pipeInput(record.key(), Json.bytes(record), now);
    }

    void junk() {
        inbox.pipeInput("key", new byte[] {1, 2, 3}, now);
    }

    /** The requests that were sent since this was last asked. */
    List<RequestRecord> requests() {
        return requests.readValuesToList().stream()
                .map(bytes -> Json.read(bytes, RequestRecord.class))
                .toList();
    }

    /** The only request that was sent since this was last asked. */
    RequestRecord request() {
        List<RequestRecord> all = requests();
        if (all.size() != 1) {
            throw new AssertionError("expected one request, got " + all);
        }
        return all.get(0);
    }

    void reply(RequestRecord request, Outcome outcome) {
        ReplyRecord reply = new ReplyRecord(
                1,
                request.operationId(),
                request.attempt(),
                outcome,
                request.call().action(),
                1,
                now.toEpochMilli(),
                now.toEpochMilli(),
                "req",
                200,
                "",
                "",
                false);
        replies.pipeInput(request.call().target().toString(), Json.bytes(reply), now);
    }

    void replyDone(RequestRecord request, String attributes) {
        reply(request, new Outcome.Done(Json.read(attributes, ObjectNode.class)));
    }

    /** Carries the newest request and what follows through to the end of a create. */
    void finishCreate(String id) {
        RequestRecord call = request();
        replyDone(call, "{\"id\":\"" + id + "\"}");
        for (RequestRecord watch : requests()) {
            replyDone(watch, "{\"id\":\"" + id + "\",\"cidr\":\"10.0.0.0/16\",\"status\":\"available\"}");
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    private List<JsonNode> events() {
        events.readValuesToList().forEach(bytes -> seen.add(Json.read(bytes, JsonNode.class)));
        return seen;
    }

    /** The phases that an operation has told, in order. */
    List<String> phases(String operation) {
        return events().stream()
                .filter(event -> event.path("operationid").asText().equals(operation))
                .map(event -> event.path("type").asText())
                .filter(type -> type.startsWith("dragoman.operation."))
                .map(type -> type.substring("dragoman.operation.".length()))
                .toList();
    }

    /** The newest event of an operation. */
    JsonNode last(String operation) {
        List<JsonNode> all = events().stream()
                .filter(event -> event.path("operationid").asText().equals(operation))
                .toList();
        return all.get(all.size() - 1);
    }

    /** How the resources view has it now; a tombstone is a missing node. */
    JsonNode inView(Kind kind, String name) {
        String key = Json.text(List.of("default", "shop", LANE.toString(), kind.id(), name));
        Map<String, byte[]> all = new LinkedHashMap<>();
        resources.readKeyValuesToList().forEach(entry -> all.put(entry.key, entry.value));
        byte[] value = all.get(key);
        return value == null
                ? com.fasterxml.jackson.databind.node.MissingNode.getInstance()
                : Json.read(value, JsonNode.class);
    }

    List<byte[]> deadLetters() {
        return deadLetters.readValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
