package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** The schemas of what is less than a whole spec, made from the spec's own. */
final class PartialSpec {

    private PartialSpec() {}

    /**
     * A JSON merge patch (RFC 7396) of what the schema describes: nothing must be there, and {@code null} stands for the
     * removal of whatever need not be there. So with objects inside it, but not with lists, which a patch replaces whole.
     */
    static ObjectNode mergePatch(ObjectNode schema) {
        ObjectNode patch = schema.deepCopy();
        Set<String> required = new HashSet<>();
        patch.path("required").forEach(name -> required.add(name.asText()));
        patch.remove("required");
        for (var property : patch.withObject("/properties").properties()) {
            ObjectNode field = (ObjectNode) property.getValue();
            ObjectNode inside = field.has("properties") ? mergePatch(field) : field;
            property.setValue(required.contains(property.getKey()) ? inside : nullable(inside));
        }
        return patch;
    }

    /** What a resource is expected to be: as much or as little as the publisher wants compared. */
    static ObjectNode expectation(ObjectNode schema) {
        return schema.deepCopy().without("required");
    }

    private static ObjectNode nullable(ObjectNode schema) {
        JsonNode type = schema.path("type");
        schema.putArray("type").add(type).add("null");
        if (schema.has("enum")) {
            schema.withArray("enum").addNull();
        }
        return schema;
    }
}
