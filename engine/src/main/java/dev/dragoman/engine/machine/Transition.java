package dev.dragoman.engine.machine;

/**
 * One row of the table.
 *
 * @param from the state before
 * @param trigger what happens
 * @param to the state after
 * @param action what is done about it
 */
public record Transition(State from, Trigger trigger, State to, Action action) {

    /** What is done in a transition: it changes the draft and adds outputs to it. */
    @FunctionalInterface
    interface Action {
        void run(Draft draft);
    }

    @Override
    public String toString() {
        return from + " --" + trigger + "--> " + to;
    }
}
