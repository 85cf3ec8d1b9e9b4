package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an input means to an operation, and notes in the draft what the input tells. */
final class Classifier {

    private final Draft draft;
    private final Input input;

    Classifier(Draft draft, Input input) {
        this.draft = draft;
        this.input = input;
    }

    /** What happens; empty if the input means nothing (any more). */
    Optional<Trigger> trigger() {
        if (input instanceof Input.Admitted admitted) {
            draft.references = admitted.references();
            draft.keys = admitted.keys();
            draft.progress = draft.progress.with(admitted.resource());
            return Optional.of(Trigger.ADMITTED);
        }
        if (input instanceof Input.Blocked blocked) {
            boolean news = !blocked.on().equals(draft.waitingFor);
            draft.waitingFor = blocked.on();
            draft.wakeAt = blocked.until();
            return news ? Optional.of(Trigger.BLOCKED) : Optional.empty();
        }
        if (input instanceof Input.Refused refused) {
            draft.last = refused.why();
            return Optional.of(Trigger.REFUSED);
        }
        if (input instanceof Input.Absent) {
            return Optional.of(Trigger.ABSENT);
        }
        if (input instanceof Input.Cancel) {
            return Optional.of(unsure() ? Trigger.CANCEL_IN_DOUBT : Trigger.CANCEL);
        }
        if (input instanceof Input.Due) {
            return due();
        }
        if (input instanceof Input.Probed probed) {
            boolean missing = draft.open && probed.attempt() == draft.attempt;
            return missing ? Optional.of(replyMissing()) : Optional.empty();
        }
        return replied((Input.Replied) input);
    }

    private boolean unsure() {
        boolean changeUnderWay = draft.open && request().call().changing();
        return draft.inDoubt() || changeUnderWay || draft.before.state() == State.AWAITING;
    }

    private RequestRecord request() {
        RequestRecord request = draft.request;
        if (request == null) {
            throw new IllegalStateException(
                    draft.command.attempt() + ": no request was made in " + draft.before.state());
        }
        return request;
    }

    private Optional<Trigger> due() {
        if (draft.ended == null && draft.now >= draft.command.deadlineAt()) {
            return Optional.of(unsure() ? Trigger.DEADLINE_IN_DOUBT : Trigger.DEADLINE);
        }
        if (draft.wakeAt == 0 || draft.now < draft.wakeAt) {
            return Optional.empty();
        }
        if (draft.open) {
            return Optional.of(Trigger.OVERDUE);
        }
        return Optional.of(woken());
    }

    private Trigger woken() {
        State state = draft.before.state();
        if (state == State.RECOVERING && draft.progress.stage() == Stage.CALL && repeatable()) {
            return Trigger.REPEATABLE;
        }
        boolean nowhereToLook = draft.progress.stage() != Stage.WAIT && draft.inDoubt() && !canLook();
        boolean finding = state == State.RECOVERING || state == State.SETTLING;
        return finding && nowhereToLook ? Trigger.UNDECIDABLE : Trigger.WOKEN;
    }

    private Trigger replyMissing() {
        draft.open = false;
        RequestRecord missing = request();
        String what = missing.call().action();
        return switch (draft.progress.stage()) {
            case WAIT -> Trigger.STILL_GOING;
            case RECOVER -> Trigger.PUT_OFF;
            case CALL -> {
                draft.last = Problem.of(ErrorCode.OUTCOME_UNKNOWN, what + ": no reply came from the cloud's route");
                yield missing.call().changing() ? doubt(draft.attempt) : Trigger.PUT_OFF;
            }
        };
    }

    private Trigger doubt(int attempt) {
        draft.doubtful.add(attempt);
        boolean settling = draft.before.state() == State.SETTLING;
        return settling && !canLook() ? Trigger.UNDECIDABLE : Trigger.DOUBTFUL;
    }

    private Optional<Trigger> replied(Input.Replied replied) {
        ReplyRecord reply = replied.reply();
        boolean current = draft.open && reply.attempt() == draft.attempt;
        if (!current && !draft.doubtful.contains(reply.attempt())) {
            Strays.check(draft, replied.outcome());
            return Optional.empty();
        }
        Reports.add(draft, reply, replied.outcome());
        return current ? Optional.of(answered(replied)) : evidence(replied);
    }

    /** A late reply to a call whose outcome was unknown: what it says settles that call. */
    private Optional<Trigger> evidence(Input.Replied replied) {
        draft.doubtful.remove(Integer.valueOf(replied.reply().attempt()));
        if (replied.outcome() instanceof Outcome.Done done) {
            draft.progress = draft.progress.at(Stage.CALL);
            draft.open = false;
            return Optional.of(done(done));
        }
        if (replied.outcome() instanceof Outcome.Unknown) {
            draft.doubtful.add(replied.reply().attempt());
            return Optional.empty();
        }
        boolean searching = draft.before.state() == State.RECOVERING || draft.before.state() == State.SETTLING;
        return searching && !draft.inDoubt() ? Optional.of(Trigger.NOTHING) : Optional.empty();
    }

