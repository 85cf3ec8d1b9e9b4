package dev.dragoman.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/**
 * An answer over HTTP.
 *
 * @param status HTTP status
 * @param text the body as it came
 */
public record Answer(int status, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** The value at a JSON pointer, as text; empty if there is none. */
    public String at(String pointer) {
        return json().at(pointer).asText();
    }

    /** The error code of an Alibaba or API 3.0 answer with its status; {@code 200} alone on success. */
    public String outcome() {
        String code = at("/Code") + at("/Response/Error/Code");
        return code.isEmpty() ? String.valueOf(status) : status + " " + code;
    }
}
