package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Task;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.machine.Input;
import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.event.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds what an operation refers to, or says what it has to wait for. */
final class References {

    private final Queues queues;
    private final Inventory inventory;
    private final View view;
    private final Comings comings;
    private final Function<String, CloudAdapter> adapters;
    private final EngineSettings settings;

    References(
            Queues queues,
            Inventory inventory,
            View view,
            Comings comings,
            Function<String, CloudAdapter> adapters,
            EngineSettings settings) {
        this.queues = queues;
        this.inventory = inventory;
        this.view = view;
        this.comings = comings;
        this.adapters = adapters;
        this.settings = settings;
    }

    /**
     * What became of looking for references.
     *
     * @param attributes of the resource that each reference names
     * @param obstacle what has to happen first; null if everything is there
     * @param heard the resources of other lanes that were seen coming
     */
    record Found(
            Map<String, ObjectNode> attributes, @Nullable Input obstacle, Set<String> heard) {}

    /**
     * Everything that an operation needs: what the spec refers to, and what the command says it comes after.
     *
     * @param spec what is wanted
     * @param fields the fields whose references matter
     */
    Found find(Operation operation, ObjectNode spec, Set<String> fields, long now) {
        Command command = operation.command();
        Map<String, ObjectNode> attributes = new HashMap<>();
        Set<String> heard = new HashSet<>(operation.heard());
        SpecShape shape = command.kind().shape(command.verb());
        for (ReferenceUse use : shape.uses(spec, command.resource())) {
            if (!fields.contains(field(use))) {
                continue;
            }
            Input obstacle = use.id().isEmpty()
                    ? byName(operation, shape.base() + use.key(), use, attributes, heard, now)
                    : byId(operation, use, attributes);
            if (obstacle != null) {
                return new Found(attributes, obstacle, heard);
            }
        }
        for (Predecessor before : command.options().after()) {
            ResourceKey key = before.key(command.resource());
            String pointer = "/after/" + command.options().after().indexOf(before);
            Input obstacle =
                    present(key, command.lane()).isPresent() ? null : missing(operation, pointer, key, heard, now);
            if (obstacle != null) {
                return new Found(attributes, obstacle, heard);
            }
        }
        return new Found(attributes, null, heard);
    }

    /** What is known of references without waiting or asking; what is not known stands in angle brackets. */
    Map<String, ObjectNode> assume(Operation operation, ObjectNode spec) {
        Command command = operation.command();
        Map<String, ObjectNode> attributes = new HashMap<>();
        for (ReferenceUse use : command.kind().shape(command.verb()).uses(spec, command.resource())) {
            Optional<ResourceKey> key = use.id().isEmpty() ? use.key(command.tenant()) : owner(use);
            Optional<Resource> known = key.flatMap(named -> present(named, command.lane()));
            attributes.put(
                    use.key(),
                    known.map(Resource::attributes)
                            .orElseGet(() ->
                                    Plans.unknown(Kind.find(use.kind()), use.words(command.resource()), use.id())));
        }
        return attributes;
    }

    private static String field(ReferenceUse use) {
        int slash = use.key().indexOf('/');
        return slash < 0 ? use.key() : use.key().substring(0, slash);
    }

    private @Nullable Input byName(
            Operation operation,
            String pointer,
            ReferenceUse use,
            Map<String, ObjectNode> attributes,
            Set<String> heard,
            long now) {
        ResourceKey key = use.key(operation.command().tenant())
                .orElseThrow(() -> new IllegalStateException("a reference to an unmanaged kind by name: " + use));
        Optional<Resource> there = present(key, operation.command().lane());
        if (there.isEmpty()) {
            return missing(operation, pointer, key, heard, now);
        }
        attributes.put(use.key(), there.get().attributes());
        return null;
    }

    /** A resource that is there and complete. */
    private Optional<Resource> present(ResourceKey key, Lane here) {
        return known(key, here).filter(resource -> resource.status().equals("available"));
    }

    private Optional<Resource> known(ResourceKey key, Lane here) {
        return key.lane().equals(here) ? inventory.find(key) : view.find(key);
    }

    private Optional<ResourceKey> owner(ReferenceUse use) {
        return Kind.find(use.kind()).flatMap(kind -> inventory.owner(use.lane(), kind, use.id()));
    }

    /** What Dragoman knows itself is not asked of the cloud; what it cannot manage is known by its id alone. */
    private @Nullable Input byId(Operation operation, ReferenceUse use, Map<String, ObjectNode> attributes) {
        ObjectNode known = operation.lookedUp().get(use.key());
        Optional<Resource> ours =
                owner(use).flatMap(key -> present(key, operation.command().lane()));
        ObjectNode id = JsonNodeFactory.instance.objectNode().put("id", use.id());
        if (known != null || ours.isPresent()) {
            attributes.put(use.key(), known != null ? known : ours.get().attributes());
            return null;
        }
        Optional<Input> look = Kind.find(use.kind())
                .flatMap(kind -> adapters.apply(use.lane().provider()).procedure(kind, Verb.GET))
                .map(get -> new Input.LookUp(use.key(), Task.of(get.kind(), Verb.GET, use.lane()), get.version(), id));
        if (look.isEmpty()) {
            attributes.put(use.key(), id);
        }
        return look.orElse(null);
    }

    /** A name on its way is waited for until the deadline; one never heard of for a short while only. */
    private Input missing(Operation operation, String pointer, ResourceKey key, Set<String> heard, long now) {
        ResourceKey from = operation.command().resource();
        String name = words(key, from);
        Optional<Resource> known = known(key, from.lane());
        String status = known.map(Resource::status).orElse("");
        boolean here = key.lane().equals(from.lane());
        boolean coming = here && comings.coming(key);
        boolean incomplete = status.equals("degraded") || status.equals("unresolved");
        if (incomplete && !coming) {
            return failed(pointer, key, name + " is " + status + ": it was not completed");
        }
        List<ResourceKey> cycle = comings.cycle(from, key);
        if (!cycle.isEmpty()) {
            List<String> names = cycle.stream().map(ResourceKey::subject).toList();
            return new Input.Refused(Problem.at(
                            ErrorCode.DEPENDENCY_FAILED,
                            pointer,
                            "expected references that lead to an end, got the cycle " + String.join(" -> ", names))
                    .withBlockers(names));
        }
        if (here) {
            queues.awaitReference(key, operation);
        }
        if (coming || known.isPresent()) {
            heard.add(key.toString());
            return new Input.Blocked(name, here ? 0 : Elsewhere.again(operation, now));
        }
        if (heard.contains(key.toString())) {
            return failed(pointer, key, name + " was on its way and is gone: it failed or was deleted");
        }
        long heardBy =
                operation.command().receivedAt() + settings.referenceWait().toMillis();
        if (now < heardBy) {
            return new Input.Blocked(
                    name + ", which nobody has asked for yet",
                    here ? heardBy : Math.min(heardBy, Elsewhere.again(operation, now)));
        }
        return failed(
                pointer,
                key,
                "expected a resource " + name + " in " + key.lane() + ", heard of none within "
                        + settings.referenceWait());
    }

    private static Input failed(String pointer, ResourceKey key, String words) {
        return new Input.Refused(
                Problem.at(ErrorCode.DEPENDENCY_FAILED, pointer, words).withBlockers(List.of(key.subject())));
    }

    private static String words(ResourceKey key, ResourceKey from) {
        return key.lane().equals(from.lane()) ? key.subject() : key.subject() + " in " + key.lane();
    }
}
