package dev.dragoman.app.local;

import dev.dragoman.routes.Gateway;

/** Waits until a gateway that has been started does its work. */
public final class Readiness {

    private static final long LOOK_EVERY_MILLIS = 50;

    private Readiness() {}

    /**
     * Returns when the gateway is ready, however long that takes: while Kafka is away it is not.
     *
     * @throws IllegalStateException if a part of it failed for good
     */
    public static void await(Gateway gateway) throws InterruptedException {
        while (!gateway.ready()) {
            if (!gateway.health().live()) {
                throw new IllegalStateException(
                        "the gateway did not start: " + gateway.health().report());
            }
            Thread.sleep(LOOK_EVERY_MILLIS); // the parts report no change of state; they are asked
        }
    }
}
