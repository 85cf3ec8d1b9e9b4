package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.crash.load.Expectation;
import dev.dragoman.bench.crash.load.Sent;
import dev.dragoman.model.Json;
import dev.dragoman.model.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known of one operation. */
final class Operation {

    private static final String OF_OPERATION = "dragoman.operation.";

    private final Sent sent;
    private final JsonNode command;
    private int times = 1;
    private final List<Said> events = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Said> replies = new ArrayList<>();
    private final Set<Call> calls = new LinkedHashSet<>();

    Operation(Sent sent) {
        this.sent = sent;
        this.command = Json.read(sent.command(), JsonNode.class);
    }

    void sentAgain() {
        times++;
    }

    void add(Said event) {
        events.add(event);
    }

    void add(Request request) {
        requests.add(request);
    }

    void addReply(Said reply) {
        replies.add(reply);
    }

    void add(Call call) {
        calls.add(call);
    }

    String id() {
        return sent.operationId();
    }

    /** How it was published first. */
    Sent sent() {
        return sent;
    }

    /** How often it was published. */
    int times() {
        return times;
    }

    Expectation expected() {
        return sent.expected();
    }

    /** {@code network.create}. */
    String type() {
        return command.path("type").asText().substring("dragoman.".length());
    }

    JsonNode data() {
        return command.path("data");
    }

    /** {@code network}; of a native call {@code native}. */
    String kind() {
        return type().substring(0, type().indexOf('.'));
    }

    String verb() {
        return type().substring(type().indexOf('.') + 1);
    }

    boolean isNative() {
        return type().equals("native.invoke");
    }

    /** Whether it may change a resource that it names. */
    boolean changesAResource() {
        return data().has("name") && Verb.find(verb()).filter(Verb::changing).isPresent();
    }

    /** The resource that it names: tenant, stack, lane, kind and name. */
    String resource() {
        JsonNode target = data().path("target");
        return String.join(
                "/",
                sent.tenant(),
                data().path("stack").asText(),
                target.path("provider").asText(),
                target.path("account").asText(),
                target.path("region").asText(),
                kind(),
                data().path("name").asText());
    }

    /** The account as the simulators call it. */
    String owner() {
        JsonNode target = data().path("target");
        return target.path("provider").asText() + "-" + target.path("account").asText();
    }

    Optional<Duration> deadline() {
        return data().has("deadline")
                ? Optional.of(Duration.parse(data().path("deadline").asText()))
                : Optional.empty();
    }

    List<Said> events() {
        return events;
    }

    List<Request> requests() {
        return requests;
    }

    List<Said> replies() {
        return replies;
    }

    /** The calls that its requests ask for; some may be another's that asked for the same. */
    Set<Call> calls() {
        return calls;
    }

    /** Its terminal events. */
    List<Said> ends() {
        return events.stream()
                .filter(event -> event.document().path("terminal").asBoolean())
                .toList();
    }

    Optional<Said> end() {
        return ends().stream().findFirst();
    }

    /** {@code succeeded}, …; empty if it has not ended. */
    String ended() {
        return end().map(Operation::phase).orElse("");
    }

    /** The first event of a phase. */
    Optional<Said> first(String phase) {
        return events.stream().filter(event -> phase(event).equals(phase)).findFirst();
    }

    /** The last event about the operation itself: its end, or what was found out afterwards. */
    Optional<Said> lastWord() {
        return events.stream()
                .filter(event -> event.document().path("terminal").asBoolean()
                        || phase(event).equals("settled"))
                .reduce((earlier, later) -> later);
    }

    /** What it says in the end that it did: {@code none}, {@code partial}, {@code complete}, {@code unknown}. */
    String effect() {
        return lastWord()
                .map(event -> event.document().at("/data/effect").asText())
                .orElse("unknown");
    }

    /** Until when it can have been worked on. */
    Instant over() {
        Instant last = sent.at();
        for (Said event : events) {
            last = event.at().isAfter(last) ? event.at() : last;
        }
        return last;
    }

    /** Whether any of its events has this id as a value, or as the last part of one: {@code TABLE/ROUTE}. */
    boolean tells(String id) {
        return events.stream()
                .map(event -> event.document().toString())
                .anyMatch(text -> text.contains("\"" + id + "\"") || text.contains("/" + id + "\""));
    }

    static String phase(Said event) {
        String type = event.document().path("type").asText();
        return type.startsWith(OF_OPERATION) ? type.substring(OF_OPERATION.length()) : "";
    }

    @Override
    public String toString() {
        JsonNode target = data().path("target");
        return "%s (%s, %s/%s/%s, %s %s)"
                .formatted(
                        id(),
                        type(),
                        target.path("provider").asText(),
                        target.path("account").asText(),
                        target.path("region").asText(),
                        sent.story(),
                        isNative()
                                ? data().path("action").asText()
                                : data().path("stack").asText() + "/"
                                        + data().path("name").asText());
    }
}
