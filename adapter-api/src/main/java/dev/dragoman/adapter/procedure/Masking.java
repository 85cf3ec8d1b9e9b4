package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes secrets out of answers before they are kept. */
final class Masking {

    private static final JsonNode MASKED = TextNode.valueOf("***");

    private Masking() {}

    /**
     * A copy in which the value of every field of these names (in lower case) is replaced. Of a structure, or the JSON text of one, what
     * such fields inside it hold is replaced, and the rest stays: {@code IkeConfig} with its {@code Psk}.
     */
    static JsonNode mask(JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = object.objectNode();
            object.properties()
                    .forEach(field -> masked.set(
                            field.getKey(),
                            names.contains(field.getKey().toLowerCase(Locale.ROOT))
                                    ? secret(field.getValue(), names)
                                    : mask(field.getValue(), names)));
            return masked;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode masked = array.arrayNode();
            array.forEach(item -> masked.add(mask(item, names)));
            return masked;
        }
        return node;
    }

    private static JsonNode secret(JsonNode value, Set<String> names) {
        if (value instanceof ObjectNode) {
            return mask(value, names);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode masked = array.arrayNode();
            array.forEach(item -> masked.add(secret(item, names)));
            return masked;
        }
        return structure(value)
                .<JsonNode>map(inner -> TextNode.valueOf(mask(inner, names).toString()))
                .orElse(MASKED);
    }

    /** What a text says that is the JSON of a structure. */
    private static Optional<ObjectNode> structure(JsonNode value) {
        if (!value.isTextual() || !value.asText().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(value.asText(), ObjectNode.class));
        } catch (JsonException e) {
            return Optional.empty(); // a secret that only begins like a structure
        }
    }
}
