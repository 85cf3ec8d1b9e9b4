package dev.dragoman.simulator.api;

import java.util.Map;

/** The actions of one kind of resource. */
public interface Family {

    /** What each action does, by its name. */
    Map<String, ActionHandler> actions();
}
