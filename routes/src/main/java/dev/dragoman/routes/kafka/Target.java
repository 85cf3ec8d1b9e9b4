package dev.dragoman.routes.kafka;

import java.util.Optional;
import java.util.function.Consumer;

/** Where a pump hands records to. */
@FunctionalInterface
public interface Target {

    /**
     * Takes a batch and returns at once or soon.
     *
     * @param done to be called once, from any thread, when the batch has been dealt with; with what went wrong, if it has
     *     to come again
     */
    void accept(Batch batch, Consumer<Optional<Throwable>> done);
}
