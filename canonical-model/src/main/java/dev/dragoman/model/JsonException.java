package dev.dragoman.model;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document is no JSON or not of the shape expected; the message says which shape and where it goes wrong. It quotes nothing of
 * the document but names of fields: a secret may stand in it, and messages go to topics and logs. For the same reason the
 * parser's own exception, which does quote, is not its cause.
 */
public final class JsonException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;
    private static final Pattern TWICE = Pattern.compile("^Duplicate field '([^']*)'");

    private final String mistake;

    private JsonException(String lead, String mistake) {
        super(lead + mistake, new IOException(mistake));
        this.mistake = mistake;
    }

    /** Half a sentence on what is wrong: {@code it breaks off (line 1, column 7)}. */
    public String mistake() {
        return mistake;
    }

    static JsonException reading(Class<?> type, IOException cause) {
        return new JsonException("reading JSON as " + type.getSimpleName() + ": ", words(cause));
    }

    static JsonException writing(Class<?> type, IOException cause) {
        return new JsonException("writing " + type.getSimpleName() + " as JSON: ", words(cause));
    }

    static JsonException nothing(Class<?> type) {
        return new JsonException("reading JSON as " + type.getSimpleName() + ": ", "there is none");
    }

    private static String words(IOException cause) {
        if (!(cause instanceof JsonProcessingException json)) {
            return "it cannot be read (" + cause.getClass().getSimpleName() + ")";
        }
        JsonLocation at = json.getLocation();
        boolean located = at != null && at.getLineNr() > 0;
        return what(json) + (located ? " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")" : "");
    }

    private static String what(JsonProcessingException mistake) {
        if (mistake instanceof JsonEOFException) {
            return "it breaks off";
        }
        Matcher twice = TWICE.matcher(mistake.getOriginalMessage());
        if (twice.find()) {
            return "it has the field '" + twice.group(1) + "' twice";
        }
        if (mistake instanceof JsonMappingException misfit) {
            if (misfit.getOriginalMessage().startsWith("Trailing token")) {
                return "it is not one JSON document";
            }
            return "it does not fit" + (misfit.getPath().isEmpty() ? "" : " at " + path(misfit.getPath()));
        }
        return "it is no JSON";
    }

    private static String path(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
