package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Invocation;
import java.util.Map;
import java.util.Set;

/**
 * What a procedure is to carry out. It is mostly what the command says, but an {@code apply} becomes a create or a modify, a
 * modify carries the whole spec that is wanted, and a look-up of a reference reads another resource.
 *
 * @param kind of what resource
 * @param verb which of the cloud's procedures
 * @param lane where the calls go
 * @param spec what is wanted in the end; empty for verbs that ask for nothing
 * @param changed the spec's fields that differ from what there is, for {@code modify}
 * @param references the attributes of the resource that each reference names, by {@link dev.dragoman.model.ReferenceUse#key}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Task(
        Kind kind, Verb verb, Lane lane, ObjectNode spec, Set<String> changed, Map<String, ObjectNode> references) {

    public Task {
        spec = spec == null ? JsonNodeFactory.instance.objectNode() : spec;
        changed = changed == null ? Set.of() : Set.copyOf(changed);
        references = references == null ? Map.of() : Map.copyOf(references);
    }

    /** Which of the cloud's procedures carries it out. */
    public ProcedureName procedure() {
        return kind == Kind.NATIVE
                ? new ProcedureName(kind, verb, Invocation.of(spec).variant())
                : ProcedureName.of(kind, verb);
    }

    /** A task that asks for nothing but the verb. */
    public static Task of(Kind kind, Verb verb, Lane lane) {
        return new Task(kind, verb, lane, JsonNodeFactory.instance.objectNode(), Set.of(), Map.of());
    }
}
