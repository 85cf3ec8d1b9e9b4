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
import java.util.Map;
import java.util.Optional;

/** What is done in the transitions that end an operation, for its publisher or for good. */
final class Endings {

    private static final String UNRESOLVED = "unresolved";

    private Endings() {}

    static void succeed(Draft draft) {
        switch (draft.command.verb()) {
            case CREATE, APPLY, MODIFY, ASSOCIATE, DISASSOCIATE, DELETE -> {
                keepEnd(draft, "available");
                Events.tell(draft, Phase.SUCCEEDED, draft.story.changed ? Effect.COMPLETE : Effect.NONE);
            }
            case IMPORT -> {
                Optional<Resource> held =
                        Resources.known(draft).filter(known -> known.status().equals(UNRESOLVED));
                held.ifPresent(known -> settle(draft, known.uid(), Optional.of(draft.progress.attributes())));
                if (held.isEmpty()) {
                    keep(draft, "available", Change.ADOPTED);
                }
                Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
            }
            case GET -> {
                keepSeen(draft);
                Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
            }
            case RESOLVE -> {
                draft.outcome = "adopted";
                settle(draft, draft.command.operation(), Optional.of(draft.progress.attributes()));
                Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
            }
            case INVOKE -> Events.tell(draft, Phase.SUCCEEDED, draft.story.changed ? Effect.COMPLETE : Effect.NONE);
            case LIST, FORGET, CANCEL -> Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
        }
    }

    private static void settle(Draft draft, String operation, Optional<ObjectNode> attributes) {
        draft.output(new Output.Settle(operation, attributes));
    }

    static void succeedWithNothingToDo(Draft draft) {
        boolean planned = draft.requests != null;
        if (!planned && draft.command.verb() == Verb.FORGET) {
            forget(draft);
        }
        if (!planned && relabels(draft)) {
            relabel(draft, Resources.known(draft).orElseThrow());
        }
        Events.tell(draft, Phase.SUCCEEDED, Effect.NONE);
    }

    private static boolean relabels(Draft draft) {
        Verb verb = draft.command.verb();
        Map<String, String> given = draft.command.options().labels();
        return (verb == Verb.MODIFY || verb == Verb.APPLY || verb == Verb.IMPORT)
                && !given.isEmpty()
                && Resources.known(draft)
                        .filter(known -> !known.labels().equals(given))
                        .isPresent();
    }

    /** Nothing was read at the cloud, so what is known of the resource stays. */
    private static void relabel(Draft draft, Resource known) {
        Resource relabelled = Resources.of(draft, known.status(), known.attributes());
        draft.kept = relabelled;
        draft.output(new Output.Keep(++draft.story.sequence, relabelled, Change.CHANGED));
    }

    private static void forget(Draft draft) {
        Resources.known(draft).ifPresent(known -> {
            if (known.status().equals(UNRESOLVED)) {
                settle(draft, known.uid(), Optional.empty());
            } else {
                Resource left = Resources.of(draft, "orphaned", known.attributes());
                draft.kept = left;
                draft.output(new Output.Drop(++draft.story.sequence, left, Change.ORPHANED));
            }
        });
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
        String reason = draft.last == null ? "no answer came" : draft.last.message();
        Problem why = undecided(draft, " was sent and its outcome cannot be found out: " + reason);
        park(draft);
        draft.ended = Phase.UNRESOLVED;
        Events.tell(draft, Phase.UNRESOLVED, Effect.UNKNOWN, why);
    }

    static void settleUndecided(Draft draft) {
        Problem why = undecided(draft, ": it cannot be found out what it did");
        park(draft);
        Events.tell(draft, Phase.SETTLED, Effect.UNKNOWN, why);
    }

    private static Problem undecided(Draft draft, String words) {
        List<String> found =
                draft.items.stream().map(item -> item.path("id").asText()).toList();
        List<String> candidates = found.isEmpty() && !draft.nativeId().isEmpty() ? List.of(draft.nativeId()) : found;
        return Problem.of(
                        ErrorCode.OUTCOME_UNKNOWN,
                        draft.command.attempt() + ": " + draft.step().action() + words)
                .withCandidates(candidates)
                .withHint("look at the cloud which of the candidates, if any, is what was asked for, and send"
                        + " dragoman.operation.resolve for operation " + draft.command.operationId()
                        + " with adopt: its id, or none");
    }

    /** A person has to say. Until then a resource that was to be made keeps its name. */
    private static void park(Draft draft) {
        if (draft.does(Verb.CREATE) && draft.nativeId().isEmpty()) {
            Resource held = Resources.of(draft, UNRESOLVED, draft.progress.attributes());
            draft.kept = held;
            draft.output(new Output.Keep(draft.story.sequence, held, Change.SILENT));
        } else {
            keepRest(draft);
        }
        draft.sleepUntil(0);
    }

