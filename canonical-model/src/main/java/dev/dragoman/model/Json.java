package dev.dragoman.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How everything in Dragoman is written as JSON and read back.
 *
 * <p>A reader passes over fields that it does not know (the contract grows within a major version), so a document of a
 * newer gateway can be read. It takes one whole document: text behind the end is an error, and so is the same field
 * twice in a free document (RFC 8785 and RFC 7493 forbid it, and whose value counts would be a guess). Moments and
 * durations are ISO 8601 text, never numbers.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Json() {}

    /** The mapper that everything shares: safe for many threads as it is, so never to be configured further. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * One JSON document in UTF-8, without white space.
     *
     * @throws JsonException if the value has no JSON form
     */
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw JsonException.writing(value.getClass(), e);
        }
    }

    /**
     * One JSON document as text, without white space.
     *
     * @throws JsonException if the value has no JSON form
     */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw JsonException.writing(value.getClass(), e);
        }
    }

    /**
     * Reads one JSON document in UTF-8.
     *
     * @throws JsonException if it is no JSON, or not of this shape, or {@code null}; the message names the shape and
     *     the place
     */
    public static <T> T read(byte[] document, Class<T> type) {
        try {
            return present(MAPPER.readValue(document, type), type);
        } catch (IOException e) {
            throw JsonException.reading(type, e);
        }
    }

    /** Reads one JSON document from text, see {@link #read(byte[], Class)}. */
    public static <T> T read(String document, Class<T> type) {
        try {
            return present(MAPPER.readValue(document, type), type);
        } catch (JsonProcessingException e) {
            throw JsonException.reading(type, e);
        }
    }

    /** Reads a document that is a tree already, see {@link #read(byte[], Class)}. */
    public static <T> T read(JsonNode document, Class<T> type) {
        try {
            return present(MAPPER.treeToValue(document, type), type);
        } catch (JsonProcessingException e) {
            throw JsonException.reading(type, e);
        }
    }

    /** Jackson reads the document {@code null} as Java's null, and nothing as a missing node. */
    private static <T> T present(@Nullable T value, Class<T> type) {
        if (value == null || (value instanceof JsonNode node && node.isMissingNode())) {
            throw JsonException.nothing(type);
        }
        return value;
    }
}
