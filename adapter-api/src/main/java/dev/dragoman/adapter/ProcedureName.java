package dev.dragoman.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;

/**
 * Which of a cloud's procedures.
 *
 * @param kind of what resource
 * @param verb what it does to it
 * @param variant which of the procedures of a native call, in the adapter's words; empty for kinds of resources
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcedureName(Kind kind, Verb verb, String variant) {

    public ProcedureName {
        variant = variant == null ? "" : variant;
    }

    public static ProcedureName of(Kind kind, Verb verb) {
        return new ProcedureName(kind, verb, "");
    }

    @Override
    public String toString() {
        return kind.id() + "." + verb.id() + (variant.isEmpty() ? "" : " " + variant);
    }
}
