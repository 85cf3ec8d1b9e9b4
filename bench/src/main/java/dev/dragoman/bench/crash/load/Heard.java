package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;

/**
 * What has been heard of an operation.
 *
 * @param begun its first event after that it was taken in
 * @param ended its terminal event, the first if there should be several
 * @param known the event that says what it did: that one, or a later one if it could not say
 */
record Heard(CompletableFuture<JsonNode> begun, CompletableFuture<JsonNode> ended, CompletableFuture<JsonNode> known) {

    private static final String OF_OPERATION = "dragoman.operation.";

    Heard() {
        this(new CompletableFuture<>(), new CompletableFuture<>(), new CompletableFuture<>());
    }

    void hear(JsonNode event) {
        String type = event.path("type").asText();
        if (!type.equals(OF_OPERATION + "accepted")) {
            begun.complete(event);
        }
        boolean terminal = event.path("terminal").asBoolean();
        boolean settling =
                event.at("/data/effect").asText().equals("unknown") && !type.equals(OF_OPERATION + "unresolved");
        if (terminal) {
            ended.complete(event);
        }
        if ((terminal && !settling) || type.equals(OF_OPERATION + "settled")) {
            known.complete(event);
        }
    }
}
