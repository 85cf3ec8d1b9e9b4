package dev.dragoman.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A document is no JSON or not of the shape expected; the message says which shape and where it goes wrong. */
public final class JsonException extends UncheckedIOException {

    private JsonException(String message, IOException cause) {
        super(message, cause);
    }

    static JsonException reading(Class<?> type, IOException cause) {
        return new JsonException("reading JSON as " + type.getSimpleName() + ": " + reason(cause), cause);
    }

    static JsonException writing(Class<?> type, IOException cause) {
        return new JsonException("writing " + type.getSimpleName() + " as JSON: " + reason(cause), cause);
    }

    static JsonException nothing(Class<?> type) {
        String message = "reading JSON as " + type.getSimpleName() + ": expected a value, got none or null";
        return new JsonException(message, new IOException(message));
    }

    private static String reason(IOException cause) {
        if (!(cause instanceof JsonProcessingException json)) {
            return String.valueOf(cause.getMessage());
        }
        JsonLocation at = json.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return json.getOriginalMessage() + where;
    }
}
