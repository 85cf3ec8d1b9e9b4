package dev.dragoman.engine.machine;

/** What may happen to an operation, as the table of transitions tells it. */
public enum Trigger {
    /** Its turn has come, its references are there, its keys are free. */
    ADMITTED("everything it waits for is there"),
    /** It has to wait. */
    BLOCKED("something it needs is not there yet"),
    /** It cannot be carried out. */
    REFUSED("it cannot be carried out"),
    /** What is to be deleted is not there. */
    ABSENT("nothing there to delete"),
    /** The step is done and the procedure goes on. */
    NEXT_STEP("step done, another follows"),
    /** The step's call is done and the cloud's work goes on. */
    WORK_BEGUN("call done, the cloud works"),
    /** The last step is done. */
    COMPLETE("last step done"),
    /** The cloud still works, or the watch's lease ended, or the watch was lost. */
    STILL_GOING("the cloud still works"),
    /** The cloud, or the route, definitely did nothing and may later. */
    PUT_OFF("throttled, busy or not sent"),
    /** The cloud definitely refuses. */
    REJECTED("the cloud refuses"),
    /** It is not known what the step's call did: the answer says so, or there is none. */
    DOUBTFUL("outcome unknown"),
    /** The reply is overdue: a probe goes out. */
    OVERDUE("the reply is overdue"),
    /** The wait is over. */
    WOKEN("the wait is over"),
    /** The wait is over and the recorded call may be sent again: the cloud knows its token, or repeating is harmless. */
    REPEATABLE("the call may be repeated"),
    /** The list that is looked through goes on. */
    MORE_PAGES("the list has another page"),
    /** Nothing was found, and it may be too early to see it. */
    NOTHING_YET("nothing found so far"),
    /** Nothing was found, and it would be seen by now: the call did nothing. */
    NOTHING("certainly nothing was done"),
    /** It cannot be told which resource is ours, or there is nowhere to look. */
    UNDECIDABLE("cannot be decided"),
    /** The deadline passed, and it is known what was done. */
    DEADLINE("the deadline passed"),
    /** The deadline passed, and it is not known what was done, or the cloud still works. */
    DEADLINE_IN_DOUBT("the deadline passed in doubt"),
    /** Somebody asked to stop, and it is known what was done. */
    CANCEL("cancelled"),
    /** Somebody asked to stop, and it is not known what was done, or the cloud still works. */
    CANCEL_IN_DOUBT("cancelled in doubt");

    private final String words;

    Trigger(String words) {
        this.words = words;
    }

    /** For the diagram. */
    public String words() {
        return words;
    }
}
