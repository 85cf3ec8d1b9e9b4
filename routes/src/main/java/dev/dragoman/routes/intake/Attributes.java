package dev.dragoman.routes.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A command's CloudEvents attributes as they came, before anything is known to be right. Whatever can be read is here,
 * even of a document that breaks off, so that its publisher can be answered.
 *
 * @param values the attributes that are text
 * @param binary whether they stood in the record's headers
 */
record Attributes(Map<String, String> values, boolean binary) {

    private static final String PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";
    private static final String STRUCTURED = "application/cloudevents";
    private static final JsonFactory JSON = new JsonFactory();

    /** The attributes of a record. */
    static Attributes of(Headers headers, byte[] value) {
        Optional<String> contentType = header(headers, CONTENT_TYPE);
        Map<String, String> inHeaders = inHeaders(headers);
        if (contentType.orElse("").startsWith(STRUCTURED) || inHeaders.isEmpty()) {
            return new Attributes(inDocument(value), false);
        }
        contentType.ifPresent(type -> inHeaders.put("datacontenttype", type));
        return new Attributes(inHeaders, true);
    }

    /** The attribute, unless it is missing or empty. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * The whole event in structured JSON.
     *
     * @param value the record's value, a structured event or the data alone
     * @param data what the event carries
     */
    ObjectNode document(byte[] value, JsonNode data) {
        if (!binary) {
            return Json.read(value, ObjectNode.class);
        }
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        values.forEach(document::put);
        document.set("data", data);
        return document;
    }

    static Optional<String> header(Headers headers, String name) {
        Optional<String> last = Optional.empty();
        for (Header header : headers) {
            if (header.key().equalsIgnoreCase(name) && header.value() != null) {
                last = Optional.of(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return last;
    }

    private static Map<String, String> inHeaders(Headers headers) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Header header : headers) {
            if (header.key().startsWith(PREFIX) && header.value() != null) {
                values.put(header.key().substring(PREFIX.length()), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    /** Reads token by token, so that what stands before a mistake counts. */
    private static Map<String, String> inDocument(byte[] value) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(value)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return values;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING) {
                    values.putIfAbsent(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return values; // the mistake itself is told by whoever reads the whole document
        }
        return values;
    }
}
