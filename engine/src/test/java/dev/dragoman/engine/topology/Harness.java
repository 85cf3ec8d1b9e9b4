package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.EngineObserver;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.TestCloud;
import dev.dragoman.engine.TestCommand;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import dev.dragoman.model.command.Command;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The engine's topology in {@link TopologyTestDriver}, with its records as what they mean. The test plays the intake, the
 * cloud's route and the clock. All lanes are in one partition here; what they know of each other goes through the view all the
 * same.
 */
final class Harness implements AutoCloseable {

    static final Topics TOPICS = Topics.standard();
    static final Lane LANE = new Lane("timely", "prod", "here");
    /** Another region of the same account. */
    static final Lane THERE = new Lane("timely", "prod", "there");
    /** A cloud whose adapter has defects. */
    static final Lane BROKEN = new Lane("broken", "prod", "here");
    /** An account in which nobody else makes elastic IPs. */
    static final Lane ALONE = new Lane("timely", "alone", "here");

    private static final EngineSettings SETTINGS = EngineSettings.defaults();

    private final String application = "test-" + UUID.randomUUID();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> inbox;
    private final TestInputTopic<String, byte[]> replies;
    private final List<TestOutputTopic<String, byte[]>> requests;
    private final TestOutputTopic<String, byte[]> commands;
    private final List<TestOutputTopic<String, byte[]>> events;
    private final TestOutputTopic<String, byte[]> resources;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final List<JsonNode> seen = new ArrayList<>();
    private final List<JsonNode> view = new ArrayList<>();
    private final Map<String, JsonNode> inView = new LinkedHashMap<>();
    private final Map<String, Integer> sent = new LinkedHashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    Harness() {
        Map<String, CloudAdapter> adapters = Map.of("timely", TestCloud.timely(), "broken", TestCloud.broken());
        Properties properties = new Properties();
        properties.put("application.id", application);
        properties.put("bootstrap.servers", "nowhere:1");
        driver = new TopologyTestDriver(
                EngineTopology.of(
                        TOPICS,
                        adapters.keySet(),
                        SETTINGS.deduplicationWindow(),
                        () -> new EngineProcessor(
                                SETTINGS, adapters, Harness::policy, EngineObserver.NONE, TOPICS.inbox())),
                properties,
                now);
        inbox = driver.createInputTopic(TOPICS.inbox(), new StringSerializer(), new ByteArraySerializer());
        replies = driver.createInputTopic(TOPICS.replies(), new StringSerializer(), new ByteArraySerializer());
        requests = List.of(output(TOPICS.requests("timely")), output(TOPICS.requests("broken")));
        commands = output(TOPICS.commands("default"));
        events = List.of(output(TOPICS.events("default")), output(TOPICS.events("rival")));
        resources = output(TOPICS.resources());
        deadLetters = output(TOPICS.deadLetters());
    }

