package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * A command that was published.
 *
 * @param operationId its operation
 * @param heard what is heard of it
 */
record Asked(String operationId, Heard heard) {

    /** Its terminal event, when it is there. */
    JsonNode end() throws InterruptedException {
        return get(heard.ended());
    }

    /** Returns when it has begun, or ended. */
    void begun() throws InterruptedException {
        get(heard.begun());
    }

    /** Whether it succeeds, when that is known. */
    boolean succeeded() throws InterruptedException {
        return end().path("type").asText().equals("dragoman.operation.succeeded");
    }

    /** The cloud's id of its resource, when it has ended; empty if it did not succeed. */
    Optional<String> id() throws InterruptedException {
        return succeeded()
                ? Optional.of(end().at("/data/resource/id").asText()).filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    private static JsonNode get(CompletableFuture<JsonNode> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
