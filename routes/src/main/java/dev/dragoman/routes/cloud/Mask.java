package dev.dragoman.routes.cloud;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.http.PercentEncoding;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.NativeError;
import dev.dragoman.model.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the secrets that a call carried, and those that it was signed with, out of what came back. Clouds do repeat them: an
 * answer may show what was set, and Alibaba's {@code SignatureDoesNotMatch} quotes the whole signed request, encoded twice.
 * That is why each secret is looked for as it is, as in JSON text, and percent-encoded once and twice.
 */
final class Mask {

    /** Nothing to mask. */
    static final Mask NONE = new Mask(Set.of());

    private static final String MASKED = "***";

    /** A shorter secret stands in every other word by chance: it is masked only where it stands alone. */
    private static final int SHORTEST = 4;

    private final Set<String> alone;
    private final List<String> anywhere;

    private Mask(Set<String> secrets) {
        this.alone = Set.copyOf(secrets);
        this.anywhere = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(Mask::spellings)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Masks these values. */
    static Mask of(Collection<String> secrets) {
        Set<String> given = new LinkedHashSet<>(secrets);
        given.remove("");
        return new Mask(given);
    }

    private static Stream<String> spellings(String secret) {
        String once = PercentEncoding.encode(secret);
        String inJson = new String(JsonStringEncoder.getInstance().quoteAsString(secret));
        return Stream.of(secret, inJson, once, PercentEncoding.encode(once));
    }

    /** What an answer means, without the secrets in it. */
    Reading in(Reading reading) {
        return new Reading(
                in(reading.outcome()),
                in(reading.requestId()),
                reading.httpStatus(),
                in(reading.nativeCode()),
                document(reading.body()));
    }

    private Outcome in(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return new Outcome.Done((ObjectNode) in(done.attributes()));
        }
        if (outcome instanceof Outcome.Found found) {
            return new Outcome.Found(
                    found.items().stream().map(item -> (ObjectNode) in(item)).toList(), found.nextPage());
        }
        if (outcome instanceof Outcome.StillGoing going) {
            return new Outcome.StillGoing(in(going.status()), going.unexpected());
        }
        if (outcome instanceof Outcome.Retry retry) {
            return new Outcome.Retry(in(retry.why()), retry.afterMillis(), retry.reason());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return new Outcome.Unknown(in(unknown.why()));
        }
        if (outcome instanceof Outcome.Failed failed) {
            return new Outcome.Failed(in(failed.why()), failed.conflict());
        }
        return new Outcome.NotSent(in(((Outcome.NotSent) outcome).why()));
    }

    private Problem in(Problem problem) {
        NativeError said = problem.nativeError();
        return new Problem(
                problem.code(),
                problem.pointer(),
                in(problem.message()),
                problem.retryable(),
                problem.violations(),
                problem.blockers(),
                problem.candidates(),
                said == null
                        ? null
                        : new NativeError(in(said.code()), in(said.message()), in(said.requestId()), said.httpStatus()),
                in(problem.hint()));
    }

    /** An answer's text: value by value if it is JSON, as a whole if it is not. */
    private String document(String text) {
        try {
            return text.isEmpty() ? text : in(Json.read(text, JsonNode.class)).toString();
        } catch (JsonException e) {
            return in(text);
        }
    }

    private JsonNode in(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = object.objectNode();
            object.properties().forEach(field -> masked.set(field.getKey(), in(field.getValue())));
            return masked;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode masked = array.arrayNode();
            array.forEach(item -> masked.add(in(item)));
            return masked;
        }
        return node.isTextual() || node.isNumber() ? value(node) : node;
    }

    private JsonNode value(JsonNode node) {
        String masked = in(node.asText());
        return masked.equals(node.asText()) ? node : TextNode.valueOf(masked);
    }

    private String in(String text) {
        if (alone.contains(text)) {
            return MASKED;
        }
        String masked = text;
        for (String secret : anywhere) {
            masked = masked.replace(secret, MASKED);
        }
        return masked;
    }
}
