package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.event.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides whether a waiting operation may begin: first its turn on the resource, then its references, then its conflict
 * keys, all at once. Whoever has to wait is noted where it will be met by what it waits for.
 */
final class Admission {

    private final Queues queues;
    private final Inventory inventory;
    private final Function<String, Operation> operations;
    private final Function<String, CloudAdapter> adapters;
    private final EngineSettings settings;

    /**
     * An admission.
     *
     * @param operations the live operation of an id, or null
     */
    Admission(
            Queues queues,
            Inventory inventory,
            Function<String, Operation> operations,
            Function<String, CloudAdapter> adapters,
            EngineSettings settings) {
        this.queues = queues;
        this.inventory = inventory;
        this.operations = operations;
        this.adapters = adapters;
        this.settings = settings;
    }

    /** Begin, wait or give up: what the operation may do now. */
    Input decide(Operation operation, long now) {
        Command command = operation.command();
        if (command.verb() == Verb.LIST) {
            return begin(operation, Map.of(), nothing());
        }
        Optional<Resource> resource = inventory.find(command.resource());
        if (command.verb() == Verb.GET) {
            return resource.<Input>map(known -> begin(operation, Map.of(), known.attributes()))
                    .orElseGet(() -> refused(
                            ErrorCode.NOT_FOUND,
                            "/name",
                            "no " + command.kind().id() + " of stack " + command.stack() + " in " + command.lane()
                                    + " has the name " + command.name()));
        }
        boolean myTurn =
                queues.first(command.resource()).map(operation.id()::equals).orElse(true);
        if (!myTurn) {
            return new Input.Blocked(
                    "an earlier operation on " + command.resource().subject(), 0);
        }
        return command.verb() == Verb.DELETE ? delete(operation, resource) : create(operation, resource, now);
    }

    private Input create(Operation operation, Optional<Resource> resource, long now) {
        Command command = operation.command();
        if (resource.isPresent()) {
            return refused(
                    ErrorCode.ALREADY_EXISTS,
                    "/name",
                    command.kind().id() + " " + command.name() + " of stack " + command.stack() + " exists already as "
                            + resource.get().id());
        }
        Map<String, ObjectNode> references = new HashMap<>();
        for (Map.Entry<String, Kind> field : command.kind().references().entrySet()) {
            String name = command.spec().path(field.getKey()).path("name").asText("");
            if (name.isEmpty()) {
                continue;
            }
            ResourceKey key = command.resource().sibling(field.getValue(), name);
            Optional<Resource> referred = inventory.find(key);
            if (referred.isEmpty() || !referred.get().status().equals("available")) {
                return missing(operation, "/spec/" + field.getKey(), key, referred, now);
            }
            references.put(field.getKey(), referred.get().attributes());
        }
        List<Violation> violations = command.kind().check(command.spec(), references);
        if (!violations.isEmpty()) {
            return new Input.Refused(Problem.of(ErrorCode.INVALID_ARGUMENT, violations));
        }
        return begin(operation, references, nothing());
    }

    /** A name on its way is waited for until the deadline; one never heard of for a short while only. */
    private Input missing(Operation operation, String pointer, ResourceKey key, Optional<Resource> referred, long now) {
        if (referred.isPresent() && referred.get().status().equals("degraded")) {
            return new Input.Refused(Problem.at(
                            ErrorCode.DEPENDENCY_FAILED, pointer, key.subject() + " is degraded: it was not completed")
                    .withBlockers(List.of(key.subject())));
        }
        queues.awaitReference(key, operation);
        if (referred.isPresent() || isBeingCreated(key)) {
            return new Input.Blocked(key.subject(), 0);
        }
        long heardBy =
                operation.command().receivedAt() + settings.referenceWait().toMillis();
        if (now < heardBy) {
            return new Input.Blocked(key.subject() + ", which nobody has asked for yet", heardBy);
        }
        return new Input.Refused(Problem.at(
                        ErrorCode.DEPENDENCY_FAILED,
                        pointer,
                        "expected a resource " + key.subject() + " in " + key.lane() + ", heard of none within "
                                + settings.referenceWait())
                .withBlockers(List.of(key.subject())));
    }

    private boolean isBeingCreated(ResourceKey key) {
        return queues.line(key).stream().map(operations).anyMatch(live -> is(live, Verb.CREATE));
    }

    private Input delete(Operation operation, Optional<Resource> resource) {
        if (resource.isEmpty()) {
            return new Input.Absent();
        }
        ResourceKey key = operation.command().resource();
        List<ResourceKey> dependents =
                inventory.dependentsOf(key).stream().map(ResourceKey::parse).toList();
        List<String> staying = dependents.stream()
                .filter(dependent ->
                        queues.line(dependent).stream().map(operations).noneMatch(live -> is(live, Verb.DELETE)))
                .map(ResourceKey::subject)
                .toList();
        if (!staying.isEmpty()) {
            return new Input.Refused(
                    Problem.of(ErrorCode.IN_USE, key.subject() + " is needed by " + String.join(", ", staying))
                            .withBlockers(staying)
                            .withHint("delete what needs it first"));
        }
        if (!dependents.isEmpty()) {
            dependents.forEach(dependent -> queues.awaitReference(dependent, operation));
            return new Input.Blocked(
                    "the deletion of "
                            + String.join(
                                    ", ",
                                    dependents.stream()
                                            .map(ResourceKey::subject)
                                            .toList()),
                    0);
        }
        return begin(operation, Map.of(), resource.get().attributes());
    }

    private static boolean is(Operation live, Verb verb) {
        return live != null && live.command().verb() == verb;
    }

    /** Takes all conflict keys, or none. */
    private Input begin(Operation operation, Map<String, ObjectNode> references, ObjectNode resource) {
        Command command = operation.command();
        Progress progress = operation.progress().with(resource);
        Scope scope = new Scope(command, references, progress, operation.marker());
        Set<String> keys = adapters.apply(command.lane().provider())
                .procedure(command.kind(), command.verb(), progress.version())
                .conflictKeys(scope);
        for (String key : keys) {
            if (queues.holder(command.lane(), key).isPresent()) {
                queues.awaitKey(command.lane(), key, operation);
                return new Input.Blocked("other work on " + key, 0);
            }
        }
        queues.hold(operation, keys);
        return new Input.Admitted(references, resource, keys);
    }

    private static Input refused(ErrorCode code, String pointer, String message) {
        return new Input.Refused(Problem.at(code, pointer, message));
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
