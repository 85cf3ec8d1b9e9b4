package dev.dragoman.simulator.api;

import java.util.Map;

/** What an action does. Runs while nobody else changes anything, so it must not wait for anything. */
@FunctionalInterface
public interface ActionHandler {

    /**
     * Carries the call out.
     *
     * @return the fields of the answer, without what the envelope adds
     * @throws ApiException if the cloud would refuse it; then nothing has changed
     */
    Map<String, Object> handle(ActionCall call);
}
