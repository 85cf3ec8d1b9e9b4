package dev.dragoman.engine.machine;

import static dev.dragoman.engine.TestCommand.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.TestCloud;
import dev.dragoman.engine.TestCommand;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Walks one operation through the machine by hand: a settable clock, inputs one by one, everything remembered. */
final class Walk {

    static final long START = 1_000_000;
    static final EngineSettings SETTINGS = EngineSettings.defaults();
    private static final Map<String, CloudAdapter> CLOUDS = Map.of(
            "timely", TestCloud.timely(),
            "staged", TestCloud.staged(),
            "marked", TestCloud.marked(),
            "keyed", TestCloud.keyed(),
            "golden", TestCloud.golden());

    final Set<Transition> visited = new HashSet<>();
    final List<Output> outputs = new ArrayList<>();
    private final OperationMachine machine = new OperationMachine(CLOUDS::get, SETTINGS, visited::add);
    private final List<Resource> inventory = new ArrayList<>();
    private Operation operation;
    private long now = START;

    private Walk(TestCommand command, AccountPolicy policy) {
        this(command, policy, SETTINGS.defaultDeadline());
    }

    private Walk(TestCommand command, AccountPolicy policy, Duration deadline) {
        Command asked = command.at(START, START + deadline.toMillis());
        operation = Operation.of(asked, 1, policy);
        take(machine.accept(operation, context()));
    }

    private Walk(Operation stored) {
        operation = stored;
    }

    /** Goes on with an operation that was stored. */
    static Walk from(Operation stored) {
        return new Walk(stored);
    }

    static Walk of(TestCommand command) {
        return new Walk(command, AccountPolicy.DEFAULT);
    }

    /** It may take three hours. */
    static Walk lasting(TestCommand command) {
        return new Walk(command, AccountPolicy.DEFAULT, Duration.ofHours(3));
    }

    static Walk of(TestCommand command, AccountPolicy policy) {
        return new Walk(command, policy);
    }

    static Walk createNetwork(String cloud) {
        return of(network(cloud));
    }

    static TestCommand network(String cloud) {
        return command(Kind.NETWORK, Verb.CREATE, "main")
                .in(new Lane(cloud, "prod", "here"))
                .spec("{\"cidr\":\"10.0.0.0/16\"}");
    }

    static Walk createNetworkUnmarked() {
        return of(network("marked"), new AccountPolicy(MarkerPolicy.OFF, Set.of()));
    }

    static TestCommand subnet() {
        return command(Kind.SUBNET, Verb.CREATE, "main")
                .spec("{\"network\":{\"name\":\"main\"},\"cidr\":\"10.0.1.0/24\",\"zone\":\"a\"}");
    }

    static Walk createSubnet() {
        return of(subnet());
    }

    static Walk createRoute() {
        return of(command(Kind.ROUTE, Verb.CREATE, "main")
                .spec("{\"network\":{\"name\":\"main\"},\"destination\":\"0.0.0.0/0\","
                        + "\"nextHop\":{\"kind\":\"nat-gateway\",\"id\":\"nat-1\"}}"));
    }

    static TestCommand address() {
        return command(Kind.ELASTIC_IP, Verb.CREATE, "main").spec("{\"bandwidthMbps\":5}");
    }

    static Walk createAddress() {
        return of(address());
    }

    static Walk createAddressAlone() {
        return of(address(), new AccountPolicy(MarkerPolicy.STRIP_AFTER, Set.of(Kind.ELASTIC_IP)));
    }

    /** Something that is done to the network main. */
    static Walk of(Verb verb) {
        return of(command(Kind.NETWORK, verb, verb == Verb.LIST ? "" : "main"));
    }

    Operation operation() {
        return operation;
    }

    State state() {
        return operation.state();
    }

    Walk input(Input input) {
        boolean happens = input instanceof Input.Replied || input instanceof Input.Due || input instanceof Input.Probed;
        if (happens) {
            requireRow(input);
        }
        return take(machine.apply(operation, input, context()));
    }

    /** What the cloud or the time tells an operation must never be passed over because nobody thought of it. */
    private void requireRow(Input input) {
        if (operation.state().ended()) {
            return;
        }
        Draft draft = new Draft(operation, CLOUDS::get, SETTINGS, context());
        new Classifier(draft, input).trigger().ifPresent(trigger -> {
            if (Transitions.find(operation.state(), trigger).isEmpty()) {
                throw new AssertionError("no row for " + trigger + " in " + operation.state() + ", made of " + input);
            }
        });
    }

