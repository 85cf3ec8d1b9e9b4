package dev.dragoman.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.kind.ElasticIpAssociation;
import dev.dragoman.model.kind.ElasticIpAttributes;
import dev.dragoman.model.kind.ElasticIpSpec;
import dev.dragoman.model.kind.NetworkAttributes;
import dev.dragoman.model.kind.NetworkSpec;
import dev.dragoman.model.kind.Nothing;
import dev.dragoman.model.kind.RouteAttributes;
import dev.dragoman.model.kind.RouteRules;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetAttributes;
import dev.dragoman.model.kind.SubnetRules;
import dev.dragoman.model.kind.SubnetSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What commands are about: the resource kinds of the canonical model, and operations. A kind's id stands in a command's
 * type.
 */
@SuppressWarnings("ImmutableEnumChecker") // the shape is never changed and the rules are pure functions
public enum Kind {
    NETWORK("network", NetworkSpec.class, NetworkAttributes.class, Rules.NONE, resource()),
    SUBNET("subnet", SubnetSpec.class, SubnetAttributes.class, SubnetRules::check, resource()),
    ROUTE("route", RouteSpec.class, RouteAttributes.class, RouteRules::check, resource()),
    ELASTIC_IP(
            "elastic-ip",
            ElasticIpSpec.class,
            ElasticIpAttributes.class,
            Rules.NONE,
            resource(Verb.ASSOCIATE, Verb.DISASSOCIATE)),
    /** An operation of the gateway's own: what {@code cancel} and {@code resolve} are about. */
    OPERATION("operation", Nothing.class, Nothing.class, Rules.NONE, EnumSet.of(Verb.CANCEL, Verb.RESOLVE)),
    /** Any action of a cloud's API, by the cloud's own names. */
    NATIVE("native", Nothing.class, Nothing.class, Rules.NONE, EnumSet.of(Verb.INVOKE));

    private final String id;
    private final Class<? extends Record> spec;
    private final Class<? extends Record> attributes;
    private final Rules rules;
    private final Set<Verb> verbs;
    private final SpecShape shape;
    private final SpecShape association;

    Kind(
            String id,
            Class<? extends Record> spec,
            Class<? extends Record> attributes,
            Rules rules,
            EnumSet<Verb> verbs) {
        this.id = id;
        this.spec = spec;
        this.attributes = attributes;
        this.rules = rules;
        this.verbs = Collections.unmodifiableSet(verbs.clone());
        this.shape = SpecShape.of(spec, "/spec/");
        this.association =
                SpecShape.of(verbs.contains(Verb.ASSOCIATE) ? ElasticIpAssociation.class : Nothing.class, "/");
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

    /** Whether it is a kind of resource. */
    public boolean resources() {
        return this != OPERATION && this != NATIVE;
    }

    /** The kinds of resources. */
    public static List<Kind> ofResources() {
        return Arrays.stream(values()).filter(Kind::resources).toList();
    }

    /** The verbs of this kind, in the order in which {@link Verb} declares them. */
    public Set<Verb> verbs() {
        return verbs;
    }

    /** What a verb's command asks with: the spec's fields, or those of {@code associate}. */
    public SpecShape shape(Verb verb) {
        return verb == Verb.ASSOCIATE ? association : shape;
    }

    /** The fields of the spec that no cloud lets change. */
    public Set<String> immutable() {
        return shape.immutable();
    }

    /**
     * What must hold in a spec on every cloud, and between it and the resources that it refers to.
     *
     * @param references the attributes of the resource that each reference names, by {@link ReferenceUse#key}, as far as they
     *     are known
     * @return every violation, empty if there is none
     */
    public List<Violation> check(ObjectNode wanted, Map<String, ObjectNode> references) {
        return rules.check(wanted, references);
    }

    /** The kind of a command's type, or empty if there is none of that name. */
    public static Optional<Kind> find(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    @JsonCreator
    static Kind of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no kind is called '" + id + "'"));
    }

    private static EnumSet<Verb> resource(Verb... more) {
        EnumSet<Verb> all = EnumSet.range(Verb.CREATE, Verb.FORGET);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** The rules of one kind that need more than one field to check. */
    @FunctionalInterface
    interface Rules {
        Rules NONE = (spec, references) -> List.of();

        List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references);
    }
}
