package dev.dragoman.simulator.api;

import java.util.Map;

/** The actions of one kind of resource. */
public interface Family {

    /** What each action does, by its name. */
    Map<String, ActionHandler> actions();

    /**
     * Whether the documents' conditions (what else is needed beside a value, what is too short a list) are checked before the handlers, which
     * then have no codes of their own for that.
     */
    default boolean strict() {
        return false;
    }
}
