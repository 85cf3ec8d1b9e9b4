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
        resource.becoming().ifPresent(target -> fields.put("becoming", target));
        if (!resource.losing().isEmpty()) {
            fields.put("losing", resource.losing());
        }
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
                Optional.ofNullable(node.get("becoming")).map(JsonNode::asText),
                node.has("losing") ? texts(node.required("losing")) : List.of(),
                texts(node.required("within")),
                JSON.convertValue(node.required("attributes"), new TypeReference<Map<String, Object>>() {}),
                Instant.parse(node.required("createdAt").asText()));
    }

    private static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, new TypeReference<List<String>>() {});
    }
}
