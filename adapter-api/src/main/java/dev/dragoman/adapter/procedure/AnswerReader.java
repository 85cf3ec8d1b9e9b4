package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.error.ErrorRule;
import dev.dragoman.adapter.error.ErrorTable;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.NativeError;
import dev.dragoman.model.Problem;
import java.util.List;
import java.util.Map;

/** Reads an answer in the light of the step that asked. */
final class AnswerReader {

    private static final String ID = "id";

    private final CloudAdapter adapter;
    private final Wire wire;
    private final ErrorTable errors;

    AnswerReader(CloudAdapter adapter, Wire wire, ErrorTable errors) {
        this.adapter = adapter;
        this.wire = wire;
        this.errors = errors;
    }

    Reading read(ApiCall call, HttpAnswer answer) {
        ApiCall.Place place = call.place();
        Step step = adapter.procedure(place.procedure(), place.version()).step(place.step());
        Wire.Envelope envelope = wire.decode(call, answer);
        if (envelope instanceof Wire.Success success) {
            return told(call, step, success.body(), success.requestId(), answer.status());
        }
        if (envelope instanceof Wire.Refusal refusal) {
            return refusal(call, step, refusal, answer.status());
        }
        return unreadable(call, (Wire.Unreadable) envelope, answer);
    }

    /** What a successful answer, or the call's own part of one, means. */
    Reading told(ApiCall call, Step step, JsonNode body, String requestId, int httpStatus) {
        JsonNode masked = step.answers()
                .map(kept -> kept.masked(body, wire.secretFields()))
                .orElseGet(() -> Masking.mask(body, wire.secretFields()));
        JsonNode read = step.answers().isPresent() ? masked : body;
        return new Reading(understood(call, step, read, requestId), requestId, httpStatus, "", masked.toString());
    }

    /** What a refusal means. */
    Reading refusal(ApiCall call, Step step, Wire.Refusal refusal, int httpStatus) {
        return new Reading(
                refused(call, step, refusal, httpStatus),
                refusal.requestId(),
                httpStatus,
                refusal.code(),
                mask(refusal.body()));
    }

    /** What it means that the answer is none. */
    Reading unreadable(ApiCall call, Wire.Unreadable unreadable, HttpAnswer answer) {
        String why = unreadable.why();
        Problem problem = Problem.of(
                ErrorCode.UNAVAILABLE,
                call.action() + ": expected an answer of the API, got HTTP " + answer.status() + ": " + why);
        return new Reading(noAnswer(call, problem), "", answer.status(), "", "");
    }

    private String mask(JsonNode body) {
        return Masking.mask(body, wire.secretFields()).toString();
    }

    private static Outcome noAnswer(ApiCall call, Problem problem) {
        return call.changing() ? new Outcome.Unknown(problem) : new Outcome.Retry(problem, 0, Reason.BUSY);
    }

    private static Outcome understood(ApiCall call, Step step, JsonNode body, String requestId) {
        return switch (call.place().stage()) {
            case CALL ->
                step.look()
                        .map(look -> looked(call, step, look, body))
                        .orElseGet(() -> yielded(call, step, body, requestId));
            case WAIT -> waited(step, body, call);
            case BEFORE -> found(call, step, body);
            case RECOVER -> recovered(call, step, body);
        };
    }

    private static Outcome yielded(ApiCall call, Step step, JsonNode body, String requestId) {
        ObjectNode attributes = step.attributes(call, body);
        if (step.answers().isPresent()) {
            Answers.note(attributes, body, requestId);
        }
        if (step.pages().isPresent()) {
            return new Outcome.Found(List.of(attributes), nextPage(step.pages().get(), body, call));
        }
        if (step.tells(ID) && !attributes.hasNonNull(ID)) {
            Problem nameless = Problem.of(
                    ErrorCode.UNAVAILABLE,
                    call.action() + ": expected the id of what was made, got an answer without it");
            return noAnswer(call, nameless);
        }
        return new Outcome.Done(attributes);
    }

