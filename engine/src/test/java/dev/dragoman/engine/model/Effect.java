package dev.dragoman.engine.model;

import java.util.List;

/**
 * Something that the cloud has done.
 *
 * @param by for which operation
 * @param step of its procedure
 * @param attempt the operation's request that did it
 * @param action the API's action
 * @param id the resource
 * @param at when
 */
record Effect(String by, int step, int attempt, String action, String id, long at) {

    /** Whether it must not be done twice: it makes something, or adds to something. */
    boolean counts() {
        return List.of("Make", "Open", "Add").stream().anyMatch(action::startsWith);
    }

    boolean makes() {
        return action.startsWith("Make");
    }
}
