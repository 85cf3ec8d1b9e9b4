package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Until;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what an input means to an operation, and notes in the draft what the input tells. */
final class Classifier {

    private final Draft draft;
    private final Input input;
    private final Search search;

    Classifier(Draft draft, Input input) {
        this.draft = draft;
        this.input = input;
        this.search = new Search(draft);
    }

    /** What happens; empty if the input means nothing (any more). */
    Optional<Trigger> trigger() {
        if (input instanceof Input.Admitted admitted) {
            draft.keys = admitted.keys();
            draft.begin(admitted.task(), admitted.version(), admitted.resource());
            return Optional.of(Trigger.ADMITTED);
        }
        if (input instanceof Input.LookUp wanted) {
            draft.lookingUp = wanted.key();
            draft.begin(wanted.task(), wanted.version(), wanted.known());
            return Optional.of(Trigger.LOOK_UP);
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
        if (input instanceof Input.Needless needless) {
            draft.outcome = needless.outcome();
            draft.requests = needless.requests();
            needless.outputs().forEach(draft::output);
            return Optional.of(Trigger.NEEDLESS);
        }
        if (input instanceof Input.Resolved resolved) {
            resolved.attributes().ifPresent(made -> draft.progress = draft.progress.with(made));
            return Optional.of(resolved.attributes().isPresent() ? Trigger.ADOPTED : Trigger.RELEASED);
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
        boolean changeAwaited =
                draft.before.state() == State.AWAITING && draft.step().changing();
        return draft.inDoubt() || changeUnderWay || changeAwaited;
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
        if (state == State.RECOVERING && draft.progress.stage() == Stage.CALL && search.needless()) {
            return Trigger.REPEATABLE;
        }
        boolean inDoubt = state == State.BACKING_OFF && draft.inDoubt() && !search.needless();
        if (inDoubt) {
            // Put off in doubt for so long that the token is old, or not to be repeated blindly: first it is looked.
            return search.possible() ? Trigger.DOUBTFUL : Trigger.UNDECIDABLE;
        }
        boolean nowhereToLook = draft.progress.stage() != Stage.WAIT && draft.inDoubt() && !search.possible();
        boolean finding = state == State.RECOVERING || state == State.SETTLING;
        return finding && nowhereToLook ? Trigger.UNDECIDABLE : Trigger.WOKEN;
    }

    private Trigger replyMissing() {
        draft.open = false;
        RequestRecord missing = request();
        String what = missing.call().action();
        return switch (draft.progress.stage()) {
            case WAIT -> Trigger.STILL_GOING;
            case BEFORE, RECOVER -> putOff(Outcome.Retry.Reason.BUSY, 0);
            case CALL -> {
                draft.last = Problem.of(ErrorCode.OUTCOME_UNKNOWN, what + ": no reply came from the cloud's route");
                yield missing.call().changing() ? doubt(draft.attempt) : putOff(Outcome.Retry.Reason.BUSY, 0);
            }
        };
    }

    private Trigger doubt(int attempt) {
        draft.doubtful.add(attempt);
        boolean settling = draft.before.state() == State.SETTLING;
        return settling && !search.possible() ? Trigger.UNDECIDABLE : Trigger.DOUBTFUL;
    }

    private Optional<Trigger> replied(Input.Replied replied) {
        ReplyRecord reply = replied.reply();
        boolean current = draft.open && reply.attempt() == draft.attempt;
        boolean ofThisStep = draft.doubtful.contains(reply.attempt()) || draft.writtenOff.contains(reply.attempt());
        if (!current && !ofThisStep) {
            Strays.check(draft, replied.outcome());
            return Optional.empty();
        }
        Reports.add(draft, reply, replied.outcome());
        return current ? Optional.of(answered(replied)) : evidence(replied);
    }

    /** A late reply to a call whose outcome was unknown: what it says settles that call. */
    private Optional<Trigger> evidence(Input.Replied replied) {
        Integer attempt = replied.reply().attempt();
        boolean believedVoid = draft.writtenOff.remove(attempt);
        draft.doubtful.remove(attempt);
        if (replied.outcome() instanceof Outcome.Done done) {
            boolean calledAgain = draft.open && request().call().changing();
            if (believedVoid && calledAgain) {
                Strays.tell(draft, done);
                return Optional.empty();
            }
            draft.progress = draft.progress.at(Stage.CALL);
            draft.open = false;
            return Optional.of(done(done));
        }
        if (believedVoid) {
            return Optional.empty();
        }
        if (replied.outcome() instanceof Outcome.Unknown) {
            draft.doubtful.add(attempt);
            return Optional.empty();
        }
        State state = draft.before.state();
        boolean searching = state == State.RECOVERING || state == State.SETTLING || state == State.UNRESOLVED;
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
            return stillGoing(going, replied.reply().sentAt());
        }
        if (outcome instanceof Outcome.Retry retry) {
            notedUnlessAdopting(retry.why());
            boolean sentBack = replied.reply().looks() == 0 && retry.afterMillis() > 0;
            return sentBack ? putOff(retry.afterMillis()) : putOff(retry.reason(), retry.afterMillis());
        }
        if (outcome instanceof Outcome.NotSent notSent) {
            notedUnlessAdopting(Problem.of(ErrorCode.UNAVAILABLE, notSent.why()));
            return putOff(Outcome.Retry.Reason.BUSY, 0);
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            notedUnlessAdopting(unknown.why());
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

    /** A look for what may be taken is a try only: what counts is that the cloud refused because there is one. */
    private void notedUnlessAdopting(Problem why) {
        draft.last = draft.adopting ? draft.last : why;
    }

    /**
     * A watch is told that the cloud still works, a look for a lost call that the resource is not yet, or not, as the call would have
     * made it. Told of anything else it means that nothing is known.
     */
    private Trigger stillGoing(Outcome.StillGoing going, long lastLook) {
        if (draft.progress.stage() == Stage.WAIT) {
            return strayed(going, lastLook) ? workFailed(going) : Trigger.STILL_GOING;
        }
        if (draft.progress.stage() == Stage.RECOVER) {
            return search.notSo(going.status());
        }
        draft.last = Problem.of(
                ErrorCode.OUTCOME_UNKNOWN, draft.step().action() + ": answered with the state " + going.status());
        return request().call().changing() ? doubt(draft.attempt) : putOff(Outcome.Retry.Reason.BUSY, 0);
    }

    /** A status that work which goes on never has, seen for so long that it is no remnant of before the call. */
    private boolean strayed(Outcome.StillGoing going, long lastLook) {
        long since = Math.max(draft.firstSent, draft.lastPossibleSend);
        return going.unexpected() && lastLook >= since + draft.settings.settle().toMillis();
    }

    private Trigger workFailed(Outcome.StillGoing going) {
        draft.last = Problem.of(
                ErrorCode.WRONG_STATE,
                draft.step().action() + ": the cloud's work did not come to its end, the status is " + going.status());
        return Trigger.REJECTED;
    }

    /** One page of a list that is read to its end. */
    private Trigger page(Outcome.Found found) {
        List<ObjectNode> pages = new ArrayList<>(draft.progress.found());
        pages.addAll(found.items());
        if (Natives.readsOn(found.nextPage(), pages)) {
            draft.progress = draft.progress.onPage(found.nextPage(), found.items());
            return Trigger.MORE_PAGES;
        }
        return done(new Outcome.Done(Natives.whole(pages, !found.nextPage().isEmpty())));
    }

    private Trigger putOff(Outcome.Retry.Reason reason, long hintMillis) {
        draft.tries++;
        return putOff(new Backoff(draft.settings)
                .millis(draft.command.operationId(), draft.attempt, draft.tries, reason, hintMillis));
    }

    /** The cloud's route keeps a place in line until then: it called nobody, so that was no try. */
    private Trigger putOff(long millis) {
        draft.wakeAt = draft.now + millis;
        boolean settledByThis = draft.before.state() == State.SETTLING
                && draft.progress.stage() == Stage.CALL
                && draft.step().changing()
                && !draft.inDoubt();
        return settledByThis ? Trigger.NOTHING : Trigger.PUT_OFF;
    }

    private Trigger refused(Outcome.Failed failed) {
        if (!draft.lookingUp.isEmpty()) {
            draft.last = lookUpFailed(failed.why());
            return Trigger.REJECTED;
        }
        return switch (draft.progress.stage()) {
            case CALL -> callRefused(failed);
            case WAIT -> draft.before.state() == State.SETTLING ? Trigger.UNDECIDABLE : Trigger.REJECTED;
            case BEFORE -> Trigger.REJECTED;
            case RECOVER -> draft.inDoubt() ? Trigger.UNDECIDABLE : Trigger.REJECTED;
        };
    }

    private Trigger callRefused(Outcome.Failed failed) {
        boolean goneByNow = failed.conflict() && draft.step().recoversByAbsence() && search.calledBefore();
        if (goneByNow) {
            // An earlier call that was believed to have done nothing has taken it away.
            return done(new Outcome.Done(JsonNodeFactory.instance.objectNode()));
        }
        if (search.mayBeOurOwnDoing()) {
            return Trigger.CONFLICT;
        }
        boolean settling = draft.before.state() == State.SETTLING;
        if (draft.inDoubt() && search.possible()) {
            // The earlier call may be why it is refused, and would be again, also by its token: a look shows.
            return settling ? Trigger.DOUBTFUL : Trigger.CONFLICT;
        }
        if (draft.inDoubt() && (settling || draft.step().makes())) {
            // The refusal says nothing of the earlier call, and a failure would set the name free to be made twice.
            return Trigger.UNDECIDABLE;
        }
        boolean mayAdopt = draft.step().adopts() || draft.command.options().onExists() == OnExists.ADOPT;
        if (failed.conflict() && search.possible() && mayAdopt && draft.ended == null) {
            draft.adopting = true;
            return Trigger.CONFLICT;
        }
        boolean mayWait = failed.why().code() == ErrorCode.IN_USE
                && draft.command.options().onInUse() == OnInUse.WAIT
                && draft.ended == null;
        return mayWait ? putOff(Outcome.Retry.Reason.BUSY, 0) : Trigger.REJECTED;
    }

    private Problem lookUpFailed(Problem why) {
        String id = draft.progress.attributes().path("id").asText();
        String what = draft.task().kind().id() + " " + id;
        return Problem.at(
                        ErrorCode.DEPENDENCY_FAILED,
                        draft.command.kind().shape(draft.command.verb()).base() + draft.lookingUp,
                        "expected a " + what + " in " + draft.task().lane() + ": " + why.message())
                .withBlockers(List.of(id));
    }

    private Trigger done(Outcome.Done done) {
        Step step = draft.step();
        draft.progress = draft.progress.with(done.attributes());
        boolean didIt = !done.already() || draft.inDoubt();
        draft.story.changed |= step.changing() && !draft.adopting && didIt && draft.progress.stage() != Stage.WAIT;
        draft.story.adopted |= draft.adopting;
        if (draft.progress.stage() == Stage.CALL && step.waits(draft.scope())) {
            boolean submitted = draft.command.options().until() == Until.SUBMITTED && draft.ended == null;
            return submitted && !draft.unfinished() ? Trigger.SUBMITTED : Trigger.WORK_BEGUN;
        }
        boolean unfinished = draft.unfinished();
        draft.progress = draft.progress.next();
        draft.next = draft.adapter.next(draft.scope());
        if (draft.next.isPresent()) {
            return draft.ended == null || unfinished ? Trigger.NEXT_STEP : Trigger.READS_ON;
        }
        if (!draft.lookingUp.isEmpty()) {
            return Trigger.LOOKED_UP;
        }
        return draft.command.verb() == Verb.IMPORT ? imported() : Trigger.COMPLETE;
    }

    /** What was found is compared with what the publisher expects it to be. */
    private Trigger imported() {
        List<Violation> differences = Differences.between(draft.task(), draft.progress.attributes());
        if (differences.isEmpty()) {
            return Trigger.COMPLETE;
        }
        draft.last = Problem.of(ErrorCode.WRONG_STATE, differences);
        return Trigger.REJECTED;
    }

    private Trigger found(Outcome.Found found, int claimed) {
        if (draft.invokes()
                && draft.progress.stage() == Stage.CALL
                && draft.step().readsAllPages()) {
            return page(found);
        }
        if (draft.command.verb() == Verb.LIST) {
            draft.items = found.items();
            draft.nextPage = found.nextPage();
            return Trigger.COMPLETE;
        }
        return search.found(found, claimed, this::done);
    }
}
