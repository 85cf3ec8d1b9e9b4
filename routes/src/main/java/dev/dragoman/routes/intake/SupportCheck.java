package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Kind;
import dev.dragoman.routes.config.Nearest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Checks that the cloud can do what a command asks for. */
record SupportCheck() {

    private static final String SPEC = "/spec/";

    /**
     * What remains of a spec.
     *
     * @param spec without what the cloud cannot express and the publisher allowed to leave out
     * @param ignored pointers to what was left out
     */
    record Supported(ObjectNode spec, List<String> ignored) {}

    Supported check(CloudAdapter adapter, CommandType type, JsonNode data, Findings findings) {
        ObjectNode spec = data.path("spec") instanceof ObjectNode given
                ? given.deepCopy()
                : com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        List<String> ignored = new ArrayList<>();
        Optional<Procedure> procedure = adapter.procedure(type.kind(), type.verb());
        if (procedure.isEmpty()) {
            findings.attribute(
                    ErrorCode.UNSUPPORTED,
                    "type",
                    adapter.provider() + " cannot " + type.verb().id() + " a "
                            + type.kind().id());
            return new Supported(spec, ignored);
        }
        Set<String> allowed = allowed(type.kind(), data.path("ignoreUnsupported"), findings);
        new TreeMap<>(procedure.get().unsupported()).forEach((field, reason) -> {
            if (!spec.has(field)) {
                return;
            }
            if (allowed.contains(field)) {
                spec.remove(field);
                ignored.add(SPEC + field);
            } else {
                findings.add(ErrorCode.UNSUPPORTED, SPEC + field, adapter.provider() + " cannot express it: " + reason);
            }
        });
        if (findings.noneAt("/spec")) {
            findings.addAll(ErrorCode.INVALID_ARGUMENT, procedure.get().violations(spec));
        }
        return new Supported(spec, ignored);
    }

    /** The fields that may be left out, written as a rejection writes them ({@code /spec/x}) or from the spec on. */
    private static Set<String> allowed(Kind kind, JsonNode pointers, Findings findings) {
        List<String> known = Arrays.stream(kind.spec().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < pointers.size(); i++) {
            String pointer = pointers.get(i).asText();
            String field = pointer.startsWith(SPEC)
                    ? pointer.substring(SPEC.length())
                    : pointer.startsWith("/") ? pointer.substring(1) : pointer;
            if (known.contains(field)) {
                fields.add(field);
            } else {
                findings.add(
                        ErrorCode.INVALID_ARGUMENT,
                        "/ignoreUnsupported/" + i,
                        "expected a pointer to a field of the spec, got '" + pointer + "'"
                                + Nearest.hint(
                                        SPEC + field,
                                        known.stream().map(name -> SPEC + name).toList()));
            }
        }
        return fields;
    }
}
