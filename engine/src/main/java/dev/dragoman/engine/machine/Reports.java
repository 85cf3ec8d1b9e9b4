package dev.dragoman.engine.machine;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.model.event.StepReport;
import java.time.Instant;

/** Notes a reply among the steps that the operation's events tell. */
final class Reports {

    private Reports() {}

    static void add(Draft draft, ReplyRecord reply, Outcome outcome) {
        draft.story.calls += reply.looks();
        String detail = reply.nativeCode();
        if (outcome instanceof Outcome.NotSent notSent) {
            detail = notSent.why();
        }
        if (outcome instanceof Outcome.Unknown unknown && detail.isEmpty()) {
            detail = unknown.why().message();
        }
        draft.story.add(new StepReport(
                draft.step().name(),
                reply.action(),
                state(outcome),
                reply.requestId(),
                Instant.ofEpochMilli(reply.answeredAt()).toString(),
                detail));
    }

    private static String state(Outcome outcome) {
        if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Found) {
            return "done";
        }
        if (outcome instanceof Outcome.StillGoing) {
            return "pending";
        }
        if (outcome instanceof Outcome.Retry || outcome instanceof Outcome.NotSent) {
            return "retried";
        }
        return outcome instanceof Outcome.Unknown ? "unknown" : "failed";
    }
}
