package dev.dragoman.engine.machine;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.List;

/** What is done in the transitions that do not end an operation. */
final class Actions {

    private static final long SHORTEST_LEASE_MILLIS = 5_000;

    private Actions() {}

    static void accept(Draft draft) {
        Verb verb = draft.command.verb() == Verb.APPLY ? Verb.CREATE : draft.command.verb();
        draft.story.warnings = draft.command.kind() == Kind.NATIVE
                ? List.of()
                : draft.adapter
                        .procedure(draft.command.kind(), verb)
                        .map(procedure -> procedure.warnings(draft.command))
                        .orElse(List.of());
        Events.tell(draft, Phase.ACCEPTED);
    }

    static void tellWaiting(Draft draft) {
        Events.tell(draft, Phase.WAITING);
    }

    /** Reads a resource that a reference names by id. It is no step of the operation's own. */
    static void lookUp(Draft draft) {
        draft.waitingFor = "the look-up of " + draft.lookingUp;
        call(draft, first(draft));
    }

    static void lookedUp(Draft draft) {
        draft.lookedUp.put(draft.lookingUp, draft.progress.attributes());
        draft.lookingUp = "";
        draft.setDown();
        draft.sleepUntil(0);
    }

    static void begin(Draft draft) {
        draft.waitingFor = "";
        NextCall first = first(draft);
        draft.story.wasDegraded = draft.context.resource().stream()
                .anyMatch(resource -> resource.status().equals("degraded"));
        Events.tell(draft, Phase.STARTED);
        if (draft.does(Verb.DELETE)) {
            Resource going = Resources.of(draft, "deleting", draft.progress.attributes());
            draft.output(new Output.Keep(draft.story.sequence, going, Output.Change.SILENT));
        }
        call(draft, first);
    }

    private static NextCall first(Draft draft) {
        return draft.adapter
                .next(draft.scope())
                .orElseThrow(() -> new IllegalStateException(
                        draft.command.attempt() + ": no step of " + draft.procedure() + " applies"));
    }

    /** What there was before is known: now the step's own call. */
    static void callListed(Draft draft) {
        call(draft, draft.next.orElseThrow());
    }

    static void listNextPage(Draft draft) {
        draft.send(draft.callAt(draft.progress.stage()), Form.CALL, 0);
    }

    static void callNextStep(Draft draft) {
        claim(draft);
        draft.waitingFor = "";
        Events.tell(draft, Phase.PROGRESSED);
        call(draft, draft.next.orElseThrow());
    }

    private static void call(Draft draft, NextCall next) {
        draft.progress = next.progress();
        draft.tries = 0;
        draft.doubtful = new ArrayList<>();
        draft.writtenOff = new ArrayList<>();
        draft.adopting = false;
        draft.firstSent = 0;
        draft.lastPossibleSend = 0;
        draft.last = null;
        draft.call = null;
        draft.send(next.call(), Form.CALL, 0);
    }

    /** The publisher has been answered and nothing is changed any more, but what was made is read to the end. */
    static void readOn(Draft draft) {
        claim(draft);
        call(draft, draft.next.orElseThrow());
    }

    /** The publisher has been answered; the cloud's work is watched to its end all the same. */
    static void watchOn(Draft draft) {
        draft.doubtful = new ArrayList<>();
        draft.writtenOff = new ArrayList<>();
        draft.tries = 0;
        watch(draft);
    }

    static void beginWatch(Draft draft) {
        claim(draft);
        draft.waitingFor = "the cloud to finish " + draft.step().action();
        tellUnlessAnswered(draft);
        watchOn(draft);
    }

    /** A watch is renewed for as long as the work has lasted: short at first, up to the longest lease. */
    static void watch(Draft draft) {
        long age = draft.now - draft.firstSent;
        long lease = Math.min(draft.settings.lease().toMillis(), Math.max(SHORTEST_LEASE_MILLIS, age));
        draft.send(draft.callAt(Stage.WAIT), Form.WATCH, lease);
    }

