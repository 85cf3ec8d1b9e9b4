package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Set;

/** Takes secrets out of answers before they are kept. */
final class Masking {

    private static final JsonNode MASKED = TextNode.valueOf("***");

    private Masking() {}

    /** A copy in which the value of every field of these names (in lower case) is replaced. */
    static JsonNode mask(JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            ObjectNode masked = object.objectNode();
            object.properties()
                    .forEach(field -> masked.set(
                            field.getKey(),
                            names.contains(field.getKey().toLowerCase(Locale.ROOT))
                                    ? MASKED
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
}
