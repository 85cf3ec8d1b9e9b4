package dev.dragoman.engine.wire;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.model.command.Command;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of the internal topics. One that lacks what every one has is refused here, so that nothing begins with half a
 * record: whoever reads it makes a dead letter of it and goes on.
 */
public final class Records {

    /** The end of the year 9999, milliseconds since 1970. */
    private static final long LATEST = 253_402_300_799_999L;

    private Records() {}

    /**
     * What intake wrote.
     *
     * @throws UnreadableRecordException if it is no inbox record
     */
    public static InboxRecord inbox(byte @Nullable [] value) {
        InboxRecord inbox = read(value, InboxRecord.class, "an inbox record");
        Missing missing = new Missing("an inbox record");
        missing.check("operationId", inbox.operationId());
        missing.check("tenant", inbox.tenant());
        missing.check("source", inbox.source());
        missing.check("id", inbox.id());
        lane("lane", inbox.lane(), missing);
        command(inbox.command(), missing);
        problem("rejection", inbox.rejection(), missing);
        InboxRecord.Parked parked = inbox.parked();
        if (parked != null) {
            missing.check("parked.dataschema", parked.dataschema());
            missing.check("parked.event", parked.event());
        }
        missing.refuse();
        if (inbox.receivedAt() <= 0 || inbox.receivedAt() > LATEST) {
            throw new UnreadableRecordException("expected an inbox record: its receivedAt is no moment");
        }
        return inbox;
    }

    /**
     * What a cloud's route replied, or a probe.
     *
     * @throws UnreadableRecordException if it is no reply
     */
    public static ReplyRecord reply(byte @Nullable [] value) {
        ReplyRecord reply = read(value, ReplyRecord.class, "a reply");
        Missing missing = new Missing("a reply");
        missing.check("operationId", reply.operationId());
        outcome(reply.outcome(), missing);
        missing.refuse();
        return reply;
    }

    /**
     * What the engine asked for.
     *
     * @throws UnreadableRecordException if it is no request
     */
    public static RequestRecord request(byte @Nullable [] value) {
        RequestRecord request = read(value, RequestRecord.class, "a request");
        Missing missing = new Missing("a request");
        missing.check("operationId", request.operationId());
        missing.check("step", request.step());
        missing.check("form", request.form());
        missing.check("call", request.call());
        if (request.call() != null) {
            call(request.call(), missing);
        }
        missing.refuse();
        return request;
    }

    private static <T> T read(byte @Nullable [] value, Class<T> type, String what) {
        if (value == null) {
            throw new UnreadableRecordException("expected " + what + ", got a record without a value");
        }
        try {
            return Json.read(value, type);
        } catch (JsonException e) {
            throw new UnreadableRecordException("expected " + what + ": " + e.mistake());
        }
    }

    private static void call(ApiCall call, Missing missing) {
        lane("call.target", call.target(), missing);
        missing.check("call.api", call.api());
        missing.check("call.action", call.action());
        missing.check("call.place", call.place());
        if (call.place() != null) {
            missing.check("call.place.kind", call.place().kind());
            missing.check("call.place.verb", call.place().verb());
            missing.check("call.place.stage", call.place().stage());
        }
    }

    private static void command(@Nullable Command command, Missing missing) {
        if (command != null) {
            missing.check("command.operationId", command.operationId());
            missing.check("command.tenant", command.tenant());
            missing.check("command.source", command.source());
            missing.check("command.id", command.id());
            missing.check("command.kind", command.kind());
            missing.check("command.verb", command.verb());
            lane("command.lane", command.lane(), missing);
        }
    }

    private static void outcome(@Nullable Outcome outcome, Missing missing) {
        if (outcome instanceof Outcome.Retry retry) {
            missing.check("outcome.why", retry.why());
            missing.check("outcome.reason", retry.reason());
        } else if (outcome instanceof Outcome.NotSent notSent) {
            missing.check("outcome.why", notSent.why());
        } else if (outcome instanceof Outcome.Unknown unknown) {
            missing.check("outcome.why", unknown.why());
        } else if (outcome instanceof Outcome.Failed failed) {
            missing.check("outcome.why", failed.why());
        }
    }

    private static void problem(String name, @Nullable Problem problem, Missing missing) {
        if (problem != null) {
            missing.check(name + ".code", problem.code());
            missing.check(name + ".message", problem.message());
        }
    }

    private static void lane(String name, @Nullable Lane lane, Missing missing) {
        missing.check(name, lane);
        if (lane != null) {
            missing.check(name + ".provider", lane.provider());
            missing.check(name + ".account", lane.account());
            missing.check(name + ".region", lane.region());
        }
    }
}
