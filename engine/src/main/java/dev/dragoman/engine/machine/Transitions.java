package dev.dragoman.engine.machine;

import static dev.dragoman.engine.machine.State.AWAITING;
import static dev.dragoman.engine.machine.State.BACKING_OFF;
import static dev.dragoman.engine.machine.State.CALLING;
import static dev.dragoman.engine.machine.State.CANCELLED;
import static dev.dragoman.engine.machine.State.FAILED;
import static dev.dragoman.engine.machine.State.RECOVERING;
import static dev.dragoman.engine.machine.State.SETTLED;
import static dev.dragoman.engine.machine.State.SETTLING;
import static dev.dragoman.engine.machine.State.SUCCEEDED;
import static dev.dragoman.engine.machine.State.TIMED_OUT;
import static dev.dragoman.engine.machine.State.UNRESOLVED;
import static dev.dragoman.engine.machine.State.WAITING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole life of an operation. What is not in this table does not happen: an input that finds no row leaves the
 * operation as it is.
 */
public final class Transitions {

    /** Every transition that there is. */
    public static final List<Transition> TABLE = List.of(
            row(WAITING, Trigger.ADMITTED, CALLING, Actions::begin),
            row(WAITING, Trigger.BLOCKED, WAITING, Actions::tellWaiting),
            row(WAITING, Trigger.REFUSED, FAILED, Endings::fail),
            row(WAITING, Trigger.LOOK_UP, CALLING, Actions::lookUp),
            row(WAITING, Trigger.NEEDLESS, SUCCEEDED, Endings::succeedWithNothingToDo),
            row(WAITING, Trigger.DEADLINE, TIMED_OUT, Endings::timeOut),
            row(WAITING, Trigger.CANCEL, CANCELLED, Endings::cancel),
            //
            row(CALLING, Trigger.LOOKED_UP, WAITING, Actions::lookedUp),
            row(CALLING, Trigger.MORE_PAGES, CALLING, Actions::listNextPage),
            row(CALLING, Trigger.LISTED, CALLING, Actions::callListed),
            row(CALLING, Trigger.CONFLICT, RECOVERING, Actions::look),
            row(CALLING, Trigger.SUBMITTED, SETTLING, Endings::submit),
            row(CALLING, Trigger.NEXT_STEP, CALLING, Actions::callNextStep),
            row(CALLING, Trigger.WORK_BEGUN, AWAITING, Actions::beginWatch),
            row(CALLING, Trigger.COMPLETE, SUCCEEDED, Endings::succeed),
            row(CALLING, Trigger.PUT_OFF, BACKING_OFF, Actions::backOff),
            row(CALLING, Trigger.REJECTED, FAILED, Endings::fail),
            row(CALLING, Trigger.DOUBTFUL, RECOVERING, Actions::beginRecovery),
            row(CALLING, Trigger.UNDECIDABLE, UNRESOLVED, Endings::giveUp),
            row(CALLING, Trigger.OVERDUE, CALLING, Actions::probe),
            row(CALLING, Trigger.DEADLINE, TIMED_OUT, Endings::timeOut),
            row(CALLING, Trigger.DEADLINE_IN_DOUBT, SETTLING, Endings::timeOutInDoubt),
            row(CALLING, Trigger.CANCEL, CANCELLED, Endings::cancel),
            row(CALLING, Trigger.CANCEL_IN_DOUBT, SETTLING, Endings::cancelInDoubt),
            //
            row(AWAITING, Trigger.STILL_GOING, AWAITING, Actions::watch),
            row(AWAITING, Trigger.NEXT_STEP, CALLING, Actions::callNextStep),
            row(AWAITING, Trigger.COMPLETE, SUCCEEDED, Endings::succeed),
            row(AWAITING, Trigger.PUT_OFF, AWAITING, Actions::lookLater),
            row(AWAITING, Trigger.WOKEN, AWAITING, Actions::watch),
            row(AWAITING, Trigger.OVERDUE, AWAITING, Actions::probe),
            row(AWAITING, Trigger.REJECTED, FAILED, Endings::fail),
            row(AWAITING, Trigger.DEADLINE, TIMED_OUT, Endings::timeOut),
            row(AWAITING, Trigger.CANCEL, CANCELLED, Endings::cancel),
            row(AWAITING, Trigger.DEADLINE_IN_DOUBT, SETTLING, Endings::timeOutInDoubt),
            row(AWAITING, Trigger.CANCEL_IN_DOUBT, SETTLING, Endings::cancelInDoubt),
            //
            row(BACKING_OFF, Trigger.WOKEN, CALLING, Actions::callAgain),
            row(BACKING_OFF, Trigger.DOUBTFUL, RECOVERING, Actions::look),
            row(BACKING_OFF, Trigger.UNDECIDABLE, UNRESOLVED, Endings::giveUp),
            row(BACKING_OFF, Trigger.NEXT_STEP, CALLING, Actions::callNextStep),
            row(BACKING_OFF, Trigger.WORK_BEGUN, AWAITING, Actions::beginWatch),
            row(BACKING_OFF, Trigger.SUBMITTED, SETTLING, Endings::submit),
            row(BACKING_OFF, Trigger.COMPLETE, SUCCEEDED, Endings::succeed),
            row(BACKING_OFF, Trigger.DEADLINE, TIMED_OUT, Endings::timeOut),
            row(BACKING_OFF, Trigger.DEADLINE_IN_DOUBT, SETTLING, Endings::timeOutInDoubt),
            row(BACKING_OFF, Trigger.CANCEL, CANCELLED, Endings::cancel),
            row(BACKING_OFF, Trigger.CANCEL_IN_DOUBT, SETTLING, Endings::cancelInDoubt),
            //
            row(RECOVERING, Trigger.REPEATABLE, CALLING, Actions::callAgain),
            row(RECOVERING, Trigger.WOKEN, RECOVERING, Actions::look),
            row(RECOVERING, Trigger.MORE_PAGES, RECOVERING, Actions::lookAtNextPage),
            row(RECOVERING, Trigger.NOTHING_YET, RECOVERING, Actions::lookLater),
            row(RECOVERING, Trigger.PUT_OFF, RECOVERING, Actions::lookLater),
            row(RECOVERING, Trigger.OVERDUE, RECOVERING, Actions::probe),
            row(RECOVERING, Trigger.NOTHING, CALLING, Actions::callAgainCertain),
            row(RECOVERING, Trigger.NEXT_STEP, CALLING, Actions::callNextStep),
            row(RECOVERING, Trigger.WORK_BEGUN, AWAITING, Actions::beginWatch),
            row(RECOVERING, Trigger.SUBMITTED, SETTLING, Endings::submit),
            row(RECOVERING, Trigger.COMPLETE, SUCCEEDED, Endings::succeed),
            row(RECOVERING, Trigger.REJECTED, FAILED, Endings::fail),
            row(RECOVERING, Trigger.UNDECIDABLE, UNRESOLVED, Endings::giveUp),
            row(RECOVERING, Trigger.DEADLINE, TIMED_OUT, Endings::timeOut),
            row(RECOVERING, Trigger.CANCEL, CANCELLED, Endings::cancel),
            row(RECOVERING, Trigger.DEADLINE_IN_DOUBT, SETTLING, Endings::timeOutInDoubt),
            row(RECOVERING, Trigger.CANCEL_IN_DOUBT, SETTLING, Endings::cancelInDoubt),
            //
            row(SETTLING, Trigger.WORK_BEGUN, SETTLING, Actions::beginWatch),
            row(SETTLING, Trigger.READS_ON, SETTLING, Actions::readOn),
            row(SETTLING, Trigger.STILL_GOING, SETTLING, Actions::watch),
            row(SETTLING, Trigger.DOUBTFUL, SETTLING, Actions::beginRecovery),
            row(SETTLING, Trigger.WOKEN, SETTLING, Actions::lookOn),
            row(SETTLING, Trigger.MORE_PAGES, SETTLING, Actions::lookAtNextPage),
            row(SETTLING, Trigger.NOTHING_YET, SETTLING, Actions::lookLater),
            row(SETTLING, Trigger.PUT_OFF, SETTLING, Actions::lookLater),
            row(SETTLING, Trigger.OVERDUE, SETTLING, Actions::probe),
            row(SETTLING, Trigger.NEXT_STEP, SETTLED, Endings::settleUnfinished),
            row(SETTLING, Trigger.COMPLETE, SETTLED, Endings::settleComplete),
            row(SETTLING, Trigger.NOTHING, SETTLED, Endings::settleWithNothing),
            row(SETTLING, Trigger.REJECTED, SETTLED, Endings::settleWithNothing),
            row(SETTLING, Trigger.UNDECIDABLE, UNRESOLVED, Endings::settleUndecided),
            //
            row(UNRESOLVED, Trigger.ADOPTED, SETTLED, Endings::adopt),
            row(UNRESOLVED, Trigger.RELEASED, SETTLED, Endings::release),
            row(UNRESOLVED, Trigger.WORK_BEGUN, SETTLING, Actions::beginWatch),
            row(UNRESOLVED, Trigger.READS_ON, SETTLING, Actions::readOn),
            row(UNRESOLVED, Trigger.NEXT_STEP, SETTLED, Endings::settleUnfinished),
            row(UNRESOLVED, Trigger.COMPLETE, SETTLED, Endings::settleComplete),
            row(UNRESOLVED, Trigger.NOTHING, SETTLED, Endings::settleWithNothing));

    private static final Map<State, Map<Trigger, Transition>> INDEX = index();

    private Transitions() {}

    /** The transition that a trigger makes from a state, if it makes any. */
    static Optional<Transition> find(State from, Trigger trigger) {
        return Optional.ofNullable(INDEX.getOrDefault(from, Map.of()).get(trigger));
    }

    private static Transition row(State from, Trigger trigger, State to, Transition.Action action) {
        return new Transition(from, trigger, to, action);
    }

    private static Map<State, Map<Trigger, Transition>> index() {
        Map<State, Map<Trigger, Transition>> index = new EnumMap<>(State.class);
        for (Transition transition : TABLE) {
            Transition twice = index.computeIfAbsent(transition.from(), state -> new EnumMap<>(Trigger.class))
                    .put(transition.trigger(), transition);
            if (twice != null) {
                throw new IllegalStateException("declared twice: " + transition);
            }
        }
        return index;
    }
}
