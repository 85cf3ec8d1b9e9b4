package dev.dragoman.engine.machine;

/** What may happen to an operation, as the table of transitions tells it. */
public enum Trigger {
    /** Its turn has come, its references are there, its keys are free. */
    ADMITTED("everything it waits for is there"),
    /** It has to wait. */
    BLOCKED("something it needs is not there yet"),
    /** It cannot be carried out. */
    REFUSED("it cannot be carried out"),
    /** A resource that is named by the cloud's id has to be looked up first. */
    LOOK_UP("a reference has to be looked up"),
    /** It has been looked up. */
    LOOKED_UP("the reference is looked up"),
    /** Nothing has to be done at the cloud. */
    NEEDLESS("nothing to do at the cloud"),
    /** The step is done and the procedure goes on. */
    NEXT_STEP("step done, another follows"),
    /** The publisher has been answered, the step is done, and all that follows only reads. */
    READS_ON("step done, only looks follow"),
    /** It is known what there was before the step's call. */
    LISTED("what was there before is known"),
    /** The last call is done, the cloud's work goes on, and the publisher does not want to wait for it. */
    SUBMITTED("last call done, nobody waits for the cloud"),
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
    /** The cloud has such a resource already, and it may be taken. */
    CONFLICT("there is one already that may be taken"),
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
    /** A person said what was made. */
    ADOPTED("a person said what was made"),
    /** A person said that nothing was made. */
    RELEASED("a person said that nothing was made"),
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
