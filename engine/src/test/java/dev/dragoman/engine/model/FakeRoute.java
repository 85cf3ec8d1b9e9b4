package dev.dragoman.engine.model;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cloud's route: it claims a request before it sends it, so that it sends it once or never; it looks at {@code notAfter}
 * right before it writes; it waits so long for an answer and no longer. It may die at any point, stand still for less than the
 * margin, and tell late or twice.
 */
final class FakeRoute {

    static final long HTTP_TIMEOUT_MILLIS = 10_000;
    private static final long MARGIN_MILLIS = 2_000;
    /** Until when the cloud may take effect after a request was written; with a stale look after it, this is inside the settle window. */
    private static final long SLOWEST_EFFECT_MILLIS = 6_000;

    private static final List<Fault> FATES = List.of(
            Fault.THROTTLED,
            Fault.BUSY,
            Fault.REFUSED,
            Fault.ERROR_BEFORE,
            Fault.ERROR_AFTER,
            Fault.DROPPED_BEFORE,
            Fault.DROPPED_AFTER,
            Fault.TRUNCATED,
            Fault.LATE_ANSWER,
            Fault.ROUTE_DIES_AFTER);

    private final World world;
    private final FakeCloud cloud;
    private final Map<String, CloudAdapter> adapters;
    private final Consumer<ReplyRecord> replies;
    private long away;
    private long stormFrom;
    private long stormTo;

    FakeRoute(World world, FakeCloud cloud, Map<String, CloudAdapter> adapters, Consumer<ReplyRecord> replies) {
        this.world = world;
        this.cloud = cloud;
        this.adapters = adapters;
        this.replies = replies;
    }

    /** From one time to another the cloud refuses every change: too many calls. */
    void storm(long from, long to) {
        stormFrom = from;
        stormTo = to;
    }

    /** A request has become visible. */
    void take(RequestRecord request) {
        if (world.happens(Fault.ROUTE_AWAY)) {
            away = Math.max(away, world.now() + world.between(1_000, 120_000));
        }
        world.at(Math.max(away, world.now() + world.between(1, 50)), () -> claimed(request));
    }

    private void claimed(RequestRecord request) {
        if (world.happens(Fault.ROUTE_DIES_BEFORE)) {
            world.tell(() -> "  route: dies with " + words(request) + ", which was not sent");
            return;
        }
        long queue = world.random.nextInt(10) == 0 ? world.between(1, 5_000) : world.between(0, 20);
        world.after(queue, () -> checked(request, 0, world.now() + request.leaseMillis()));
    }

    private void checked(RequestRecord request, int looks, long leaseEnd) {
        long lastSend = looks == 0 ? request.notAfter() : Math.max(request.notAfter(), leaseEnd);
        if (world.now() > lastSend && world.mutation != Mutation.SENT_TOO_LATE) {
            reply(request, new Outcome.NotSent("too old"), looks, 0);
        } else if (world.happens(Fault.UNREACHABLE)) {
            reply(request, new Outcome.NotSent("connection refused"), looks, 0);
        } else if (world.happens(Fault.FROZEN)) {
            world.after(world.between(1, MARGIN_MILLIS - 100), () -> written(request, looks, leaseEnd));
        } else {
            written(request, looks, leaseEnd);
        }
    }

