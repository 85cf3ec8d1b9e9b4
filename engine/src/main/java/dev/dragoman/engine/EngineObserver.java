package dev.dragoman.engine;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.Transition;

/** Is told what the engine does, to count it. Called on the engine's threads: it must not block. */
public interface EngineObserver {

    /** Counts nothing. */
    EngineObserver NONE = new EngineObserver() {};

    /** An operation moved. */
    default void transition(Transition transition) {}

    /** An operation ended for good at this time, milliseconds since 1970. */
    default void ended(Operation operation, long now) {}

    /** A command came that had come before. */
    default void repeated() {}

    /** A command was rejected. */
    default void rejected() {}

    /** A timer fired this many milliseconds after it was due. */
    default void timerLag(long millis) {}
}
