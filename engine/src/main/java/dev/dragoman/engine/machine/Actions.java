package dev.dragoman.engine.machine;

import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.CloudAdapter.NextCall;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.engine.wire.RequestRecord.Form;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;

/** What is done in the transitions that do not end an operation. */
final class Actions {

    private static final long SHORTEST_LEASE_MILLIS = 5_000;

    private Actions() {}

    static void accept(Draft draft) {
        draft.story.warnings = draft.procedure().warnings(draft.command);
        Events.tell(draft, Phase.ACCEPTED);
    }

    static void tellWaiting(Draft draft) {
        Events.tell(draft, Phase.WAITING);
    }

    static void begin(Draft draft) {
        draft.waitingFor = "";
        NextCall first = draft.adapter
                .next(draft.scope())
                .orElseThrow(() -> new IllegalStateException(
                        draft.command.attempt() + ": no step of " + draft.procedure() + " applies"));
        Events.tell(draft, Phase.STARTED);
        if (draft.command.verb() == Verb.DELETE) {
            Resource going = Resources.of(draft, "deleting", draft.progress.attributes());
            draft.output(new Output.Keep(draft.story.sequence, going, Output.Change.SILENT));
        }
        call(draft, first);
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
        draft.firstSent = 0;
        draft.lastPossibleSend = 0;
        draft.last = null;
        draft.call = null;
        draft.send(next.call(), Form.CALL, 0);
    }

    static void beginWatch(Draft draft) {
        claim(draft);
        draft.doubtful = new ArrayList<>();
        draft.tries = 0;
        draft.waitingFor = "the cloud to finish " + draft.step().action();
        Events.tell(draft, Phase.PROGRESSED);
        watch(draft);
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
        draft.progress = draft.progress.stage() == Stage.CALL ? draft.progress : draft.progress.at(Stage.CALL);
        draft.send(again.call(), Form.CALL, 0);
    }

    /** The call did nothing, that is certain now: no attempt is in doubt any more. */
    static void callAgainCertain(Draft draft) {
        draft.doubtful = new ArrayList<>();
        draft.tries = 0;
        callAgain(draft);
    }

    static void beginRecovery(Draft draft) {
        Recovery recovery = draft.step().recovery().orElseThrow();
        draft.tries++;
        draft.waitingFor = "finding out what " + draft.step().action() + " did"
                + (draft.last == null ? "" : ": " + draft.last.message());
        Events.tell(draft, Phase.PROGRESSED);
        boolean mayRepeat = recovery instanceof Recovery.Token || recovery instanceof Recovery.Repeat;
        boolean settling = draft.before.state() == State.SETTLING;
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

    static void lookOrWatch(Draft draft) {
        if (draft.progress.stage() == Stage.WAIT) {
            watch(draft);
        } else {
            look(draft);
        }
    }

    /** The reply is missing; whether it is on its way shows when the probe comes back. */
    static void probe(Draft draft) {
        draft.wakeAt = draft.now + draft.settings.replyTimeout().toMillis();
        draft.output(new Output.Probe(draft.attempt));
    }

    private static void claim(Draft draft) {
        if (draft.command.verb() == Verb.CREATE && !draft.nativeId().isEmpty()) {
            draft.output(new Output.Claim(draft.nativeId()));
        }
    }
}
