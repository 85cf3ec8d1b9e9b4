package dev.dragoman.simulator.control;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A change to a resource by hand, as JSON: {@code {"state": "Stopped", "attributes": {"IsBlocked": true, "gone": null}}}. */
final class Alteration {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Alteration() {}

    /** What the document asks for; an attribute that is null there is taken away. */
    static UnaryOperator<Resource> read(JsonNode document) {
        document.fieldNames().forEachRemaining(field -> {
            if (!field.equals("state") && !field.equals("attributes")) {
                throw new IllegalArgumentException("only state and attributes can be changed, not \"" + field + '"');
            }
        });
        return resource -> {
            Resource changed = document.hasNonNull("state")
                    ? resource.in(document.get("state").asText())
                    : resource;
            for (Map.Entry<String, JsonNode> attribute :
                    document.path("attributes").properties()) {
                changed = attribute.getValue().isNull()
                        ? changed.without(attribute.getKey())
                        : changed.with(attribute.getKey(), value(attribute.getValue()));
            }
            return changed;
        };
    }

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, new TypeReference<Object>() {});
    }
}