    private static Outcome looked(ApiCall call, Step step, Look look, JsonNode body) {
        List<ObjectNode> items = fitting(look, body, call.expect());
        if (step.form() == Step.Form.LIST) {
            return new Outcome.Found(items, Paging.told(nextPage(look, body, call), call.context()));
        }
        if (!items.isEmpty()) {
            return seen(call, step, items.get(0), look);
        }
        if (step.form() == Step.Form.PICK) {
            return new Outcome.Found(List.of(), "");
        }
        if (step.form() == Step.Form.FIND) {
            return notFound(step);
        }
        Problem missing = Problem.of(ErrorCode.NOT_FOUND, call.action() + ": the cloud has no such resource");
        return step.form() == Step.Form.EXPECT
                ? new Outcome.Retry(missing, 0, Reason.BUSY)
                : new Outcome.Failed(missing, false);
    }

    private static Outcome seen(ApiCall call, Step step, ObjectNode item, Look look) {
        if (step.unsettled(item)) {
            Problem moving = Problem.of(
                    ErrorCode.WRONG_STATE,
                    call.action() + ": it is " + item.path("status").asText());
            return new Outcome.Retry(moving, 0, Reason.BUSY);
        }
        return step.refusal(item, call)
                .<Outcome>map(why -> new Outcome.Failed(why, false))
                .orElseGet(() -> new Outcome.Done(look.shape().whole(item)));
    }

    private static Outcome waited(Step step, JsonNode body, ApiCall call) {
        Step.Until until = step.until().orElseThrow();
        List<ObjectNode> items = fitting(until.look(), body, call.expect());
        Ending ending = until.ending();
        if (items.isEmpty()) {
            return until.gone() ? new Outcome.Done(none()) : new Outcome.StillGoing("not visible yet", ending != null);
        }
        ObjectNode item = items.get(0);
        String status = item.path("status").asText("there");
        if (ending != null) {
            return ended(ending, status, item, body, call);
        }
        return until.ready().contains(status)
                ? new Outcome.Done(until.look().shape().whole(item))
                : new Outcome.StillGoing(status);
    }

    private static Outcome ended(Ending ending, String status, ObjectNode item, JsonNode body, ApiCall call) {
        if (ending.success().contains(status) && !asWanted(item, call)) {
            return new Outcome.StillGoing(status + ", not as asked for", true);
        }
        if (ending.success().contains(status)) {
            ObjectNode told = none();
            JsonNode seen = ending.told() ? MissingNode.getInstance() : item.path(Answers.END);
            JsonNode end =
                    ending.result().isEmpty() ? seen : Path.of(ending.result()).value(body);
            if (!end.isMissingNode()) {
                told.set(Answers.END, end);
            }
            return new Outcome.Done(told);
        }
        if (!ending.failed(status)) {
            return new Outcome.StillGoing(status, !ending.pending().contains(status));
        }
        JsonNode why = ending.error().isEmpty()
                ? item.path(Answers.END)
                : Path.of(ending.error()).value(body);
        return new Outcome.Failed(
                Problem.of(
                        ErrorCode.INTERNAL,
                        call.action() + ": the cloud's work has failed, its status is " + status + ": " + why),
                false);
    }

    private static boolean asWanted(ObjectNode item, ApiCall call) {
        return call.expect().entrySet().stream()
                .filter(same -> same.getKey().startsWith(Look.AT_END))
                .allMatch(same -> {
                    String attribute = same.getKey().substring(Look.AT_END.length());
                    return attribute.startsWith("!")
                            ? !Shape.matches(item, attribute.substring(1), same.getValue())
                            : Shape.matches(item, attribute, same.getValue());
                });
    }

    private static Outcome recovered(ApiCall call, Step step, JsonNode body) {
        boolean atItsEnd = step.recovery().orElseThrow() instanceof Recovery.State state
                && state.look().isEmpty();
        if (atItsEnd) {
            Look look = step.until().orElseThrow().look();
            boolean hasStatus =
                    fitting(look, body, call.expect()).stream().limit(1).anyMatch(item -> item.hasNonNull("status"));
            Outcome seen = waited(step, body, call);
            boolean tells = seen instanceof Outcome.Done || (hasStatus && seen instanceof Outcome.StillGoing);
            return tells ? seen : new Outcome.Found(List.of(), "");
        }
        return found(call, step, body);
    }

