package dev.dragoman.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.util.Optional;

/** Answers in JSON. */
public final class JsonAnswer {

    private JsonAnswer() {}

    /** The answer's JSON object; empty if its body is anything else, cut short, or nothing. */
    public static Optional<ObjectNode> object(HttpAnswer answer) {
        try {
            JsonNode whole = Json.mapper().readTree(answer.body());
            return whole instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the parser's message would quote the answer, which may hold secrets
        }
    }

    /** What an answer is that could not be read, without a word of its content. */
    public static String describe(HttpAnswer answer) {
        String type = answer.contentType().isEmpty() ? "no content type" : answer.contentType();
        return answer.body().length + " bytes, " + type;
    }
}
