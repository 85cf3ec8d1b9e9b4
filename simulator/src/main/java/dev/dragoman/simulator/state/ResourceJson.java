package dev.dragoman.simulator.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resources as JSON objects, in the state file and in the control API. */
public final class ResourceJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResourceJson() {}

    public static Map<String, Object> write(Resource resource) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("api", resource.api());
        fields.put("kind", resource.kind());
        fields.put("id", resource.id());
        fields.put("account", resource.account());
        fields.put("region", resource.region());
        fields.put("state", resource.state());
        resource.course().ifPresent(course -> {
            fields.put("becoming", course.target());
            if (!course.losing().isEmpty()) {
                fields.put("losing", course.losing());
            }
            if (!course.gaining().isEmpty()) {
                fields.put("gaining", course.gaining());
            }
            course.failure().ifPresent(failure -> fields.put("failure", failure));
        });
        fields.put("within", resource.within());
        fields.put("attributes", resource.attributes());
        fields.put("createdAt", resource.createdAt().toString());
        return fields;
    }

    static Resource read(JsonNode node) {
        return new Resource(
                node.required("api").asText(),
                node.required("kind").asText(),
                node.required("id").asText(),
                node.required("account").asText(),
                node.required("region").asText(),
                node.required("state").asText(),
                Optional.ofNullable(node.get("becoming")).map(target -> course(node, target.asText())),
                texts(node.required("within")),
                fields(node.required("attributes")),
                Instant.parse(node.required("createdAt").asText()));
    }

    private static Resource.Course course(JsonNode node, String target) {
        return new Resource.Course(
                target,
                node.has("losing") ? texts(node.required("losing")) : List.of(),
                node.has("gaining") ? fields(node.required("gaining")) : Map.of(),
                Optional.ofNullable(node.get("failure")).map(JsonNode::asText));
    }

    private static Map<String, Object> fields(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    private static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, new TypeReference<List<String>>() {});
    }
}