    private static Outcome found(ApiCall call, Step step, JsonNode body) {
        Look look = CallMaker.recoveryLook(step, AccountPolicy.DEFAULT);
        return new Outcome.Found(fitting(look, body, call.expect()), nextPage(look, body, call));
    }

    private static List<ObjectNode> fitting(Look look, JsonNode body, Map<String, String> expect) {
        return look.shape().read(body).stream()
                .filter(item -> fits(item, expect))
                .toList();
    }

    /** Whether an item is meant by what a look expects. */
    static boolean fits(ObjectNode item, Map<String, String> expect) {
        return expect.entrySet().stream()
                .filter(same -> !same.getKey().startsWith(Look.AT_END))
                .allMatch(same -> Shape.matches(item, same.getKey(), same.getValue()));
    }

    private static String nextPage(Look look, JsonNode body, ApiCall call) {
        Paging paging = look.paging();
        return paging == null ? "" : nextPage(paging, body, call);
    }

    private static String nextPage(Paging paging, JsonNode body, ApiCall call) {
        int size = Integer.parseInt(call.parameters().getOrDefault(paging.size(), "0"));
        return paging.next(body, call.parameters().get(paging.position()), size);
    }

    private Outcome refused(ApiCall call, Step step, Wire.Refusal refusal, int httpStatus) {
        if (step.gone(refusal.code()) && (call.changing() || wantsItGone(step))) {
            return new Outcome.Done(none(), call.changing());
        }
        ErrorRule rule = errors.rule(call.action(), refusal.code(), httpStatus);
        Problem problem = Problem.of(
                        rule.code(), call.action() + " was refused: " + refusal.code() + ": " + refusal.message())
                .withNative(new NativeError(refusal.code(), refusal.message(), refusal.requestId(), httpStatus));
        if (rule.code() == ErrorCode.NOT_FOUND && !call.changing()) {
            return nothingThere(call, step, problem);
        }
        return switch (rule.remedy()) {
            case FAIL -> new Outcome.Failed(problem, rule.code() == ErrorCode.NOT_FOUND && step.recoversByAbsence());
            case LOOK -> new Outcome.Failed(problem, true);
            case SLOW_DOWN -> new Outcome.Retry(problem, 0, Reason.THROTTLED);
            case WAIT -> new Outcome.Retry(problem, 0, Reason.BUSY);
            case SAME_TOKEN -> new Outcome.Retry(problem, 0, Reason.PROCESSING);
            case FIND_OUT -> noAnswer(call, problem);
        };
    }

    /** A look that is refused because what it names is not there means the same as a look that finds nothing. */
    private static Outcome nothingThere(ApiCall call, Step step, Problem problem) {
        return switch (call.place().stage()) {
            case CALL ->
                switch (step.form()) {
                    case EXPECT -> new Outcome.Retry(problem, 0, Reason.BUSY);
                    case FIND -> notFound(step);
                    default -> new Outcome.Failed(problem, false);
                };
            case WAIT ->
                wantsItGone(step)
                        ? new Outcome.Done(none())
                        : new Outcome.StillGoing(
                                "not visible yet",
                                step.until()
                                        .map(until -> until.ending() != null)
                                        .orElse(false));
            case BEFORE -> new Outcome.Found(List.of(), "");
            case RECOVER -> wantsItGone(step) ? new Outcome.Done(none()) : new Outcome.Found(List.of(), "");
        };
    }

    private static boolean wantsItGone(Step step) {
        return step.until().map(Step.Until::gone).orElse(false);
    }

    private static Outcome notFound(Step step) {
        return new Outcome.Done(
                step.onlyIfFound() ? none() : step.look().orElseThrow().shape().nothing());
    }

    private static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }
}
