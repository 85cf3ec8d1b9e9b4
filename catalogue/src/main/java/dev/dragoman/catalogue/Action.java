package dev.dragoman.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One documented API action.
 *
 * @param name the action's name on the wire, unique within its API
 * @param aliases other spellings met in the documents
 * @param deprecated whether the documents advise against it
 * @param resource the kind of resource it works on, for example {@code vpc}
 * @param verb what it does: {@code create}, {@code describe}, {@code modify}, {@code delete}, {@code attach}, …
 * @param endpoint default host name
 * @param request its own parameters, without those every action of the API takes
 * @param rules what it asks of several parameters together
 * @param response the answer's fields; for Tencent API 3.0 relative to {@code Response}
 * @param errors the codes its page lists, beside the API's common ones
 * @param completion how one sees that the work has ended
 * @param idempotencyToken the parameter that makes a repeated call harmless, if there is one
 * @param paging how its list is read page by page, if it lists
 * @param recovery how one finds out what it did if its answer is missing; empty for actions that only read
 * @param sources where it is described
 */
public record Action(
        String name,
        List<String> aliases,
        boolean deprecated,
        String resource,
        String verb,
        String endpoint,
        List<Parameter> request,
        List<Rule> rules,
        List<ResponseField> response,
        List<ErrorCode> errors,
        Completion completion,
        Optional<String> idempotencyToken,
        Optional<Paging> paging,
        Optional<Recovery> recovery,
        List<Source> sources) {

    public Action {
        aliases = List.copyOf(aliases);
        request = List.copyOf(request);
        rules = List.copyOf(rules);
        response = List.copyOf(response);
        errors = List.copyOf(errors);
        sources = List.copyOf(sources);
    }

    /** Whether the action only reads. */
    public boolean reads() {
        return verb.equals("describe");
    }

    /** The parameter of this name or alias. Repeated parts are written {@code N} and {@code M}. */
    public Optional<Parameter> parameter(String parameterName) {
        return request.stream()
                .filter(p -> p.name().equals(parameterName) || p.aliases().contains(parameterName))
                .findFirst();
    }

    /** The HTTP status that the action's page gives for an error code. */
    public OptionalInt httpStatus(String code) {
        return errors.stream()
                .filter(e -> e.code().equals(code))
                .map(ErrorCode::http)
                .findFirst()
                .orElse(OptionalInt.empty());
    }
}