    private void written(RequestRecord request, int looks, long leaseEnd) {
        long sentAt = world.now();
        boolean storm = request.call().changing() && sentAt >= stormFrom && sentAt < stormTo;
        Optional<Fault> fate = storm
                ? Optional.of(Fault.THROTTLED)
                : FATES.stream().filter(world::happens).findFirst();
        long effect = world.happens(Fault.SLOW) ? world.between(1_000, SLOWEST_EFFECT_MILLIS) : world.between(1, 300);
        world.after(effect, () -> {
            Optional<HttpAnswer> answer = fate.flatMap(how -> refusal(how, request));
            boolean acts = fate.filter(how -> how == Fault.ERROR_BEFORE || how == Fault.DROPPED_BEFORE)
                    .isEmpty();
            HttpAnswer real = answer.isPresent() || !acts ? nothing(500) : cloud.answer(request);
            if (fate.isEmpty() || answer.isPresent()) {
                answered(request, looks + 1, sentAt, leaseEnd, answer.orElse(real));
            } else if (fate.get() == Fault.ERROR_AFTER || fate.get() == Fault.ERROR_BEFORE) {
                answered(request, looks + 1, sentAt, leaseEnd, nothing(500));
            } else if (fate.get() == Fault.TRUNCATED) {
                answered(request, looks + 1, sentAt, leaseEnd, nothing(200));
            }
        });
        fate.ifPresent(how -> {
            world.tell(() -> "  route: " + how + " for " + words(request));
            boolean breaks = how == Fault.DROPPED_BEFORE || how == Fault.DROPPED_AFTER;
            if (breaks || how == Fault.LATE_ANSWER) {
                long later = breaks ? world.between(1, effect + 200) : HTTP_TIMEOUT_MILLIS;
                world.after(later, () -> unanswered(request, looks + 1, sentAt, leaseEnd));
            }
        });
    }

    private Optional<HttpAnswer> refusal(Fault how, RequestRecord request) {
        boolean token = request.call().parameters().containsKey("Token");
        return switch (how) {
            case THROTTLED -> Optional.of(FakeCloud.refusal("Throttled"));
            case BUSY -> Optional.of(FakeCloud.refusal(token && world.random.nextBoolean() ? "Processing" : "Busy"));
            case REFUSED -> Optional.of(FakeCloud.refusal(request.call().changing() ? "Quota" : "Throttled"));
            default -> Optional.empty();
        };
    }

    private static HttpAnswer nothing(int status) {
        return new HttpAnswer(status, "text/html", "<html".getBytes(StandardCharsets.UTF_8));
    }

    private void answered(RequestRecord request, int looks, long sentAt, long leaseEnd, HttpAnswer answer) {
        CloudAdapter adapter = adapters.get(request.call().target().provider());
        read(request, adapter.read(request.call(), answer).outcome(), looks, sentAt, leaseEnd);
    }

    private void unanswered(RequestRecord request, int looks, long sentAt, long leaseEnd) {
        Problem why = Problem.of(ErrorCode.UNAVAILABLE, "no answer");
        Outcome outcome = request.call().changing()
                ? new Outcome.Unknown(why)
                : new Outcome.Retry(why, 0, Outcome.Retry.Reason.BUSY);
        read(request, outcome, looks, sentAt, leaseEnd);
    }

    private void read(RequestRecord request, Outcome outcome, int looks, long sentAt, long leaseEnd) {
        boolean undecided = outcome instanceof Outcome.StillGoing || outcome instanceof Outcome.Retry;
        long next = world.between(500, 1_000) << Math.min(looks, 4);
        if (request.form() == Form.WATCH && undecided && world.now() + next < leaseEnd) {
            world.after(next, () -> checked(request, looks, leaseEnd));
        } else {
            reply(request, outcome, looks, sentAt);
        }
    }

    private void reply(RequestRecord request, Outcome outcome, int looks, long sentAt) {
        ReplyRecord reply = new ReplyRecord(
                ReplyRecord.VERSION,
                request.operationId(),
                request.attempt(),
                outcome,
                request.call().action(),
                looks,
                sentAt,
                world.now(),
                "req",
                200,
                "",
                "",
                false);
        long delay = world.happens(Fault.LATE_REPLY) ? world.between(1_000, 200_000) : world.between(0, 20);
        world.after(delay, () -> replies.accept(reply));
        if (world.happens(Fault.REPLIED_TWICE)) {
            world.after(delay + world.between(0, 60_000), () -> replies.accept(reply));
        }
    }

    static String words(RequestRecord request) {
        String operation = request.operationId().substring(0, 2);
        return operation + "#" + request.attempt() + " " + request.call().action() + " "
                + request.call().place().stage();
    }
}
