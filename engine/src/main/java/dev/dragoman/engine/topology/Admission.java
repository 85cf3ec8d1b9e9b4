package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Progress;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.Task;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Output;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Decides whether a waiting operation may begin, and with what: first its turn on the resource, then what the inventory knows
 * of that, then its references, then its conflict keys, all at once. Whoever has to wait is noted where it will be met by what
 * it waits for. A dry run goes the same way, but waits for nothing and holds nothing.
 */
final class Admission {

    private final Queues queues;
    private final Inventory inventory;
    private final References references;
    private final Departures departures;
    private final Supervision supervision;
    private final Takings takings;
    private final Function<String, CloudAdapter> adapters;

    Admission(
            Queues queues,
            Inventory inventory,
            References references,
            Departures departures,
            Supervision supervision,
            Takings takings,
            Function<String, CloudAdapter> adapters) {
        this.queues = queues;
        this.inventory = inventory;
        this.references = references;
        this.departures = departures;
        this.supervision = supervision;
        this.takings = takings;
        this.adapters = adapters;
    }

    /**
     * What the operation may do now.
     *
     * @param input begin, look something up, wait, give up, or end with nothing to do
     * @param operation as it is now: it may have heard of what it waits for
     */
    record Decision(Input input, Operation operation) {}

    /** Begin, wait or give up: what the operation may do now. */
    Decision decide(Operation operation, long now) {
        Command command = operation.command();
        boolean myTurn = !command.verb().changing()
                || command.options().dryRun()
                || queues.first(command.resource()).map(operation.id()::equals).orElse(true);
        if (!myTurn) {
            return new Decision(
                    new Input.Blocked(
                            "an earlier operation on " + command.resource().subject(), 0),
                    operation);
        }
        return switch (command.verb()) {
            case CANCEL -> new Decision(supervision.cancel(operation), operation);
            case RESOLVE -> resolve(operation);
            case INVOKE -> invoke(operation, now);
            case LIST -> begin(operation, Task.of(command.kind(), Verb.LIST, command.lane()), nothing());
            case CREATE, APPLY, IMPORT -> bring(operation, now);
            default -> onPresent(operation, now);
        };
    }

    private Decision invoke(Operation operation, long now) {
        Command command = operation.command();
        Task task = new Task(command.kind(), command.verb(), command.lane(), command.spec(), Set.of(), Map.of());
        return after(operation, now).orElseGet(() -> begin(operation, task, nothing()));
    }

    /** What brings a resource that may or may not be there. */
    private Decision bring(Operation operation, long now) {
        Command command = operation.command();
        Optional<Resource> resource = inventory.find(command.resource());
        if (resource.isPresent() && takings.beingFoundOut(resource.get())) {
            return toBeFoundOut(operation, resource.get());
        }
        if (command.verb() == Verb.IMPORT) {
            return take(operation, resource, now);
        }
        if (resource.filter(Admission::unresolved).isPresent()) {
            return refused(operation, Refusals.unresolved(resource.get()));
        }
        if (resource.isPresent()) {
            return command.verb() == Verb.APPLY
                    ? change(operation, resource.get(), now)
                    : new Decision(exists(command, resource.get()), operation);
        }
        if (command.options().ifRevision() > 0) {
            return refused(operation, Refusals.revision(command, 0));
        }
        Task create = new Task(command.kind(), Verb.CREATE, command.lane(), command.spec(), Set.of(), Map.of());
        return withReferences(operation, create, fields(command), nothing(), now);
    }

    private Input exists(Command command, Resource present) {
        Changes changes = Changes.whole(present, command.spec(), modify(command), inventory);
        boolean equal = present.status().equals("available") && changes.fields().isEmpty();
        if (command.options().onExists() == OnExists.ADOPT && equal) {
            return Input.Needless.NOTHING;
        }
        return new Input.Refused(Refusals.exists(command, present));
    }

