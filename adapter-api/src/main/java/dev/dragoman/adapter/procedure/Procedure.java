package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Scope;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.Command;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How one cloud does one verb of one kind. Immutable once built; {@link Builder#build} refuses a declaration that leaves
 * a field of the kind's spec without a place, or a changing step without a way to recover it.
 */
public final class Procedure {

    private final Kind kind;
    private final Verb verb;
    private final int version;
    private final String api;
    private final List<Step> steps;
    private final Map<String, Value> conflicts;
    private final Map<String, String> unsupported;
    private final Map<String, String> immutable;
    private final Map<String, String> unclearable;
    private final Function<Scope, Set<String>> moreConflicts;
    private final String makes;
    private final List<Limit> limits;
    private final List<Rule> rules;
    private final List<SideEffect> sideEffects;

    private Procedure(Builder builder) {
        this.kind = builder.kind;
        this.verb = builder.verb;
        this.version = builder.version;
        this.api = builder.api;
        this.steps = List.copyOf(builder.steps);
        this.conflicts = Map.copyOf(builder.conflicts);
        this.unsupported = Map.copyOf(builder.unsupported);
        this.immutable = Map.copyOf(builder.immutable);
        this.unclearable = Map.copyOf(builder.unclearable);
        this.moreConflicts = builder.moreConflicts;
        this.makes = builder.makes.isEmpty() ? builder.kind.id() : builder.makes;
        this.limits = List.copyOf(builder.limits);
        this.rules = List.copyOf(builder.rules);
        this.sideEffects = List.copyOf(builder.sideEffects);
    }

    /** Starts to declare a procedure. */
    public static Builder procedure(Kind kind, Verb verb) {
        return new Builder(kind, verb);
    }

    public Kind kind() {
        return kind;
    }

    public Verb verb() {
        return verb;
    }

    public int version() {
        return version;
    }

    /** The version of the API that its calls go to. */
    public String api() {
        return api;
    }

    public List<Step> steps() {
        return steps;
    }

    public Step step(int index) {
        return steps.get(index);
    }

    /** The spec's fields that this cloud cannot express, each with the reason. */
    public Map<String, String> unsupported() {
        return unsupported;
    }

    /** The spec's fields that this cloud cannot change once the resource exists, each with the reason; for {@code modify}. */
    public Map<String, String> immutable() {
        return immutable;
    }

    /** The spec's fields that this cloud cannot clear once they are set, each with the reason; for {@code modify}. */
    public Map<String, String> unclearable() {
        return unclearable;
    }

    /** What else the cloud does by this, in words; the publisher has to accept it. */
    public List<String> sideEffects(ObjectNode spec) {
        return sideEffects.stream()
                .filter(effect -> effect.happens.test(spec))
                .map(SideEffect::words)
                .toList();
    }

    /**
     * What must hold between a spec and the resources that it refers to, on this cloud.
     *
     * @param references the attributes of the resource that each reference names
     */
    public List<Violation> violations(ObjectNode spec, Map<String, ObjectNode> references) {
        return rules.stream()
                .flatMap(rule -> rule.check(spec, references).stream())
                .toList();
    }

    /**
     * What the operation must hold alone in its lane from its first call to its end: {@code network:vpc-1}. A create that
     * can only be recognised by difference holds {@code create:elastic-ip}.
     */
    public Set<String> conflictKeys(Scope scope) {
        Set<String> keys = new HashSet<>();
        boolean byDifference = steps.stream()
                .flatMap(step -> step.recovery().stream())
                .anyMatch(way -> way.under(scope.policy()) instanceof Recovery.Difference);
        if (byDifference) {
            keys.add("create:" + makes);
        }
        keys.addAll(moreConflicts.apply(scope));
        conflicts.forEach((what, value) -> value.in(scope).forEach(id -> keys.add(what + ":" + id)));
        return keys;
    }

    /** The kind of what it makes, if that is one of the model's; for a procedure of a kind of resources that kind. */
    public Optional<Kind> makes() {
        return Kind.find(makes);
    }

    /** The kinds of things that operations hold alone: {@code network} of {@code network:vpc-1}. */
    public Set<String> conflictNouns() {
        return conflicts.keySet();
    }

    /** What is wrong with a spec on this cloud, apart from fields that it does not support. */
    public List<Violation> violations(ObjectNode spec) {
        return Stream.of(ErrorCode.UNSUPPORTED, ErrorCode.INVALID_ARGUMENT)
                .flatMap(code -> violations(spec, code).stream())
                .toList();
    }

    /** What of it is to be called so. */
    public List<Violation> violations(ObjectNode spec, ErrorCode code) {
        List<Violation> all = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.code() == code && spec.hasNonNull(limit.field())) {
                limit.problem(spec.get(limit.field()))
                        .ifPresent(
                                text -> all.add(new Violation(kind.shape(verb).base() + limit.field(), text)));
            }
        }
        return all;
    }

    /** What the publisher should know about how the command will be carried out. */
    public List<String> warnings(Command command) {
        return limits.stream()
                .flatMap(limit -> limit.warnings(command).stream())
                .toList();
    }

    @Override
    public String toString() {
        return kind.id() + "." + verb.id() + " v" + version;
    }

    /** What must hold between a spec and what it refers to. */
    @FunctionalInterface
    public interface Rule {
        List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references);
    }

    private record SideEffect(Predicate<ObjectNode> happens, String words) {}

    /** Collects a procedure's parts. */
    public static final class Builder {

        private final Kind kind;
        private final Verb verb;
        private int version = 1;
        private String api = "";
        private final List<Step> steps = new ArrayList<>();
        private final Map<String, Value> conflicts = new LinkedHashMap<>();
        private final Map<String, String> unsupported = new LinkedHashMap<>();
        private final Map<String, String> immutable = new LinkedHashMap<>();
        private final Map<String, String> unclearable = new LinkedHashMap<>();
        private Function<Scope, Set<String>> moreConflicts = scope -> Set.of();
        private String makes = "";
        private final List<Limit> limits = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private final List<SideEffect> sideEffects = new ArrayList<>();

        private Builder(Kind kind, Verb verb) {
            this.kind = kind;
            this.verb = verb;
        }

        /** Rises when running operations could not go on with the new declaration; the old one stays beside it. */
        public Builder version(int number) {
            version = number;
            return this;
        }

        /** The version of the API, as the catalogue names it. */
        public Builder api(String name) {
            api = name;
            return this;
        }

        /** Only one operation in the lane works on this thing at a time. */
        public Builder conflictsOn(String what, Value id) {
            conflicts.put(what, id);
            return this;
        }

        /** Only one operation in the lane holds each of these keys at a time. */
        public Builder conflictsOn(Function<Scope, Set<String>> keys) {
            moreConflicts = keys;
            return this;
        }

        /** What it makes, where that is not of its own kind: a kind's id, or the catalogue's word. */
        public Builder makes(String what) {
            makes = what;
            return this;
        }

        /** The cloud cannot express this field of the spec. */
        public Builder unsupported(String field, String reason) {
            unsupported.put(field, reason);
            return this;
        }

        /** The cloud cannot change this field of the spec once the resource exists. */
        public Builder immutable(String field, String reason) {
            immutable.put(field, reason);
            return this;
        }

        /** The cloud cannot clear this field of the spec once it is set. */
        public Builder unclearable(String field, String reason) {
            unclearable.put(field, reason);
            return this;
        }

        /** Something else happens at the cloud that the publisher has to accept. */
        public Builder sideEffect(Predicate<ObjectNode> happens, String words) {
            sideEffects.add(new SideEffect(happens, words));
            return this;
        }

        /** Something that must hold between the spec and what it refers to. */
        public Builder rule(Rule rule) {
            rules.add(rule);
            return this;
        }

        /** The same limits, rules and unsupported fields as another procedure of the kind has. */
        public Builder limitsOf(Procedure other) {
            limits.addAll(other.limits);
            rules.addAll(other.rules);
            unsupported.putAll(other.unsupported);
            return this;
        }

        /** The cloud allows less in a field than the canonical model does. */
        public Builder limit(Limit limit) {
            limits.add(limit);
            return this;
        }

        /** The next step. */
        public Builder step(Step step) {
            steps.add(step);
            return this;
        }

        /**
         * The procedure.
         *
         * @throws IllegalStateException naming what the declaration lacks
         */
        public Procedure build() {
            require(!api.isEmpty(), "names no api");
            require(!steps.isEmpty(), "has no step");
            for (Step step : steps) {
                require(
                        step.changing() == step.recovery().isPresent(),
                        "step " + step.name()
                                + (step.changing() ? " declares no recovery" : " only reads, yet declares a recovery"));
                boolean nowhereToLook = step.recovery()
                                .filter(how -> how instanceof Recovery.State
                                        && how.look().isEmpty())
                                .isPresent()
                        && !step.waits();
                require(
                        !nowhereToLook,
                        "step " + step.name() + " recovers by its state, yet declares no end to look for");
            }
            if (verb == Verb.CREATE || verb == Verb.MODIFY || verb == Verb.ASSOCIATE) {
                checkFields();
            }
            return new Procedure(this);
        }

        private void checkFields() {
            SpecShape shape = kind.shape(verb);
            Set<String> placed = new HashSet<>(unsupported.keySet());
            placed.addAll(immutable.keySet());
            steps.forEach(step -> placed.addAll(step.specFields()));
            for (String field : shape.fields()) {
                boolean settled = verb == Verb.MODIFY && shape.immutable().contains(field);
                require(
                        settled || placed.contains(field),
                        "neither uses nor declares unsupported or immutable the field " + field);
            }
            shape.fields().forEach(placed::remove);
            require(placed.isEmpty(), "speaks of fields that the spec does not have: " + placed);
        }

        private void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalStateException("procedure " + kind.id() + "." + verb.id() + " " + otherwise);
            }
        }
    }
}
