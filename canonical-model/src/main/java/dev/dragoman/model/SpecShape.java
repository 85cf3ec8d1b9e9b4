package dev.dragoman.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.kind.Immutable;
import dev.dragoman.model.kind.RefersTo;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the record of a spec declares of its fields: which refer to other resources, which can never change, which must be
 * there.
 *
 * @param base the pointer in a command's data under which the fields stand: {@code /spec/} or {@code /}
 * @param fields the names of all fields, in the order of the record, as in all that follows
 * @param references those of {@code fields} that refer to other resources
 * @param immutable the names of those that no cloud lets change
 * @param required the names of those that must be there
 */
public record SpecShape(
        String base,
        List<String> fields,
        List<ReferenceField> references,
        Set<String> immutable,
        Set<String> required) {

    public SpecShape {
        fields = List.copyOf(fields);
        references = List.copyOf(references);
        immutable = Collections.unmodifiableSet(new LinkedHashSet<>(immutable));
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
    }

    static SpecShape of(Class<? extends Record> spec, String base) {
        List<RecordComponent> components = Arrays.asList(spec.getRecordComponents());
        return new SpecShape(
                base,
                components.stream().map(RecordComponent::getName).toList(),
                components.stream()
                        .filter(component -> component.isAnnotationPresent(RefersTo.class))
                        .map(SpecShape::reference)
                        .toList(),
                names(components, component -> component.isAnnotationPresent(Immutable.class)),
                names(components, component -> component.getAccessor().isAnnotationPresent(NotNull.class)));
    }

    private static Set<String> names(List<RecordComponent> components, Predicate<RecordComponent> which) {
        return components.stream()
                .filter(which)
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ReferenceField reference(RecordComponent component) {
        RefersTo to = component.getAnnotation(RefersTo.class);
        boolean many = List.class.isAssignableFrom(component.getType());
        Set<String> parts = parts(many ? item(component) : component.getType());
        String attribute = to.attribute().isEmpty() ? component.getName() : to.attribute();
        return new ReferenceField(
                component.getName(),
                new LinkedHashSet<>(Arrays.asList(to.value())),
                many,
                parts.contains("kind"),
                attribute,
                parts);
    }

    private static Class<?> item(RecordComponent list) {
        return (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    }

    private static Set<String> parts(Class<?> reference) {
        return Arrays.stream(reference.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The references that stand in a spec, a list's each by itself; what is no object or list is passed over. */
    public List<ReferenceUse> uses(JsonNode spec, ResourceKey from) {
        return references.stream()
                .flatMap(field -> uses(field, spec, from).stream())
                .toList();
    }

    private static List<ReferenceUse> uses(ReferenceField field, JsonNode spec, ResourceKey from) {
        JsonNode value = spec.path(field.name());
        List<ReferenceUse> all = new ArrayList<>();
        if (field.many()) {
            for (int i = 0; i < value.size(); i++) {
                all.add(use(field, field.name() + "/" + i, value.get(i), from));
            }
        } else if (value.isObject()) {
            all.add(use(field, field.name(), value, from));
        }
        return all;
    }

    private static ReferenceUse use(ReferenceField field, String key, JsonNode reference, ResourceKey from) {
        String kind = field.typed()
                ? reference.path("kind").asText()
                : field.kinds().iterator().next();
        return ReferenceUse.read(key, kind, reference, from);
    }

    /**
     * What is wrong with the references of a whole spec: each is by name or by id, and of a kind that fits. (A merge patch is
     * no whole spec: it may change a part of a reference.)
     */
    public List<Violation> violations(JsonNode spec, ResourceKey from) {
        List<Violation> all = new ArrayList<>();
        for (ReferenceField field : references) {
            for (ReferenceUse use : uses(field, spec, from)) {
                problem(field, use, from).ifPresent(text -> all.add(new Violation(base + use.key(), text)));
            }
        }
        return all;
    }

    private static Optional<String> problem(ReferenceField field, ReferenceUse use, ResourceKey from) {
        if (!field.kinds().contains(use.kind())) {
            return Optional.of("expected one of the kinds " + String.join(", ", new TreeSet<>(field.kinds()))
                    + ", got '" + use.kind() + "'");
        }
        if (use.name().isEmpty() == use.id().isEmpty()) {
            return Optional.of("expected either name or id, got " + (use.name().isEmpty() ? "neither" : "both"));
        }
        if (use.name().isEmpty()
                && !(use.stack().equals(from.stack()) && use.lane().equals(from.lane()))) {
            return Optional.of(
                    "expected stack and target with a name only: an id is looked up in the command's own target");
        }
        boolean managed = Kind.find(use.kind()).isPresent();
        return managed || use.name().isEmpty()
                ? Optional.empty()
                : Optional.of("this gateway manages no " + use.kind() + ": expected the cloud's id, got the name "
                        + use.name());
    }

    /**
     * The spec that a resource with these attributes could have been asked for with: references by the cloud's ids.
     *
     * @param attributes the canonical attributes of a resource that exists
     */
    public ObjectNode fromAttributes(ObjectNode attributes) {
        ObjectNode spec = JsonNodeFactory.instance.objectNode();
        for (String field : fields) {
            Optional<ReferenceField> reference = references.stream()
                    .filter(known -> known.name().equals(field))
                    .findFirst();
            JsonNode value =
                    attributes.path(reference.map(ReferenceField::attribute).orElse(field));
            if (!value.isMissingNode() && !value.isNull()) {
                spec.set(
                        field, reference.map(known -> asReference(known, value)).orElseGet(value::deepCopy));
            }
        }
        return spec;
    }

    /** An attribute is the bare id, or tells the kind too, and perhaps more than a spec can ask for. */
    private static JsonNode asReference(ReferenceField field, JsonNode attribute) {
        if (attribute.isArray()) {
            List<JsonNode> items = new ArrayList<>();
            attribute.forEach(item -> items.add(asReference(field, item)));
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        return attribute.isObject()
                ? attribute.<ObjectNode>deepCopy().retain(field.parts())
                : JsonNodeFactory.instance.objectNode().set("id", attribute);
    }
}