    /** Everything is there: begins with what the command asks for. */
    Walk admitted() {
        Command command = operation.command();
        Verb verb =
                switch (command.verb()) {
                    case APPLY -> Verb.CREATE;
                    case IMPORT -> Verb.GET;
                    default -> command.verb();
                };
        Set<String> changed = verb == Verb.MODIFY
                ? Set.copyOf(command.kind().shape(verb).fields().stream()
                        .filter(command.spec()::has)
                        .toList())
                : Set.of();
        Task task = new Task(
                command.kind(), verb, command.lane(), command.spec(), changed, Map.of("network", attributes()));
        boolean there = verb != Verb.CREATE && command.verb() != Verb.IMPORT;
        if (there) {
            keep("available");
        }
        ObjectNode known = there || command.verb() == Verb.IMPORT ? attributes() : nothing();
        return input(new Input.Admitted(task, 1, known, Set.of("network:net-1")));
    }

    /** The network that a reference names by the cloud's id has to be looked up first. */
    Walk lookUp() {
        Task get = Task.of(Kind.NETWORK, Verb.GET, operation.command().lane());
        return input(new Input.LookUp("network", get, 1, nothing().put("id", "net-1")));
    }

    /** A question to which the answer takes time. */
    static Walk ask() {
        return of(command(Kind.NETWORK, Verb.GET, "main").in(new Lane("keyed", "prod", "here")));
    }

    /** The inventory has the operation's resource, with this status. */
    Walk keep(String status) {
        Command command = operation.command();
        inventory.clear();
        inventory.add(new Resource(
                Resource.VERSION,
                "uid-1",
                1,
                command.tenant(),
                command.stack(),
                command.kind(),
                "main",
                "net-1",
                command.lane(),
                "created",
                status,
                Map.of(),
                nothing(),
                attributes()));
        return this;
    }

    private static ObjectNode attributes() {
        return Json.read(
                "{\"id\":\"net-1\",\"status\":\"available\",\"mainRouteTableId\":\"rtb-1\"}", ObjectNode.class);
    }

    private static ObjectNode nothing() {
        return Json.mapper().createObjectNode();
    }

    Walk needless(String outcome) {
        return input(new Input.Needless(outcome, null, List.of()));
    }

    /** A person says what the unresolved operation made. */
    Walk adopted(String attributes) {
        return input(new Input.Resolved(Optional.of(Json.read(attributes, ObjectNode.class))));
    }

    /** A person says that it made nothing. */
    Walk released() {
        return input(new Input.Resolved(Optional.empty()));
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

    /** The cloud's route sends the newest request back: its turn will be after so long. */
    Walk sentBack(long millis) {
        Outcome later = new Outcome.Retry(
                Problem.of(ErrorCode.THROTTLED, "others are before it"), millis, Outcome.Retry.Reason.THROTTLED);
        int attempt = operation.flight().attempt();
        ReplyRecord reply =
                new ReplyRecord(1, operation.id(), attempt, later, "Action", 0, 0, now, "", 0, "", "", false);
        return input(new Input.Replied(reply, later, 0));
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

    /** The numbers of all events, of the operation and of its resource, in order. */
    List<Integer> sequences() {
        return outputs.stream().flatMap(Walk::sequence).toList();
    }

    private static Stream<Integer> sequence(Output output) {
        if (output instanceof Output.Tell tell) {
            return Stream.of(tell.sequence());
        }
        if (output instanceof Output.Keep keep && keep.change() != Output.Change.SILENT) {
            return Stream.of(keep.sequence());
        }
        if (output instanceof Output.Drop drop && drop.change() != Output.Change.SILENT) {
            return Stream.of(drop.sequence());
        }
        return output instanceof Output.Orphan orphan ? Stream.of(orphan.sequence()) : Stream.empty();
    }

    /** The cloud's ids of what was put into the inventory. */
    List<String> kept() {
        return outputs.stream()
                .filter(Output.Keep.class::isInstance)
                .map(output -> ((Output.Keep) output).resource().id())
                .filter(id -> !id.isEmpty())
                .toList();
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

    static Outcome inUse() {
        return new Outcome.Failed(Problem.of(ErrorCode.IN_USE, "something needs it"), false);
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
