package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.engine.machine.Output.Change;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Effect;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.List;
import java.util.Optional;

/** What is done in the transitions that end an operation, for its publisher or for good. */
final class Endings {

    private Endings() {}

    static void succeed(Draft draft) {
        switch (draft.command.verb()) {
            case CREATE -> {
                keepCreated(draft, "available", Change.CREATED);
                Events.tell(draft, Phase.SUCCEEDED, Effect.COMPLETE);
            }
            case DELETE -> {
                drop(draft);
                Events.tell(draft, Phase.SUCCEEDED, Effect.COMPLETE);
            }
            case GET -> {
                keepSeen(draft);
                Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
            }
            case LIST -> Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
        }
    }

    static void succeedWithNothingToDo(Draft draft) {
        Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
    }

    static void fail(Draft draft) {
        Problem why = Optional.ofNullable(draft.last)
                .orElseGet(() -> Problem.of(ErrorCode.INTERNAL, "failed without a reason"));
        keepRest(draft);
        Events.tell(draft, Phase.FAILED, soFar(draft), why.during(draft.command.attempt()));
    }

    static void timeOut(Draft draft) {
        keepRest(draft);
        Events.tell(draft, Phase.TIMED_OUT, soFar(draft), late(draft));
    }

    static void cancel(Draft draft) {
        keepRest(draft);
        Events.tell(draft, Phase.CANCELLED, soFar(draft));
    }

    static void giveUp(Draft draft) {
        List<String> candidates =
                draft.items.stream().map(item -> item.path("id").asText()).toList();
        String reason = draft.last == null ? "no answer came" : draft.last.message();
        Problem why = Problem.of(
                        ErrorCode.OUTCOME_UNKNOWN,
                        draft.command.attempt() + ": " + draft.step().action()
                                + " was sent and its outcome cannot be found out: " + reason)
                .withCandidates(candidates)
                .withHint("look at the cloud whether one of the candidates is the resource that was asked for");
        keepRest(draft);
        Events.tell(draft, Phase.UNRESOLVED, Effect.UNKNOWN, why);
    }

    static void timeOutInDoubt(Draft draft) {
        leave(draft, Phase.TIMED_OUT, Optional.of(late(draft)));
    }

    static void cancelInDoubt(Draft draft) {
        leave(draft, Phase.CANCELLED, Optional.empty());
    }

    /** The publisher is answered; the operation goes on until it is known what was done. */
    private static void leave(Draft draft, Phase phase, Optional<Problem> why) {
        draft.ended = phase;
        Events.tell(draft, phase, Effect.UNKNOWN, why.orElse(null));
        if (!draft.open && draft.wakeAt == 0) {
            draft.wakeAt = draft.now;
        }
    }

    static void settleComplete(Draft draft) {
        if (draft.command.verb() == Verb.DELETE) {
            drop(draft);
        } else {
            keepCreated(draft, "available", Change.CREATED);
        }
        Events.tell(draft, Phase.SETTLED, Effect.COMPLETE);
    }

    static void settleUnfinished(Draft draft) {
        keepRest(draft);
        Events.tell(draft, Phase.SETTLED, Effect.PARTIAL);
    }

    static void settleWithNothing(Draft draft) {
        draft.doubtful.clear();
        keepRest(draft);
        Events.tell(draft, Phase.SETTLED, soFar(draft));
    }

    static void settleUndecided(Draft draft) {
        List<String> candidates =
                draft.items.stream().map(item -> item.path("id").asText()).toList();
        Problem why = Problem.of(
                        ErrorCode.OUTCOME_UNKNOWN,
                        draft.command.attempt() + ": it cannot be found out what "
                                + draft.step().action() + " did")
                .withCandidates(candidates);
        keepRest(draft);
        Events.tell(draft, Phase.SETTLED, Effect.UNKNOWN, why);
    }

    private static Problem late(Draft draft) {
        String doing = draft.before.state() == State.WAITING
                ? "while it waited for " + draft.waitingFor
                : "in step " + draft.step().name() + " (" + draft.step().action() + ")";
        Problem last = draft.last;
        Problem why = Problem.of(
                ErrorCode.DEADLINE_EXCEEDED,
                draft.command.attempt() + ": the deadline passed " + doing
                        + (last == null ? "" : "; last: " + last.message()));
        return last == null || last.nativeError() == null ? why : why.withNative(last.nativeError());
    }

    private static Effect soFar(Draft draft) {
        if (draft.inDoubt()) {
            return Effect.UNKNOWN;
        }
        return draft.story.changed ? Effect.PARTIAL : Effect.NONE;
    }

    private static void keepCreated(Draft draft, String status, Change change) {
        draft.output(new Output.Claim(draft.nativeId()));
        Resource resource = Resources.of(draft, status, draft.progress.attributes());
        draft.output(new Output.Keep(++draft.story.sequence, resource, change));
    }

    /** What a failed or interrupted operation leaves: a resource that exists is never forgotten. */
    private static void keepRest(Draft draft) {
        Verb verb = draft.command.verb();
        if (verb == Verb.CREATE && draft.story.changed && !draft.nativeId().isEmpty()) {
            keepCreated(draft, "degraded", Change.DEGRADED);
        }
        if (verb == Verb.DELETE && draft.before.state() != State.WAITING) {
            String status = draft.story.changed || draft.inDoubt() ? "degraded" : "available";
            Change change = status.equals("degraded") ? Change.DEGRADED : Change.SILENT;
            int sequence = change == Change.SILENT ? draft.story.sequence : ++draft.story.sequence;
            Resource left = Resources.of(draft, status, draft.progress.attributes());
            draft.output(new Output.Keep(sequence, left, change));
        }
    }

    private static void keepSeen(Draft draft) {
        ObjectNode seen = draft.progress.attributes();
        boolean changed = draft.context.resource().stream()
                .anyMatch(known -> !known.attributes().equals(seen));
        if (changed) {
            Resource resource =
                    Resources.of(draft, draft.context.resource().get(0).status(), seen);
            draft.output(new Output.Keep(++draft.story.sequence, resource, Change.CHANGED));
        }
    }

    private static void drop(Draft draft) {
        Resource gone = Resources.of(draft, "deleted", draft.progress.attributes());
        draft.output(new Output.Drop(++draft.story.sequence, gone));
    }
}
