package dev.dragoman.routes.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Parameters;
import dev.dragoman.catalogue.SecretText;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.command.Invocation;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.command.Validation;
import dev.dragoman.routes.config.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes an invocation of the data of a native command, or says everything that is wrong with it. */
final class InvocationReader {

    private static final String PARAMETERS = "/parameters";

    /** The parameter that every call of Alibaba's takes and some actions document: it is the target's region. */
    private static final String REGION = "RegionId";

    /** Stands for a value that the gateway adds when the call is made. */
    private static final String SUPPLIED = "supplied-by-the-gateway";

    private InvocationReader() {}

    /** The invocation, or empty with everything that is wrong added to the findings. */
    static Optional<Invocation> read(Lane lane, JsonNode data, Findings findings) {
        String action = data.path("action").asText();
        return api(lane, data.path("api").asText(), findings)
                .map(Catalogue::of)
                .filter(catalogue -> known(catalogue, action, findings))
                .flatMap(catalogue -> invocation(lane, catalogue, action, data, findings));
    }

    private static Optional<Api> api(Lane lane, String id, Findings findings) {
        List<String> apis = Stream.of(Api.values())
                .filter(api -> api.provider().equals(lane.provider()))
                .map(Api::id)
                .toList();
        if (!apis.contains(id)) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    "/api",
                    "expected an API of " + lane.provider() + ", got '" + id + "'" + Nearest.hint(id, apis)
                            + (apis.isEmpty() ? "" : " (known: " + String.join(", ", apis) + ")"));
            return Optional.empty();
        }
        return Stream.of(Api.values()).filter(api -> api.id().equals(id)).findFirst();
    }

    private static boolean known(Catalogue catalogue, String action, Findings findings) {
        boolean known = catalogue.find(action).isPresent();
        if (!known) {
            findings.add(
                    ErrorCode.UNSUPPORTED,
                    "/action",
                    catalogue.api().id() + " has no documented action '" + action + "'"
                            + catalogue
                                    .nearest(action)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse(""));
        }
        return known;
    }

    private static Optional<Invocation> invocation(
            Lane lane, Catalogue catalogue, String action, JsonNode data, Findings findings) {
        JsonNode written =
                data.hasNonNull("parameters") ? data.get("parameters") : JsonNodeFactory.instance.objectNode();
        boolean lenient = data.path("validation").asText().equals(Validation.LENIENT.id());
        Parameters.Reading read = catalogue
                .parameters(action)
                .read(
                        written,
                        lenient ? dev.dragoman.catalogue.Validation.LENIENT : dev.dragoman.catalogue.Validation.STRICT,
                        supplied(catalogue, action));
        read.problems()
                .forEach(problem -> findings.add(
                        ErrorCode.INVALID_ARGUMENT,
                        PARAMETERS + problem.pointer(),
                        problem.violation().message()));
        String region = read.values().getOrDefault(REGION, SUPPLIED);
        boolean other = !region.equals(SUPPLIED) && !region.equals(lane.region());
        if (catalogue.api() == Api.ALIYUN_VPC && other) {
            findings.add(
                    ErrorCode.INVALID_ARGUMENT,
                    PARAMETERS + "/" + REGION,
                    "expected the target's region " + lane.region() + " or nothing, got '" + region + "'");
        }
        boolean whole = data.path("pages").asText().equals(Pages.ALL.id());
        if (whole && catalogue.action(action).paging().isEmpty()) {
            findings.add(ErrorCode.INVALID_ARGUMENT, "/pages", action + " answers in one page; leave it out");
        }
        if (!read.problems().isEmpty() || !findings.none()) {
            return Optional.empty();
        }
        SortedMap<String, String> parameters = new TreeMap<>(read.values());
        parameters.values().removeIf(SUPPLIED::equals);
        SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
        for (Map.Entry<String, SecretText> text : read.secretTexts().entrySet()) {
            parameters.put(text.getKey(), text.getValue().template());
            texts.put(text.getKey(), text.getValue().secrets());
        }
        return Optional.of(new Invocation(
                catalogue.api().id(),
                action,
                parameters,
                new TreeMap<>(read.secrets()),
                texts,
                data.path("await").asBoolean(true),
                whole ? Pages.ALL : Pages.ONE));
    }

    /** What the gateway adds by itself counts as given. */
    private static Map<String, String> supplied(Catalogue catalogue, String action) {
        Map<String, String> supplied = new TreeMap<>();
        if (catalogue.api() == Api.ALIYUN_VPC) {
            supplied.put(REGION, SUPPLIED);
        }
        catalogue.action(action).idempotencyToken().ifPresent(token -> supplied.put(token, SUPPLIED));
        return supplied;
    }
}