    /**
     * A person says which resource it is. What is left of the procedure is for an {@code apply}. A resource that was to be
     * deleted is there after all.
     */
    static void adopt(Draft draft) {
        draft.doubtful.clear();
        if (draft.does(Verb.DELETE)) {
            keep(draft, "available", Change.CHANGED);
            Events.tell(draft, Phase.SETTLED, Effect.NONE);
            return;
        }
        if (draft.invokes()) {
            draft.story.changed = true;
            Events.tell(draft, Phase.SETTLED, draft.unfinished() ? Effect.PARTIAL : Effect.COMPLETE);
            return;
        }
        draft.story.changed = true;
        draft.story.adopted = draft.does(Verb.CREATE);
        boolean unfinished = draft.unfinished();
        keep(draft, unfinished ? "degraded" : "available", draft.story.adopted ? Change.ADOPTED : Change.CHANGED);
        Events.tell(draft, Phase.SETTLED, unfinished ? Effect.PARTIAL : Effect.COMPLETE);
    }

    /** A person says that there is nothing: none was made, or what was to be deleted is gone. */
    static void release(Draft draft) {
        draft.doubtful.clear();
        if (draft.does(Verb.DELETE)) {
            drop(draft);
            Events.tell(draft, Phase.SETTLED, Effect.COMPLETE);
            return;
        }
        settleWithNothing(draft);
    }

    /** The name that an unresolved operation kept is free again. */
    private static void letGo(Draft draft) {
        Resources.known(draft)
                .filter(known -> known.status().equals(UNRESOLVED))
                .ifPresent(known -> draft.output(new Output.Drop(draft.story.sequence, known, Change.SILENT)));
    }

    /**
     * The cloud has accepted everything; the publisher does not wait for its work. What is being deleted stays in the inventory
     * until the cloud has finished.
     */
    static void submit(Draft draft) {
        draft.ended = Phase.SUCCEEDED;
        if (!draft.does(Verb.DELETE)) {
            keepEnd(draft, draft.does(Verb.CREATE) ? "creating" : "available");
        }
        Events.tell(draft, Phase.SUCCEEDED, draft.story.changed ? Effect.COMPLETE : Effect.NONE);
        Actions.watchOn(draft);
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
        boolean submitted = draft.ended == Phase.SUCCEEDED;
        keepEnd(draft, "available");
        if (!submitted) {
            Events.tell(draft, Phase.SETTLED, Effect.COMPLETE);
        }
    }

    static void settleUnfinished(Draft draft) {
        keepRest(draft);
        Events.tell(draft, Phase.SETTLED, Effect.PARTIAL);
    }

    static void settleWithNothing(Draft draft) {
        draft.doubtful.clear();
        letGo(draft);
        keepRest(draft);
        Events.tell(draft, Phase.SETTLED, soFar(draft));
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

    /** The inventory as it is once the task is done. */
    private static void keepEnd(Draft draft, String status) {
        if (draft.invokes()) {
            return;
        }
        if (draft.does(Verb.DELETE)) {
            drop(draft);
            return;
        }
        Optional<Resource> known =
                Resources.known(draft).filter(held -> !held.status().equals(UNRESOLVED));
        Change made = draft.story.adopted ? Change.ADOPTED : Change.CREATED;
        boolean same = known.filter(
                        before -> Resources.same(before, Resources.of(draft, status, draft.progress.attributes())))
                .isPresent();
        if (draft.story.changed || !same) {
            keep(draft, status, known.isEmpty() ? made : Change.CHANGED);
        }
    }

    private static void drop(Draft draft) {
        ObjectNode last = Resources.known(draft).map(Resource::attributes).orElse(draft.progress.attributes());
        Resource gone = Resources.of(draft, "deleted", last);
        draft.kept = gone;
        draft.output(new Output.Drop(++draft.story.sequence, gone, Change.DELETED));
    }

    private static void keep(Draft draft, String status, Change change) {
        if (draft.does(Verb.CREATE)) {
            draft.output(new Output.Claim(draft.makes(), draft.nativeId()));
        }
        Resource resource = Resources.of(draft, status, draft.progress.attributes());
        draft.kept = resource;
        int sequence = change == Change.SILENT ? draft.story.sequence : ++draft.story.sequence;
        draft.output(new Output.Keep(sequence, resource, change));
    }

    /** What a failed or interrupted operation leaves: a resource that exists is never forgotten. */
    private static void keepRest(Draft draft) {
        if (draft.task == null || !draft.lookingUp.isEmpty()) {
            return;
        }
        boolean touched = draft.story.changed || draft.inDoubt();
        switch (draft.task().verb()) {
            case CREATE -> {
                boolean there = !draft.nativeId().isEmpty() && (draft.story.changed || draft.story.adopted);
                if (there) {
                    keep(draft, "degraded", Change.DEGRADED);
                }
            }
            case DELETE -> {
                boolean degraded = touched || draft.story.wasDegraded;
                keep(draft, degraded ? "degraded" : "available", touched ? Change.DEGRADED : Change.SILENT);
            }
            case MODIFY, ASSOCIATE, DISASSOCIATE -> {
                if (touched) {
                    keep(draft, "degraded", Change.DEGRADED);
                }
            }
            default -> {
                // reads leave nothing
            }
        }
    }

    private static void keepSeen(Draft draft) {
        ObjectNode seen = draft.progress.attributes();
        Resources.known(draft)
                .filter(known -> !known.attributes().equals(seen))
                .ifPresent(known -> keep(draft, known.status(), Change.CHANGED));
    }
}
