package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.adapter.SharedLook;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.ErrorCode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes looks for the end of asynchronous work together, as the {@link Sharing} of each says. */
final class SharedLooks {

    private final CloudAdapter adapter;
    private final Wire wire;
    private final ErrorTable errors;
    private final AnswerReader reader;

    SharedLooks(CloudAdapter adapter, Wire wire, ErrorTable errors, AnswerReader reader) {
        this.adapter = adapter;
        this.wire = wire;
        this.errors = errors;
        this.reader = reader;
    }

    Optional<SharedLook> share(ApiCall look) {
        if (look.changing()
                || look.place().stage() != Stage.WAIT
                || !look.secretNames().isEmpty()) {
            return Optional.empty();
        }
        return sharing(look)
                .filter(how -> how.most() > 1)
                .filter(how -> how.parameter().isEmpty() || look.parameters().containsKey(how.parameter()))
                .filter(how -> look.expect().containsKey(how.attribute()))
                .map(how -> new SharedLook(key(look, how), how.most(), how.lists()));
    }

    private static String key(ApiCall look, Sharing how) {
        return String.join(
                " ",
                look.target().toString(),
                look.api(),
                look.action(),
                how.way().name(),
                how.parameter(),
                how.common(look.parameters()).toString());
    }

    ApiCall together(List<ApiCall> looks, String page) {
        ApiCall first = looks.get(0);
        Sharing how = sharing(first).orElseThrow();
        List<String> ids = looks.stream()
                .map(look -> look.parameters().getOrDefault(how.parameter(), ""))
                .distinct()
                .toList();
        return new ApiCall(
                first.target(),
                first.api(),
                first.action(),
                how.together(first.parameters(), ids, page),
                first.secrets(),
                false,
                first.place(),
                Map.of());
    }

    SharedAnswer read(ApiCall together, List<ApiCall> looks, HttpAnswer answer) {
        ApiCall first = looks.get(0);
        Wire.Envelope envelope = wire.decode(together, answer);
        if (envelope instanceof Wire.Success success) {
            return told(together, looks, success, answer.status());
        }
        if (envelope instanceof Wire.Refusal refusal) {
            Reading read = reader.refusal(first, step(first), refusal, answer.status());
            boolean ofOne =
                    errors.rule(first.action(), refusal.code(), answer.status()).code() == ErrorCode.NOT_FOUND;
            boolean later = read.outcome() instanceof Outcome.Retry || read.outcome() instanceof Outcome.Unknown;
            return later && !ofOne
                    ? new SharedAnswer.Same(read)
                    : new SharedAnswer.Apart(read, named(looks, refusal.message()));
        }
        return new SharedAnswer.Same(reader.unreadable(first, (Wire.Unreadable) envelope, answer));
    }

    private SharedAnswer told(ApiCall together, List<ApiCall> looks, Wire.Success success, int httpStatus) {
        Sharing how = sharing(looks.get(0)).orElseThrow();
        IdentityHashMap<Shape, Rows> rows = new IdentityHashMap<>();
        List<Optional<Reading>> readings = new ArrayList<>();
        for (ApiCall look : looks) {
            Step step = step(look);
            Shape shape = step.until().orElseThrow().look().shape();
            Rows all = rows.computeIfAbsent(shape, key -> new Rows(success.body(), key));
            Predicate<ObjectNode> own = own(how, look.expect());
            boolean unseen = how.lists() && !all.has(own);
            readings.add(
                    unseen
                            ? Optional.empty()
                            : Optional.of(reader.told(look, step, all.only(own), success.requestId(), httpStatus)));
        }
        return new SharedAnswer.Told(
                readings, next(together, how, success.body()), left(together, how, success.body()));
    }

    /** In a list a look's own is what it is named by: whether that is as it should be is another question. */
    private static Predicate<ObjectNode> own(Sharing how, Map<String, String> expect) {
        String wanted = expect.getOrDefault(how.attribute(), "");
        return how.lists()
                ? item -> Shape.matches(item, how.attribute(), wanted)
                : item -> AnswerReader.fits(item, expect);
    }

    private static String next(ApiCall together, Sharing how, JsonNode body) {
        Paging paging = how.paging();
        return paging == null || !how.lists()
                ? ""
                : paging.next(body, together.parameters().get(paging.position()), paging.maximum());
    }

    private static int left(ApiCall together, Sharing how, JsonNode body) {
        Paging paging = how.paging();
        return paging == null || !how.lists()
                ? 0
                : paging.left(body, together.parameters().getOrDefault(paging.position(), ""), paging.maximum());
    }

    /** Which of the looks ask for an id that stands in the refusal's sentence, as a word of its own. */
    private Set<Integer> named(List<ApiCall> looks, String message) {
        return IntStream.range(0, looks.size())
                .filter(i -> sharing(looks.get(i))
                        .map(how -> looks.get(i).parameters().getOrDefault(how.parameter(), ""))
                        .filter(id -> !id.isEmpty())
                        .filter(id -> Pattern.compile("(?<![A-Za-z0-9_-])" + Pattern.quote(id) + "(?![A-Za-z0-9_-])")
                                .matcher(message)
                                .find())
                        .isPresent())
                .boxed()
                .collect(Collectors.toSet());
    }

    private Optional<Sharing> sharing(ApiCall look) {
        return step(look).until().flatMap(until -> until.look().sharing());
    }

    private Step step(ApiCall look) {
        ApiCall.Place place = look.place();
        return adapter.procedure(place.procedure(), place.version()).step(place.step());
    }
}