    /** What is done to a resource that must be there. */
    private Decision onPresent(Operation operation, long now) {
        Command command = operation.command();
        Optional<Resource> found = inventory.find(command.resource());
        if (found.isEmpty()) {
            boolean fine = command.verb() == Verb.FORGET
                    || (command.verb() == Verb.DELETE && !command.options().mustExist());
            return fine ? needless(operation) : refused(operation, Refusals.absent(command));
        }
        Resource present = found.get();
        if (takings.beingFoundOut(present)) {
            return toBeFoundOut(operation, present);
        }
        if (unresolved(present) && command.verb() != Verb.FORGET) {
            return refused(operation, Refusals.unresolved(present));
        }
        long wanted = command.options().ifRevision();
        if (wanted > 0 && wanted != present.revision()) {
            return refused(operation, Refusals.revision(command, present.revision()));
        }
        return switch (command.verb()) {
            case MODIFY -> change(operation, present, now);
            case DELETE ->
                departures
                        .obstacle(operation, now)
                        .map(obstacle -> new Decision(obstacle, operation))
                        .orElseGet(() -> after(operation, now)
                                .orElseGet(() -> begin(
                                        operation,
                                        Task.of(command.kind(), Verb.DELETE, command.lane()),
                                        present.attributes())));
            case FORGET ->
                departures
                        .obstacle(operation, now)
                        .map(obstacle -> new Decision(obstacle, operation))
                        .orElseGet(() -> needless(operation));
            case ASSOCIATE, DISASSOCIATE ->
                withReferences(
                        operation,
                        new Task(command.kind(), command.verb(), command.lane(), command.spec(), Set.of(), Map.of()),
                        fields(command),
                        present.attributes(),
                        now);
            default -> begin(operation, Task.of(command.kind(), Verb.GET, command.lane()), present.attributes());
        };
    }

    private Decision change(Operation operation, Resource present, long now) {
        Command command = operation.command();
        if (command.verb() == Verb.APPLY
                && command.options().ifRevision() > 0
                && command.options().ifRevision() != present.revision()) {
            return refused(operation, Refusals.revision(command, present.revision()));
        }
        Optional<Procedure> modify = modify(command);
        Changes changes = command.verb() == Verb.APPLY
                ? Changes.whole(present, command.spec(), modify, inventory)
                : Changes.patch(present, command.spec(), modify, inventory);
        if (!changes.violations().isEmpty()) {
            return refused(operation, Problem.of(ErrorCode.UNSUPPORTED, changes.violations()));
        }
        List<Violation> faults = changes.faults(command.resource());
        if (!faults.isEmpty()) {
            return refused(operation, Problem.of(ErrorCode.INVALID_ARGUMENT, faults));
        }
        if (modify.isEmpty() && present.status().equals("degraded")) {
            return refused(operation, Refusals.incomplete(present));
        }
        if (changes.fields().isEmpty()) {
            return after(operation, now).orElseGet(() -> needless(operation));
        }
        Task task = new Task(command.kind(), Verb.MODIFY, command.lane(), changes.wanted(), changes.fields(), Map.of());
        return withReferences(operation, task, changes.fields(), present.attributes(), now);
    }

    /** Takes what exists at the cloud under a name, if neither is taken. */
    private Decision take(Operation operation, Optional<Resource> named, long now) {
        Command command = operation.command();
        String id = command.nativeId();
        Optional<Problem> taken = takings.taken(command.resource(), id);
        if (taken.isPresent()) {
            return refused(operation, taken.get());
        }
        if (named.filter(resource -> !unresolved(resource)).isPresent()) {
            return named.get().id().equals(id)
                    ? needless(operation)
                    : refused(operation, Refusals.exists(command, named.get()));
        }
        Task get = new Task(command.kind(), Verb.GET, command.lane(), command.spec(), Set.of(), Map.of());
        return withReferences(operation, get, fields(command), nothing().put("id", id), now);
    }

    private Decision resolve(Operation operation) {
        Command command = operation.command();
        Supervision.Case found = supervision.unresolved(operation);
        if (found.answer() != null) {
            return new Decision(found.answer(), operation);
        }
        ResourceKey about = found.operation().command().resource();
        if (about.kind() == Kind.NATIVE) {
            Output.Settle settle =
                    new Output.Settle(command.operation(), Optional.of(nothing().put("id", command.nativeId())));
            return new Decision(new Input.Needless("adopted", null, List.of(settle)), operation);
        }
        Optional<Problem> taken = takings.taken(about, command.nativeId());
        if (taken.isPresent()) {
            return refused(operation, taken.get());
        }
        return begin(
                operation,
                Task.of(about.kind(), Verb.GET, about.lane()),
                nothing().put("id", command.nativeId()));
    }

