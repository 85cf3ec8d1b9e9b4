package dev.dragoman.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * A command on its way.
 *
 * @param operationId the operation that it is
 * @param terminal completes with the operation's terminal event; fails with a {@link ClientException} if the command
 *     could not be written, or its events can no longer be followed
 */
public record SentCommand(String operationId, CompletableFuture<Event> terminal) {

    /**
     * Waits for the terminal event.
     *
     * @throws TimeoutException if it has not come in time; the operation goes on
     * @throws ClientException if the command could not be written, or its events can no longer be followed
     */
    public Event await(Duration timeout) throws InterruptedException, TimeoutException {
        return Outcomes.await(operationId, terminal, timeout);
    }
}
