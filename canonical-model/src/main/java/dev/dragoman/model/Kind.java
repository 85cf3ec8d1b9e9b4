package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.kind.NetworkAttributes;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.SubnetAttributes;
import dev.dragoman.model.kind.SubnetRules;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The resource kinds of the canonical model. A kind's id is what stands in a command's type. */
@SuppressWarnings("ImmutableEnumChecker") // the map is unmodifiable and the rules are pure functions
public enum Kind {
    NETWORK("network", NetworkSpec.class, NetworkAttributes.class, Map.of(), Rules.NONE),
    SUBNET("subnet", SubnetSpec.class, SubnetAttributes.class, Map.of("network", "network"), SubnetRules::check);

    private final String id;
    private final Class<? extends Record> spec;
    private final Class<? extends Record> attributes;
    private final Map<String, String> references;
    private final Rules rules;

    Kind(
            String id,
            Class<? extends Record> spec,
            Class<? extends Record> attributes,
            Map<String, String> references,
            Rules rules) {
        this.id = id;
        this.spec = spec;
        this.attributes = attributes;
        this.references = references;
        this.rules = rules;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** The record that says what a publisher may ask for; JSON Schemas are made from it. */
    public Class<? extends Record> spec() {
        return spec;
    }

    /** The record that says what a resource of this kind is known to be once it exists. */
    public Class<? extends Record> attributes() {
        return attributes;
    }

    /** The spec's fields that refer to other resources, each with the kind that it refers to. */
    public Map<String, Kind> references() {
        return references.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> of(e.getValue())));
    }

    /** The verbs of this kind. */
    public Set<Verb> verbs() {
        return Set.of(Verb.values());
    }

    /**
     * What must hold between a spec and the resources that it refers to, on every cloud.
     *
     * @param references the attributes of the resource that each reference field names
     * @return every violation, empty if there is none
     */
    public List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references) {
        return rules.check(spec, references);
    }

    /** The kind of a command's type, or empty if there is none of that name. */
    public static Optional<Kind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    @JsonCreator
    static Kind of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no kind is called '" + id + "'"));
    }

    /** The rules of one kind that need more than one field to check. */
    @FunctionalInterface
    interface Rules {
        Rules NONE = (spec, references) -> List.of();

        List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references);
    }
}
