package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.routes.config.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks that the cloud can do what a command asks for. */
final class SupportCheck {

    private static final String SPEC = "/spec/";

    /** Verbs for which no call is made but those of other operations. */
    private static final Set<Verb> OURS = Set.of(Verb.FORGET, Verb.CANCEL, Verb.RESOLVE);

    private final CloudAdapter adapter;
    private final CommandType type;
    private final SpecShape shape;
    private final Findings findings;

    private SupportCheck(CloudAdapter adapter, CommandType type, Findings findings) {
        this.adapter = adapter;
        this.type = type;
        this.shape = type.kind().shape(type.verb());
        this.findings = findings;
    }

    /**
     * What remains of what a command asks with.
     *
     * @param spec without what the cloud cannot express and the publisher allowed to leave out
     * @param ignored pointers to what was left out
     */
    record Supported(ObjectNode spec, List<String> ignored) {}

    /**
     * Adds what the cloud cannot do.
     *
     * @param spec what the command asks with
     * @param data the command's whole data
     */
    static Supported check(CloudAdapter adapter, CommandType type, ObjectNode spec, JsonNode data, Findings findings) {
        return new SupportCheck(adapter, type, findings).check(spec, data);
    }

    private Supported check(ObjectNode spec, JsonNode data) {
        if (OURS.contains(type.verb())) {
            return new Supported(spec, List.of());
        }
        if (procedure(needed()).isEmpty()) {
            findings.attribute(
                    ErrorCode.UNSUPPORTED,
                    "type",
                    adapter.provider() + " has no " + type.kind().id() + "."
                            + type.verb().id());
            return new Supported(spec, List.of());
        }
        List<Procedure> procedures = judging();
        ObjectNode rest = spec.deepCopy();
        List<String> ignored = leaveOut(rest, inexpressible(procedures, spec), allowed(data.path("ignoreUnsupported")));
        ObjectNode sound = findings.sound(rest, shape);
        for (ErrorCode code : List.of(ErrorCode.UNSUPPORTED, ErrorCode.INVALID_ARGUMENT)) {
            findings.addAll(code, violations(procedures, sound, code));
        }
        if (!data.path("acceptSideEffects").asBoolean()) {
            sideEffects(procedures, sound);
        }
        return new Supported(rest, ignored);
    }

    /** The verb whose procedure the cloud must have. */
    private Verb needed() {
        return switch (type.verb()) {
            case APPLY -> Verb.CREATE;
            case IMPORT -> Verb.GET;
            default -> type.verb();
        };
    }

    /** The procedures that say what may stand in the spec. */
    private List<Procedure> judging() {
        Stream<Verb> verbs =
                switch (type.verb()) {
                    case APPLY -> Stream.of(Verb.CREATE, Verb.MODIFY);
                    case IMPORT -> Stream.of(Verb.CREATE);
                    default -> Stream.of(type.verb());
                };
        return verbs.flatMap(verb -> procedure(verb).stream()).toList();
    }

    private Optional<Procedure> procedure(Verb verb) {
        return adapter.procedure(type.kind(), verb);
    }

    /** The fields given that the cloud cannot express, or cannot clear, each with the reason. */
    private Map<String, String> inexpressible(List<Procedure> procedures, ObjectNode spec) {
        Map<String, String> reasons = new TreeMap<>();
        for (Procedure procedure : procedures) {
            procedure.unsupported().forEach((field, reason) -> {
                if (spec.hasNonNull(field)) {
                    reasons.put(field, adapter.provider() + " cannot express it: " + reason);
                }
            });
            procedure.unclearable().forEach((field, reason) -> {
                if (spec.path(field).isNull()) {
                    reasons.put(field, adapter.provider() + " cannot clear it: " + reason);
                }
            });
        }
        return reasons;
    }

    private List<String> leaveOut(ObjectNode spec, Map<String, String> reasons, Set<String> allowed) {
        List<String> ignored = new ArrayList<>();
        reasons.forEach((field, reason) -> {
            if (allowed.contains(field)) {
                spec.remove(field);
                ignored.add(shape.base() + field);
            } else {
                findings.add(ErrorCode.UNSUPPORTED, shape.base() + field, reason);
            }
        });
        return ignored;
    }

    private static Set<Violation> violations(List<Procedure> procedures, ObjectNode spec, ErrorCode code) {
        Set<Violation> all = new LinkedHashSet<>(); // creating and modifying mostly have the same limits
        procedures.forEach(procedure -> all.addAll(procedure.violations(spec, code)));
        return all;
    }

    private void sideEffects(List<Procedure> procedures, ObjectNode spec) {
        List<String> effects = procedures.stream()
                .flatMap(procedure -> procedure.sideEffects(spec).stream())
                .distinct()
                .toList();
        if (!effects.isEmpty()) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/acceptSideEffects",
                    "expected true, for " + String.join("; ", effects));
        }
    }

    /** The fields that may be left out, written as a rejection writes them ({@code /spec/x}) or from the spec on. */
    private Set<String> allowed(JsonNode pointers) {
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < pointers.size(); i++) {
            String pointer = pointers.path(i).asText();
            String field = pointer.startsWith(SPEC)
                    ? pointer.substring(SPEC.length())
                    : pointer.startsWith("/") ? pointer.substring(1) : pointer;
            if (shape.fields().contains(field)) {
                fields.add(field);
            } else {
                findings.add(
                        ErrorCode.INVALID_ARGUMENT,
                        "/ignoreUnsupported/" + i,
                        "expected a pointer to a field of the spec, got '" + pointer + "'"
                                + Nearest.hint(
                                        SPEC + field,
                                        shape.fields().stream()
                                                .map(name -> SPEC + name)
                                                .toList()));
            }
        }
        return fields;
    }
}
