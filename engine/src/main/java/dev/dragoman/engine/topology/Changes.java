package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.ReferenceField;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to change in a resource so that it is what is wanted.
 *
 * @param wanted the whole spec in the end
 * @param fields the fields that differ; of a resource that was not completed, all that can be set
 * @param violations what cannot be changed so
 */
record Changes(ObjectNode wanted, Set<String> fields, List<Violation> violations) {

    Changes {
        fields = Set.copyOf(fields);
        violations = List.copyOf(violations);
    }

    /**
     * The changes that a merge patch asks for.
     *
     * @param modify how the cloud changes such a resource, if it can
     */
    static Changes patch(Resource present, ObjectNode patch, Optional<Procedure> modify, Inventory inventory) {
        ObjectNode wanted = merge(present.spec(), patch);
        return between(present, wanted, modify, inventory);
    }

    /** RFC 7396: an object is merged into what is there, null takes away, anything else takes its place. */
    private static ObjectNode merge(JsonNode present, ObjectNode patch) {
        ObjectNode merged = present instanceof ObjectNode object ? object.deepCopy() : patch.objectNode();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                merged.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode inner) {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), inner));
            } else {
                merged.set(field.getKey(), field.getValue());
            }
        });
        return merged;
    }

    /** The changes that make a resource what a whole spec says. */
    static Changes whole(Resource present, ObjectNode spec, Optional<Procedure> modify, Inventory inventory) {
        return between(present, spec, modify, inventory);
    }

    private static Changes between(
            Resource present, ObjectNode wanted, Optional<Procedure> modify, Inventory inventory) {
        SpecShape shape = present.kind().shape(Verb.CREATE);
        Set<String> fields = new TreeSet<>();
        for (String field : shape.fields()) {
            if (!same(shape, field, present, wanted, inventory)) {
                fields.add(field);
            }
        }
        List<Violation> violations = new ArrayList<>();
        for (String field : fields) {
            refusal(present.kind(), field, wanted.has(field), modify)
                    .ifPresent(reason -> violations.add(new Violation(
                            shape.base() + field,
                            "expected " + text(present.spec().path(field)) + " to stay, got " + text(wanted.path(field))
                                    + ": " + reason)));
        }
        if (present.status().equals("degraded")) {
            modify.ifPresent(how -> fields.addAll(settable(shape, how)));
        }
        return new Changes(wanted, fields, violations);
    }

    /** What is wrong with the spec as it would be. */
    List<Violation> faults(ResourceKey resource) {
        SpecShape shape = resource.kind().shape(Verb.CREATE);
        List<Violation> all = new ArrayList<>(shape.violations(wanted, resource));
        shape.required().stream()
                .filter(field -> !wanted.hasNonNull(field))
                .forEach(field -> all.add(new Violation(shape.base() + field, "expected a value, got none")));
        return all;
    }

    private static Optional<String> refusal(Kind kind, String field, boolean set, Optional<Procedure> modify) {
        if (kind.immutable().contains(field)) {
            return Optional.of("it cannot change once the " + kind.id() + " exists");
        }
        if (modify.isEmpty()) {
            return Optional.of("the cloud cannot change a " + kind.id());
        }
        String never = modify.get().immutable().get(field);
        if (never != null) {
            return Optional.of(never);
        }
        return set
                ? Optional.empty()
                : Optional.ofNullable(modify.get().unclearable().get(field));
    }

    private static Set<String> settable(SpecShape shape, Procedure modify) {
        Set<String> all = new HashSet<>(shape.fields());
        all.removeAll(shape.immutable());
        all.removeAll(modify.immutable().keySet());
        all.removeAll(modify.unsupported().keySet());
        return all;
    }

    /** References are the same if they name the same resource, however they say it. */
    private static boolean same(
            SpecShape shape, String field, Resource present, ObjectNode wanted, Inventory inventory) {
        JsonNode is = present.spec().path(field);
        JsonNode other = wanted.path(field);
        boolean reference =
                shape.references().stream().map(ReferenceField::name).anyMatch(field::equals);
        if (is.equals(other) || !reference || is.isMissingNode() || other.isMissingNode()) {
            return is.equals(other);
        }
        return meant(shape, field, is, present.key(), inventory)
                .equals(meant(shape, field, other, present.key(), inventory));
    }

    private static List<String> meant(
            SpecShape shape, String field, JsonNode value, ResourceKey from, Inventory inventory) {
        ObjectNode alone = Json.mapper().createObjectNode().set(field, value);
        List<String> all = new ArrayList<>();
        for (ReferenceUse use : shape.uses(alone, from)) {
            String id = use.key(from.tenant())
                    .flatMap(inventory::find)
                    .map(Resource::id)
                    .orElse(use.id());
            all.add(use.kind() + " " + (id.isEmpty() ? use.stack() + "/" + use.name() : id));
        }
        beside(value, all);
        return all;
    }

    /** What a reference says beside what it names: an address, a weight. */
    private static void beside(JsonNode value, List<String> all) {
        if (value.isArray()) {
            value.forEach(item -> beside(item, all));
            return;
        }
        Set<String> naming = Set.of("kind", "name", "stack", "target", "id");
        value.properties().stream()
                .filter(part -> !naming.contains(part.getKey()))
                .forEach(part -> all.add(part.getKey() + "=" + part.getValue()));
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.isTextual() ? value.asText() : value.toString();
    }
}
