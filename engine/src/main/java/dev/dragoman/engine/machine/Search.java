package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Verb;
import dev.dragoman.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Looking for what a step's call did: what there was before it, what there is after its answer was lost, or what there is that
 * the cloud refused it for.
 */
final class Search {

    /** How long after its call something may be at work on a resource before a person has to look, once the publisher is answered. */
    private static final long LONGEST_WORK_MILLIS = 3_600_000;

    private static final int MOST_DOUBLINGS = 6;

    private final Draft draft;

    Search(Draft draft) {
        this.draft = draft;
    }

    /** Whether there is anywhere to look. */
    boolean possible() {
        return draft.step().recovery().flatMap(Recovery::look).isPresent()
                || draft.step().recovery().orElse(null) instanceof Recovery.State;
    }

    /** Whether an earlier call of the step, of which no answer came, may have taken effect or may have been believed void too early. */
    boolean calledBefore() {
        return draft.inDoubt() || !draft.writtenOff.isEmpty();
    }

    /** Whether the call may be sent again without looking: the cloud knows its token, or repeating is harmless. */
    boolean needless() {
        Recovery recovery = recovery();
        if (recovery instanceof Recovery.Token token) {
            return draft.now - draft.firstSent < token.trusted().toMillis();
        }
        return recovery instanceof Recovery.Repeat;
    }

    /**
     * Whether a repeated call may be refused because the first, of which a look saw nothing, is at work: what is being deleted cannot be
     * deleted again. A look tells; after some time the refusal counts.
     */
    boolean mayBeOurOwnDoing() {
        boolean tellsByState = draft.step().recovery().orElse(null) instanceof Recovery.State state
                && state.look().isPresent();
        long until = draft.firstSent + 3 * draft.settings.settle().toMillis();
        return tellsByState && !draft.writtenOff.isEmpty() && draft.ended == null && draft.now < until;
    }

    /**
     * What a page of a look tells.
     *
     * @param claimed how many items of it belong to others and were left out
     * @param done what it means that this is what the call made
     */
    Trigger found(Outcome.Found found, int claimed, Function<Outcome.Done, Trigger> done) {
        Recovery recovery = recovery();
        if (recovery instanceof Recovery.State state && state.look().isEmpty()) {
            return notSo(state, false);
        }
        boolean before = draft.progress.stage() == Stage.BEFORE;
        List<ObjectNode> items = before ? onlyIds(found.items()) : found.items();
        if (!found.nextPage().isEmpty()) {
            draft.progress = draft.progress.onPage(found.nextPage(), items);
            return Trigger.MORE_PAGES;
        }
        List<ObjectNode> all = new ArrayList<>(draft.progress.found());
        all.addAll(items);
        if (before) {
            return listed(all, recovery);
        }
        return recovery instanceof Recovery.State state
                ? judged(state, all, done)
                : recognised(all, recovery, claimed, done);
    }

    /** Of what was there before, nothing but the ids and the images matters; a long list is kept with the operation. */
    private static List<ObjectNode> onlyIds(List<ObjectNode> items) {
        return items.stream()
                .map(item -> item.deepCopy().retain(List.of("id", Recovery.IMAGE)))
                .toList();
    }

    /**
     * A look at the resource itself says that it is not as the call would have made it.
     *
     * @param status the resource's
     */
    Trigger notSo(String status) {
        String before = draft.progress.attributes().path("status").asText();
        boolean works = !before.isEmpty() && !before.equals(status);
        return recovery() instanceof Recovery.State state ? notSo(state, works) : nothingYet();
    }

    /**
     * It is not as the call would have made it. What is at work on it may be the call, so that is no proof, however late it is. A delete
     * is repeated at once, the first time; anything else may only not be seen yet.
     */
    private Trigger notSo(Recovery.State state, boolean works) {
        if (draft.adopting) {
            return Trigger.REJECTED;
        }
        if (works) {
            return atWork();
        }
        if (seenByNow()) {
            return Trigger.NOTHING;
        }
        boolean harmless = (draft.does(Verb.DELETE) || state.gone()) && draft.ended == null;
        return harmless && firstLoss() ? Trigger.REPEATABLE : nothingYet();
    }

    /** Whether the newest call is the only one of the step of which no answer came. */
    private boolean firstLoss() {
        return draft.writtenOff.isEmpty()
                && draft.doubtful.size() == 1
                && draft.call != null
                && draft.doubtful.contains(draft.call.attempt());
    }