    private Trigger answered(Input.Replied replied) {
        Outcome outcome = replied.outcome();
        draft.open = false;
        if (outcome instanceof Outcome.Done done) {
            return done(done);
        }
        if (outcome instanceof Outcome.Found found) {
            return found(found, replied.claimed());
        }
        if (outcome instanceof Outcome.StillGoing going) {
            return stillGoing(going);
        }
        if (outcome instanceof Outcome.Retry retry) {
            draft.last = retry.why();
            return putOff(retry.reason(), retry.afterMillis());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            draft.last = Problem.of(ErrorCode.UNAVAILABLE, notSent.why());
            return putOff(Outcome.Retry.Reason.BUSY, 0);
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            draft.last = unknown.why();
            if (!request().call().changing()) {
                return putOff(Outcome.Retry.Reason.BUSY, 0);
            }
            draft.lastPossibleSend =
                    Math.max(replied.reply().sentAt(), replied.reply().answeredAt());
            return doubt(draft.attempt);
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        draft.last = failed.why();
        return refused(failed);
    }

    /** Only a watch can be told that the cloud still works; told of anything else it means that nothing is known. */
    private Trigger stillGoing(Outcome.StillGoing going) {
        if (draft.progress.stage() == Stage.WAIT) {
            return Trigger.STILL_GOING;
        }
        draft.last = Problem.of(
                ErrorCode.OUTCOME_UNKNOWN, draft.step().action() + ": answered with the state " + going.status());
        return request().call().changing() ? doubt(draft.attempt) : putOff(Outcome.Retry.Reason.BUSY, 0);
    }

    private Trigger putOff(Outcome.Retry.Reason reason, long hintMillis) {
        draft.tries++;
        draft.wakeAt = draft.now
                + new Backoff(draft.settings)
                        .millis(draft.command.operationId(), draft.attempt, draft.tries, reason, hintMillis);
        boolean settledByThis =
                draft.before.state() == State.SETTLING && draft.progress.stage() == Stage.CALL && !draft.inDoubt();
        return settledByThis ? Trigger.NOTHING : Trigger.PUT_OFF;
    }

    private Trigger refused(Outcome.Failed failed) {
        return switch (draft.progress.stage()) {
            case CALL -> {
                boolean mayBeOurs = failed.conflict() && draft.inDoubt() && canLook();
                if (mayBeOurs) {
                    yield Trigger.DOUBTFUL;
                }
                yield draft.inDoubt() && draft.before.state() == State.SETTLING
                        ? Trigger.UNDECIDABLE
                        : Trigger.REJECTED;
            }
            case WAIT -> draft.before.state() == State.SETTLING ? Trigger.UNDECIDABLE : Trigger.REJECTED;
            case RECOVER -> Trigger.UNDECIDABLE;
        };
    }

    private Trigger done(Outcome.Done done) {
        Step step = draft.step();
        draft.progress = draft.progress.with(done.attributes());
        draft.story.changed |= step.changing();
        if (draft.progress.stage() == Stage.CALL && step.waits()) {
            return Trigger.WORK_BEGUN;
        }
        draft.progress = draft.progress.next();
        draft.next = draft.adapter.next(draft.scope());
        return draft.next.isPresent() ? Trigger.NEXT_STEP : Trigger.COMPLETE;
    }

    private Trigger found(Outcome.Found found, int claimed) {
        if (draft.command.verb() == Verb.LIST) {
            draft.items = found.items();
            draft.nextPage = found.nextPage();
            return Trigger.COMPLETE;
        }
        Recovery recovery = recovery();
        if (recovery instanceof Recovery.State) {
            return Trigger.NOTHING;
        }
        if (!found.nextPage().isEmpty()) {
            draft.progress = draft.progress.onPage(found.nextPage(), found.items());
            return Trigger.MORE_PAGES;
        }
        List<ObjectNode> all = new ArrayList<>(draft.progress.found());
        all.addAll(found.items());
        draft.items = all;
        boolean recognisable = !(recovery instanceof Recovery.Marker) || draft.before.marker() != MarkerPolicy.OFF;
        if (all.size() == 1 && recognisable) {
            draft.progress = draft.progress.at(Stage.CALL);
            return done(new Outcome.Done(all.get(0)));
        }
        if (!all.isEmpty()) {
            return Trigger.UNDECIDABLE;
        }
        if (claimed > 0 && !(recovery instanceof Recovery.Marker)) {
            draft.last = Problem.of(
                    ErrorCode.ALREADY_EXISTS, draft.step().action() + ": another operation made such a resource first");
            return Trigger.REJECTED;
        }
        return seenByNow() ? Trigger.NOTHING : nothingYet();
    }

    private boolean seenByNow() {
        return draft.now >= draft.lastPossibleSend + draft.settings.settle().toMillis();
    }

    /** Looks again as late as the settle window's end, sooner at first. */
    private Trigger nothingYet() {
        draft.tries++;
        long settled = draft.lastPossibleSend + draft.settings.settle().toMillis();
        long soon = draft.now + draft.settings.firstBackoff().toMillis() * (1L << Math.min(draft.tries, 6));
        draft.wakeAt = Math.min(settled, soon);
        return Trigger.NOTHING_YET;
    }

    private Recovery recovery() {
        return draft.step()
                .recovery()
                .orElseThrow(() -> new IllegalStateException(draft.command.attempt() + ": step "
                        + draft.step().name() + " is not recovered, it only reads"));
    }

    private boolean repeatable() {
        Recovery recovery = recovery();
        if (recovery instanceof Recovery.Token token) {
            return draft.now - draft.firstSent < token.trusted().toMillis();
        }
        return recovery instanceof Recovery.Repeat;
    }

    private boolean canLook() {
        return draft.step().recovery().flatMap(Recovery::look).isPresent()
                || draft.step().recovery().orElse(null) instanceof Recovery.State;
    }
}
