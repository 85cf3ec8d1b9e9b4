package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one action, for people and as a JSON document. In words, names of the cloud's stand in backticks.
 *
 * @param api the API's name in commands
 * @param action the action's name on the wire
 * @param family the kind of resource it works on
 * @param verb what it does to it
 * @param asynchronous whether its work goes on after the answer
 * @param aliases other spellings of its name in the documents
 * @param deprecated whether the documents advise against it
 * @param parameters its own, without those every action of the API takes
 * @param rules what it asks of several parameters together, in words
 * @param answer the answer's fields
 * @param paging how its list is read page by page, in words; empty if it is no list, or comes whole
 * @param errors the codes its page lists, beside the API's common ones
 * @param completion how its end is seen
 * @param recovery how it is found out what it did; null exactly if it only reads
 * @param example a command that calls it, for {@code dragoman send}
 * @param sources where it is described
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ActionFacts(
        String api,
        String action,
        String family,
        String verb,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean asynchronous,
        List<String> aliases,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deprecated,
        List<ParameterFacts> parameters,
        List<String> rules,
        List<FieldFacts> answer,
        String paging,
        List<ErrorFacts> errors,
        CompletionFacts completion,
        @Nullable RecoveryFacts recovery,
        ObjectNode example,
        List<SourceFacts> sources) {

    /** What is known of an action. */
    public static ActionFacts of(Api api, Action action) {
        return new ActionFacts(
                api.id(),
                action.name(),
                action.resource(),
                action.verb(),
                isAsynchronous(action),
                action.aliases(),
                action.deprecated(),
                action.request().stream()
                        .map(parameter -> ParameterFacts.of(api, action, parameter))
                        .toList(),
                action.rules().stream().map(ParameterWords::rule).toList(),
                action.response().stream().map(FieldFacts::of).toList(),
                action.paging().map(ParameterWords::paging).orElse(""),
                action.errors().stream().map(ErrorFacts::of).toList(),
                CompletionFacts.of(action.completion()),
                action.recovery()
                        .filter(how -> !action.reads())
                        .map(RecoveryFacts::of)
                        .orElse(null),
                ExampleCommand.of(api, action),
                action.sources().stream()
                        .map(source -> new SourceFacts(
                                Catalogue.of(api).documents().getOrDefault(source.document(), source.document()),
                                source.line()))
                        .toList());
    }

    /** Whether an action's work goes on after its answer. */
    public static boolean isAsynchronous(Action action) {
        return action.completion().mode() != Completion.Mode.IMMEDIATE;
    }

    /**
     * Where an action is described.
     *
     * @param document the document's title
     * @param line the line in it
     */
    public record SourceFacts(String document, int line) {}
}
