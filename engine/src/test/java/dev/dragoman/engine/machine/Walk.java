package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.TestCloud;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks one operation through the machine by hand: a settable clock, inputs one by one, everything remembered. */
final class Walk {

    static final long START = 1_000_000;
    static final EngineSettings SETTINGS = EngineSettings.defaults();
    private static final Map<String, CloudAdapter> CLOUDS =
            Map.of("timely", TestCloud.timely(), "staged", TestCloud.staged(), "marked", TestCloud.marked());

    final Set<Transition> visited = new HashSet<>();
    final List<Output> outputs = new ArrayList<>();
    private final OperationMachine machine = new OperationMachine(CLOUDS::get, SETTINGS, visited::add);
    private final List<Resource> inventory = new ArrayList<>();
    private Operation operation;
    private long now = START;

    private Walk(String cloud, Kind kind, Verb verb, String spec, MarkerPolicy marker) {
        Lane lane = new Lane(cloud, "prod", "here");
        Command command = new Command(
                "abcdefghijklmnopqrstuvwxyz234567abcdefghijklmnopqrst",
                "default",
                "/test",
                "1",
                null,
                null,
                kind,
                verb,
                lane,
                "shop",
                verb == Verb.LIST ? "" : "main",
                Json.read(spec, ObjectNode.class),
                List.of(),
                10,
                "",
                START,
                START + SETTINGS.defaultDeadline().toMillis());
        int version = CLOUDS.get(cloud).procedure(kind, verb).orElseThrow().version();
        operation = Operation.of(command, version, 1, marker);
        take(machine.accept(operation, context()));
    }

    static Walk createNetwork(String cloud) {
        return new Walk(cloud, Kind.NETWORK, Verb.CREATE, "{\"cidr\":\"10.0.0.0/16\"}", MarkerPolicy.STRIP_AFTER);
    }

    static Walk createNetworkUnmarked() {
        return new Walk("marked", Kind.NETWORK, Verb.CREATE, "{\"cidr\":\"10.0.0.0/16\"}", MarkerPolicy.OFF);
    }

    static Walk createSubnet() {
        return new Walk(
                "timely",
                Kind.SUBNET,
                Verb.CREATE,
                "{\"network\":{\"name\":\"main\"},\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}",
                MarkerPolicy.STRIP_AFTER);
    }

    static Walk of(Verb verb) {
        return new Walk("timely", Kind.NETWORK, verb, "{}", MarkerPolicy.STRIP_AFTER);
    }

    Operation operation() {
        return operation;
    }

    State state() {
        return operation.state();
    }

    Walk input(Input input) {
        return take(machine.apply(operation, input, context()));
    }

    Walk admitted() {
        ObjectNode attributes = Json.read("{\"id\":\"net-1\",\"status\":\"available\"}", ObjectNode.class);
        boolean there =
                operation.command().verb() == Verb.DELETE || operation.command().verb() == Verb.GET;
        if (there) {
            inventory.add(new Resource(
                    "uid-1",
                    1,
                    "default",
                    "shop",
                    operation.command().kind(),
                    "main",
                    "net-1",
                    operation.command().lane(),
                    "created",
                    "available",
                    Json.read("{}", ObjectNode.class),
                    attributes));
        }
        Map<String, ObjectNode> references =
                operation.command().kind() == Kind.SUBNET ? Map.of("network", attributes) : Map.of();
        return input(new Input.Admitted(
                references, there ? attributes : Json.read("{}", ObjectNode.class), Set.of("network:net-1")));
    }

    Walk blocked(String on) {
        return input(new Input.Blocked(on, 0));
    }

    Walk refused() {
        return input(new Input.Refused(Problem.of(ErrorCode.DEPENDENCY_FAILED, "network main failed")));
    }

    /** Answers the newest request. */
    Walk reply(Outcome outcome) {
        return replyTo(operation.flight().attempt(), outcome, 0);
    }

    Walk replyTo(int attempt, Outcome outcome, int claimed) {
        ReplyRecord reply = new ReplyRecord(
                1, operation.id(), attempt, outcome, "Action", 1, now, now, "req-" + attempt, 200, "", "", false);
        return input(new Input.Replied(reply, outcome, claimed));
    }

    /** The clock moves to when the operation is due next, and its timer fires. */
    Walk due() {
        now = Math.max(now, operation.due());
        return input(new Input.Due());
    }

    /** The timer fires at the present time. */
    Walk tick() {
        return input(new Input.Due());
    }

    Walk afterMillis(long millis) {
        now += millis;
        return this;
    }

    Walk deadline() {
        now = Math.max(now, operation.command().deadlineAt());
        return input(new Input.Due());
    }

    Walk probed() {
        return input(new Input.Probed(operation.flight().attempt()));
    }

    Walk cancel() {
        return input(new Input.Cancel());
    }

    List<RequestRecord> sent() {
        return outputs.stream()
                .filter(Output.Send.class::isInstance)
                .map(output -> ((Output.Send) output).request())
                .toList();
    }

    RequestRecord lastSent() {
        return sent().get(sent().size() - 1);
    }

    List<OperationEvent> events() {
        return outputs.stream()
                .filter(Output.Tell.class::isInstance)
                .map(output -> ((Output.Tell) output).event())
                .toList();
    }

    OperationEvent lastEvent() {
        return events().get(events().size() - 1);
    }

    List<OperationEvent> terminal() {
        return events().stream().filter(event -> event.phase().terminal()).toList();
    }

    Phase phase() {
        return lastEvent().phase();
    }

    long now() {
        return now;
    }

    static Outcome done(String attributes) {
        return new Outcome.Done(Json.read(attributes, ObjectNode.class));
    }

    static Outcome found(String... items) {
        List<ObjectNode> all = new ArrayList<>();
        for (String item : items) {
            all.add(Json.read(item, ObjectNode.class));
        }
        return new Outcome.Found(all, "");
    }

    static Outcome page(String next) {
        return new Outcome.Found(List.of(), next);
    }

    static Outcome unknown() {
        return new Outcome.Unknown(Problem.of(ErrorCode.UNAVAILABLE, "the connection was closed"));
    }

    static Outcome busy() {
        return new Outcome.Retry(Problem.of(ErrorCode.WRONG_STATE, "busy"), 0, Outcome.Retry.Reason.BUSY);
    }

    static Outcome refusedByCloud() {
        return new Outcome.Failed(Problem.of(ErrorCode.INVALID_ARGUMENT, "no"), false);
    }

    static Outcome conflict() {
        return new Outcome.Failed(Problem.of(ErrorCode.ALREADY_EXISTS, "overlaps"), true);
    }

    private Input.Context context() {
        return new Input.Context(now, 3, inventory);
    }

    private Walk take(OperationMachine.Result result) {
        operation = Json.read(Json.bytes(result.operation()), Operation.class);
        if (!operation.equals(result.operation())) {
            throw new AssertionError("an operation is not the same when stored and read back:\n" + result.operation()
                    + "\n" + operation);
        }
        outputs.addAll(result.outputs());
        return this;
    }
}