    static void backOff(Draft draft) {
        draft.waitingFor = "another try of " + draft.step().action() + " in " + (draft.wakeAt - draft.now) + " ms"
                + (draft.last == null ? "" : ": " + draft.last.message());
        Events.tell(draft, Phase.PROGRESSED);
    }

    /** The recorded call once more, exactly as it was. */
    static void callAgain(Draft draft) {
        RequestRecord again = draft.call != null ? draft.call : draft.request;
        if (again == null) {
            throw new IllegalStateException(draft.command.attempt() + ": no call is recorded to be made again");
        }
        Stage stage = again.call().place().stage();
        draft.progress = draft.progress.stage() == stage ? draft.progress : draft.progress.at(stage);
        draft.send(again.call(), Form.CALL, 0);
    }

    /** The call did nothing, that is certain now: no attempt is in doubt any more. Should its answer come yet, it still counts. */
    static void callAgainCertain(Draft draft) {
        draft.writtenOff.addAll(draft.doubtful);
        draft.doubtful = new ArrayList<>();
        draft.tries = 0;
        callAgain(draft);
    }

    static void beginRecovery(Draft draft) {
        Recovery recovery = draft.step().recovery().orElseThrow().under(draft.before.policy());
        draft.tries++;
        draft.waitingFor = "finding out what " + draft.step().action() + " did"
                + (draft.last == null ? "" : ": " + draft.last.message());
        tellUnlessAnswered(draft);
        boolean mayRepeat = recovery instanceof Recovery.Token || recovery instanceof Recovery.Repeat;
        boolean settling = draft.before.state() == State.SETTLING;
        if (recovery instanceof Recovery.Unknowable) {
            draft.sleepUntil(draft.now);
            return;
        }
        if (mayRepeat && !settling) {
            draft.sleepUntil(draft.now + draft.settings.firstBackoff().toMillis() * Math.min(draft.tries, 20));
            return;
        }
        look(draft);
    }

    static void look(Draft draft) {
        draft.progress = draft.progress.at(Stage.RECOVER);
        draft.send(draft.callAt(Stage.RECOVER), Form.CALL, 0);
    }

    static void lookAtNextPage(Draft draft) {
        draft.send(draft.callAt(Stage.RECOVER), Form.CALL, 0);
    }

    /** The time was set by what was answered; a look that was lost is taken again soon. */
    static void lookLater(Draft draft) {
        long soonest = draft.now + draft.settings.firstBackoff().toMillis();
        boolean set = draft.wakeAt > draft.now;
        draft.sleepUntil(set ? draft.wakeAt : soonest);
    }

    /** The publisher has been answered; goes on with whatever look is due. */
    static void lookOn(Draft draft) {
        if (draft.progress.stage() == Stage.WAIT) {
            watch(draft);
        } else if (draft.step().changing()) {
            look(draft);
        } else {
            draft.send(draft.callAt(Stage.CALL), Form.CALL, 0);
        }
    }

    /** The reply is missing; whether it is on its way shows when the probe comes back. */
    static void probe(Draft draft) {
        draft.wakeAt = draft.now + draft.settings.replyTimeout().toMillis();
        draft.output(new Output.Probe(draft.attempt));
    }

    /** Once the publisher has been answered, only what has been found out is told. */
    private static void tellUnlessAnswered(Draft draft) {
        if (draft.ended == null) {
            Events.tell(draft, Phase.PROGRESSED);
        }
    }

    private static void claim(Draft draft) {
        if (makesSomething(draft) && !draft.nativeId().isEmpty()) {
            draft.output(new Output.Claim(draft.makes(), draft.nativeId()));
        }
    }

    /** Whether what the step just told of is something that it made. */
    private static boolean makesSomething(Draft draft) {
        return draft.does(Verb.CREATE) || (draft.invokes() && draft.step().makes());
    }
}