    private static AccountPolicy policy(Lane lane) {
        return lane.account().equals("alone")
                ? new AccountPolicy(MarkerPolicy.STRIP_AFTER, Set.of(Kind.ELASTIC_IP))
                : AccountPolicy.DEFAULT;
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Sends a command as one of its own; its operation's id. */
    String send(TestCommand command) {
        String id = nextId(command);
        arrive(command.operationId(id).id(id));
        return id;
    }

    /** The id that the operation of the next such command will have. */
    String nextId(TestCommand command) {
        String id = idOf(command);
        sent.merge(what(command), 1, Integer::sum);
        return id;
    }

    /** The same of a command that is sent later. */
    String idOf(TestCommand command) {
        int count = sent.getOrDefault(what(command), 0) + 1;
        return "op-" + what(command) + "-" + count + "-abcdefghijklmnopqrstuvwxyz";
    }

    private static String what(TestCommand command) {
        return command.kind().id() + "-" + command.verb().id() + "-" + command.name();
    }

    /** A command comes from the intake as it is. */
    void arrive(TestCommand command) {
        Command asked = command.at(
                now.toEpochMilli(), now.plus(SETTINGS.defaultDeadline()).toEpochMilli());
        arrive(InboxRecord.accepted(asked));
    }

    void arrive(InboxRecord record) {
        inbox.pipeInput(record.key(), Json.bytes(record), now);
    }

    void junk() {
        inbox.pipeInput("key", new byte[] {1, 2, 3}, now);
    }

    /** Somebody else writes to the inbox and to the replies. */
    void junk(byte @Nullable [] value) {
        inbox.pipeInput("key", value, now);
        replies.pipeInput("key", value, now);
    }

    /** The requests that were sent since this was last asked. */
    List<RequestRecord> requests() {
        return requests.stream()
                .flatMap(topic -> topic.readValuesToList().stream())
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

    /** The only request that was sent since this was last asked, which calls this action. */
    RequestRecord request(String action) {
        RequestRecord request = request();
        if (!request.call().action().equals(action)) {
            throw new AssertionError("expected a call of " + action + ", got " + request);
        }
        return request;
    }

    void reply(RequestRecord request, Outcome outcome) {
        ReplyRecord reply = new ReplyRecord(
                ReplyRecord.VERSION,
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
        reply(request, Answers.done(attributes));
    }

    /** Makes a network; its operation's id. */
    String haveNetwork(String name, String id) {
        return haveNetwork(Commands.network(name), id);
    }

    String haveNetwork(TestCommand command, String id) {
        String operation = send(command);
        finishNetwork(id);
        return operation;
    }

    /** Carries the making of a network to its end. */
    void finishNetwork(String id) {
        replyDone(request("MakeNetwork"), "{\"id\":\"" + id + "\"}");
        replyDone(request("ReadNetworks"), Answers.networkAttributes(id));
    }

    String haveSubnet(String name, String network, String id) {
        String operation = send(Commands.subnet(name, network));
        replyDone(request("MakeSubnet"), "{\"id\":\"" + id + "\",\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}");
        return operation;
    }

    String haveAddress(TestCommand command, String id) {
        String operation = send(command);
        reply(request("ReadAddresses"), Answers.found());
        replyDone(request("MakeAddress"), "{\"id\":\"" + id + "\"}");
        replyDone(request("NameAddress"), "{}");
        replyDone(request("ReadAddresses"), Answers.addressAttributes(id));
        return operation;
    }

    /** An address was made, perhaps: there is this one more than before. */
    String haveUnresolved(String name, String candidate) {
        String operation = send(Commands.address(name));
        reply(request("ReadAddresses"), Answers.found());
        reply(request("MakeAddress"), Answers.lost());
        reply(request("ReadAddresses"), Answers.found(Answers.addressAttributes(candidate)));
        return operation;
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    void tick() {
        pass(Duration.ofMillis(20));
    }

    Instant now() {
        return now;
    }

    private List<JsonNode> events() {
        events.forEach(topic -> topic.readValuesToList().forEach(bytes -> seen.add(Json.read(bytes, JsonNode.class))));
        return seen;
    }

    List<JsonNode> events(String operation) {
        return events().stream()
                .filter(event -> event.path("operationid").asText().equals(operation))
                .toList();
    }

    /** The phases that an operation has told, in order. */
    List<String> phases(String operation) {
        return types(operation, "dragoman.operation.");
    }

    /** What an operation has told of its resource, in order. */
    List<String> changes(String operation) {
        return types(operation, "dragoman.resource.");
    }

    private List<String> types(String operation, String prefix) {
        return events(operation).stream()
                .map(event -> event.path("type").asText())
                .filter(type -> type.startsWith(prefix))
                .map(type -> type.substring(prefix.length()))
                .toList();
    }

    /** The newest event of an operation. */
    JsonNode last(String operation) {
        List<JsonNode> all = events(operation);
        return all.get(all.size() - 1);
    }

    /** The data of the operation's terminal event. */
    JsonNode end(String operation) {
        List<JsonNode> all = events(operation).stream()
                .filter(event -> event.path("terminal").asBoolean())
                .toList();
        if (all.size() != 1) {
            throw new AssertionError("expected one terminal event of " + operation + ", got " + all);
        }
        return all.get(0).path("data");
    }

    String phase(String operation) {
        return end(operation).path("phase").asText();
    }

    JsonNode error(String operation) {
        return end(operation).path("error");
    }

    String code(String operation) {
        return error(operation).path("code").asText();
    }

    /** Every document of the resources view, in order; a tombstone is a missing node. */
    List<JsonNode> views() {
        resources.readKeyValuesToList().forEach(entry -> {
            JsonNode document =
                    entry.value == null ? MissingNode.getInstance() : Json.read(entry.value, JsonNode.class);
            view.add(document);
            inView.put(entry.key, document);
        });
        return view;
    }

    /** How the resources view has it now; a missing node if it has it not. */
    JsonNode inView(Kind kind, String name) {
        return inView(LANE, kind, name);
    }

    JsonNode inView(Lane lane, Kind kind, String name) {
        views();
        String key = Json.text(List.of("default", "shop", lane.toString(), kind.id(), name));
        return inView.getOrDefault(key, MissingNode.getInstance());
    }

    /** What the engine wrote to the tenant's commands topic. */
    List<JsonNode> republished() {
        return commands.readValuesToList().stream()
                .map(bytes -> Json.read(bytes, JsonNode.class))
                .toList();
    }

    /** The reasons of the dead letters since this was last asked. */
    List<String> deadLetterReasons() {
        return deadLetters.readRecordsToList().stream()
                .map(letter -> letter.headers().lastHeader("dragoman-reason"))
                .map(reason -> new String(reason.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** Somebody else writes to the view of resources. */
    void junkInView(@Nullable String key, byte[] value) {
        driver.createInputTopic(TOPICS.resources(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    List<byte[]> deadLetters() {
        return deadLetters.readValuesToList();
    }

    /** The keys of the records that went to a store's changelog since this was last asked. */
    List<String> logged(String store) {
        return output(application + "-" + store + "-changelog").readKeyValuesToList().stream()
                .map(entry -> entry.key)
                .toList();
    }

    /** The keys of everything that a store holds. */
    List<String> stored(String store) {
        KeyValueStore<String, byte[]> held = driver.getKeyValueStore(store);
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = held.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    /** Everything that a store holds. */
    List<JsonNode> documents(String store) {
        KeyValueStore<String, byte[]> held = driver.getKeyValueStore(store);
        List<JsonNode> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = held.all()) {
            entries.forEachRemaining(entry -> all.add(Json.read(entry.value, JsonNode.class)));
        }
        return all;
    }

    /** The operations that are not over for everybody else: those that wait for a person are left out. */
    List<Operation> live() {
        KeyValueStore<String, byte[]> held = driver.getKeyValueStore(EngineTopology.OPERATIONS);
        List<Operation> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = held.all()) {
            entries.forEachRemaining(entry -> all.add(Json.read(entry.value, Operation.class)));
        }
        all.removeIf(Operation::parked);
        return all;
    }

    /** Everything that the resources view has now. */
    List<JsonNode> viewed() {
        views();
        return inView.values().stream()
                .filter(document -> !document.isMissingNode())
                .toList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
