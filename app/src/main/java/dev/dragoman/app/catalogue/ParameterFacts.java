package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.catalogue.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A parameter of an action.
 *
 * @param name as documented, {@code N} and {@code M} for indexes
 * @param type of its value
 * @param required {@code yes}, {@code no}, or the condition in words
 * @param values which it takes, each with its meaning, which is empty where the value speaks for itself; none: any
 * @param limits of its value, in words
 * @param notes what else there is to know of it, in words
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ParameterFacts(
        String name,
        String type,
        String required,
        Map<String, String> values,
        List<String> limits,
        List<String> notes) {

    static final String FROM_SDK = "in no document, known from the official SDK";

    static ParameterFacts of(Api api, Action action, Parameter parameter) {
        return new ParameterFacts(
                parameter.name(),
                ParameterWords.type(parameter.type()),
                ParameterWords.required(parameter),
                values(parameter),
                ParameterWords.limits(parameter),
                notes(api, action, parameter));
    }

    private static Map<String, String> values(Parameter parameter) {
        Map<String, String> values = new LinkedHashMap<>();
        parameter.allowed().forEach(value -> values.put(value, ""));
        values.putAll(parameter.meanings());
        return values;
    }

    private static List<String> notes(Api api, Action action, Parameter parameter) {
        List<String> notes = new ArrayList<>();
        if (ExampleCommand.isSupplied(api, action, parameter)) {
            notes.add("given by the gateway");
        }
        parameter
                .defaultValue()
                .ifPresent(value -> notes.add(value.isEmpty() ? "empty unless given" : "`" + value + "` unless given"));
        if (parameter.secret() && parameter.format().filter("json"::equals).isEmpty()) {
            notes.add("a secret, by reference");
        }
        parameter.memberOf().ifPresent(whole -> notes.add("part of the JSON text `" + whole + "`"));
        if (!parameter.filters().isEmpty()) {
            notes.add("filters: " + ParameterWords.names(parameter.filters(), ", "));
        }
        if (!parameter.aliases().isEmpty()) {
            notes.add("also " + ParameterWords.names(parameter.aliases(), ", "));
        }
        if (parameter.inNoSdk()) {
            notes.add("in no official SDK");
        }
        if (parameter.provenance() == Provenance.SDK) {
            notes.add(FROM_SDK);
        }
        return notes;
    }

    /** Everything but name, type and requirement in one line of words. */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (!values.isEmpty()) {
            List<String> each = new ArrayList<>();
            values.forEach((value, meaning) -> each.add("`" + value + "`" + (meaning.isEmpty() ? "" : " " + meaning)));
            parts.add(String.join(", ", each));
        }
        parts.addAll(limits);
        parts.addAll(notes);
        return String.join("; ", parts);
    }
}
