package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/**
 * What has been heard of an operation.
 *
 * @param begun its first event after that it was taken in
 * @param ended its terminal event, the first if there should be several
 */
record Heard(CompletableFuture<JsonNode> begun, CompletableFuture<JsonNode> ended) {

    Heard() {
        this(new CompletableFuture<>(), new CompletableFuture<>());
    }

    void hear(JsonNode event) {
        if (!event.path("type").asText().equals("dragoman.operation.accepted")) {
            begun.complete(event);
        }
        if (event.path("terminal").asBoolean()) {
            ended.complete(event);
        }
    }
}
