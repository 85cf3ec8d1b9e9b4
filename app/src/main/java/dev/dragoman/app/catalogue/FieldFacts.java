package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.Provenance;
import dev.dragoman.catalogue.ResponseField;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of an action's answer.
 *
 * @param path dotted, {@code []} after lists
 * @param type as documented
 * @param values which it may have; empty: any
 * @param notes what else there is to know of it, in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldFacts(String path, String type, List<String> values, List<String> notes) {

    static FieldFacts of(ResponseField field) {
        List<String> notes = new ArrayList<>();
        if (field.secret()) {
            notes.add("a secret: masked in events");
        }
        if (field.provenance() == Provenance.SDK) {
            notes.add(ParameterFacts.FROM_SDK);
        }
        return new FieldFacts(field.path(), ParameterWords.type(field.type()), field.allowed(), notes);
    }
}