    /** The cloud refuses a second call while the first is at work, so it may be made again, and does it if it was something else. */
    private Trigger atWork() {
        if (draft.ended == null) {
            return seenByNow() ? Trigger.REPEATABLE : nothingYet();
        }
        if (draft.now >= draft.lastPossibleSend + LONGEST_WORK_MILLIS) {
            return Trigger.UNDECIDABLE;
        }
        draft.tries++;
        draft.wakeAt = draft.now + soon();
        return Trigger.NOTHING_YET;
    }

    /** Whether what is there is as the call would have left it. */
    private Trigger judged(Recovery.State state, List<ObjectNode> all, Function<Outcome.Done, Trigger> done) {
        boolean so = state.changed()
                ? !told(all, Recovery.IMAGE).equals(draft.progress.before())
                : state.gone() == all.isEmpty();
        if (!so) {
            return notSo(state, false);
        }
        draft.progress = draft.progress.at(Stage.CALL);
        ObjectNode seen = all.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : all.get(0).deepCopy();
        seen.remove(Recovery.IMAGE);
        return done.apply(new Outcome.Done(seen));
    }

    private static List<String> told(List<ObjectNode> items, String attribute) {
        return items.stream().map(item -> item.path(attribute).asText()).toList();
    }

    private Trigger listed(List<ObjectNode> all, Recovery recovery) {
        boolean changes = recovery instanceof Recovery.State;
        draft.progress = draft.progress.listed(told(all, changes ? Recovery.IMAGE : "id"));
        draft.next = draft.adapter.next(draft.scope());
        return Trigger.LISTED;
    }

    private Trigger recognised(
            List<ObjectNode> all, Recovery recovery, int claimed, Function<Outcome.Done, Trigger> done) {
        List<String> before = draft.progress.before();
        List<ObjectNode> fresh = before == null
                ? all
                : all.stream()
                        .filter(item -> !before.contains(item.path("id").asText()))
                        .toList();
        draft.items = fresh;
        boolean recognisable = !(recovery instanceof Recovery.Difference)
                || draft.before.policy().exclusive().contains(draft.makes());
        if (fresh.size() == 1 && recognisable) {
            List<Violation> differences = differences(fresh.get(0));
            if (!differences.isEmpty()) {
                draft.last = Problem.of(ErrorCode.ALREADY_EXISTS, differences);
                return Trigger.REJECTED;
            }
            draft.progress = draft.progress.at(Stage.CALL);
            return done.apply(new Outcome.Done(fresh.get(0)));
        }
        if (!fresh.isEmpty()) {
            return draft.inDoubt() ? Trigger.UNDECIDABLE : Trigger.REJECTED;
        }
        boolean unique = recovery instanceof Recovery.Unique || recovery instanceof Recovery.Token;
        if (claimed > 0 && unique) {
            draft.doubtful.clear();
            draft.last = Problem.of(
                    ErrorCode.ALREADY_EXISTS, draft.step().action() + ": another operation made such a resource first");
            return Trigger.REJECTED;
        }
        if (draft.adopting) {
            return Trigger.REJECTED;
        }
        return seenByNow() ? Trigger.NOTHING : nothingYet();
    }

    /** What was there already is only taken if it is what is asked for. What the cloud makes by itself need not have every field. */
    private List<Violation> differences(ObjectNode there) {
        boolean compared = draft.adopting && !draft.step().adopts();
        return compared ? Differences.between(draft.task(), there) : List.of();
    }

    /** Whether the look would have seen it. What counts is when it was taken, for its reply may have lain unread. */
    private boolean seenByNow() {
        return draft.lookedAt
                >= draft.lastPossibleSend + draft.settings.settle().toMillis();
    }

    /** Looks again as late as the settle window's end, sooner at first. */
    private Trigger nothingYet() {
        draft.tries++;
        long settled = draft.lastPossibleSend + draft.settings.settle().toMillis();
        draft.wakeAt = Math.min(settled, draft.now + soon());
        return Trigger.NOTHING_YET;
    }

    private long soon() {
        return draft.settings.firstBackoff().toMillis() * (1L << Math.min(draft.tries, MOST_DOUBLINGS));
    }

    private Recovery recovery() {
        return draft.step()
                .recovery()
                .map(way -> way.under(draft.before.policy()))
                .orElseThrow(() -> new IllegalStateException(draft.command.attempt() + ": step "
                        + draft.step().name() + " is not recovered, it only reads"));
    }
}
