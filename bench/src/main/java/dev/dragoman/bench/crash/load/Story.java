package dev.dragoman.bench.crash.load;

import java.io.IOException;

/** Several commands that belong together. */
interface Story {

    /** What the journal calls it. */
    String name();

    /** How many commands it has if all goes well. */
    int commands();

    /** Whether it can be told at this cloud. */
    default boolean at(String provider) {
        return !provider.isEmpty();
    }

    /** Tells it to its end; it may wait for what comes of a command. */
    void tell(Stage stage) throws InterruptedException, IOException;
}
