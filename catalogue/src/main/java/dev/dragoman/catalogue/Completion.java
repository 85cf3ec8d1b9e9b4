package dev.dragoman.catalogue;

import java.util.Optional;

/**
 * How one sees that an action's work has ended.
 *
 * @param mode whether and how to look
 * @param watch what to look at; empty exactly when the answer itself is the end
 * @param settle what to look at before the next change: the answer is the end, but the parent is still being configured
 * @param stated whether the documents say so; otherwise it was inferred
 */
public record Completion(Mode mode, Optional<Watch> watch, Optional<Watch> settle, boolean stated) {

    /** How the end shows. */
    public enum Mode {
        /** In the answer itself. */
        IMMEDIATE,
        /** In the state of the resource. */
        POLL_STATE,
        /** In a task, by its id. */
        POLL_TASK,
        /** In a purchase, by its bill's id. */
        POLL_BILL
    }
}