    /** Only what the command says it comes after. */
    private Optional<Decision> after(Operation operation, long now) {
        if (operation.command().options().dryRun()) {
            return Optional.empty();
        }
        References.Found found = references.find(operation, nothing(), Set.of(), now);
        return found.obstacle() == null
                ? Optional.empty()
                : Optional.of(new Decision(found.obstacle(), operation.hearing(found.heard())));
    }

    private Decision withReferences(Operation operation, Task task, Set<String> fields, ObjectNode known, long now) {
        Command command = operation.command();
        if (command.options().dryRun()) {
            return judged(operation, with(task, references.assume(operation, task.spec())), known);
        }
        References.Found found = references.find(operation, task.spec(), fields, now);
        Operation heard = operation.hearing(found.heard());
        return found.obstacle() == null
                ? judged(heard, with(task, found.attributes()), known)
                : new Decision(found.obstacle(), heard);
    }

    private static Task with(Task task, Map<String, ObjectNode> referred) {
        return new Task(task.kind(), task.verb(), task.lane(), task.spec(), task.changed(), referred);
    }

    /** What can only be judged once it is known what the references are. */
    private Decision judged(Operation operation, Task task, ObjectNode known) {
        if (task.verb() == Verb.CREATE || task.verb() == Verb.MODIFY || task.verb() == Verb.ASSOCIATE) {
            List<Violation> violations = new ArrayList<>();
            if (task.verb() != Verb.ASSOCIATE) {
                violations.addAll(task.kind().check(task.spec(), task.references()));
            }
            violations.addAll(procedure(task).violations(task.spec(), task.references()));
            if (!violations.isEmpty()) {
                return refused(operation, Problem.of(ErrorCode.INVALID_ARGUMENT, violations));
            }
        }
        return begin(operation, task, known);
    }

    /** Takes all conflict keys, or none. */
    private Decision begin(Operation operation, Task task, ObjectNode known) {
        Command command = operation.command();
        Procedure procedure = procedure(task);
        if (command.options().dryRun()) {
            return new Decision(Plans.of(operation, task, procedure.version(), known, adapter(task)), operation);
        }
        Scope scope = new Scope(command, task, Progress.start(procedure.version(), known), operation.policy());
        Set<String> keys = new HashSet<>(procedure.conflictKeys(scope));
        boolean worksOnIt = task.verb().changing() && known.hasNonNull("id");
        if (worksOnIt) {
            keys.add("cloud:" + known.path("id").asText());
        }
        if (!command.nativeId().isEmpty()) {
            keys.add("id:" + task.kind().id() + ":" + command.nativeId());
        }
        for (String key : keys) {
            boolean free = queues.holder(command.lane(), key)
                    .filter(holder -> !holder.equals(operation.id()))
                    .isEmpty();
            if (!free) {
                queues.awaitKey(command.lane(), key, operation);
                return new Decision(new Input.Blocked("other work on " + key, 0), operation);
            }
        }
        queues.hold(operation, keys);
        return new Decision(new Input.Admitted(task, procedure.version(), known, keys), operation);
    }

    private Procedure procedure(Task task) {
        return adapter(task)
                .procedure(task.procedure())
                .orElseThrow(() -> new IllegalStateException(task.lane().provider() + " has no procedure "
                        + task.kind().id() + "." + task.verb().id()));
    }

    private CloudAdapter adapter(Task task) {
        return adapters.apply(task.lane().provider());
    }

    private Optional<Procedure> modify(Command command) {
        return adapters.apply(command.lane().provider()).procedure(command.kind(), Verb.MODIFY);
    }

    private static Set<String> fields(Command command) {
        return Set.copyOf(command.kind().shape(command.verb()).fields());
    }

    private Decision toBeFoundOut(Operation operation, Resource resource) {
        boolean waits = operation.command().verb().changing()
                && !operation.command().options().dryRun();
        if (!waits) {
            return refused(operation, Refusals.unresolved(resource));
        }
        queues.awaitReference(resource.key(), operation);
        return new Decision(new Input.Blocked("what operation " + resource.uid() + " made", 0), operation);
    }

    private static boolean unresolved(Resource resource) {
        return resource.status().equals("unresolved");
    }

    private static Decision refused(Operation operation, Problem why) {
        return new Decision(new Input.Refused(why), operation);
    }

    private static Decision needless(Operation operation) {
        Input.Needless nothing = operation.command().options().dryRun()
                ? new Input.Needless("", List.of(), List.of())
                : Input.Needless.NOTHING;
        return new Decision(nothing, operation);
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
