package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values that one step of a native story saves and another uses. */
final class Holes {

    private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    private Holes() {}

    /** The step with every {@code ${name}} filled; empty if something that it needs was not saved. */
    static Optional<JsonNode> fill(JsonNode step, Map<String, String> saved) {
        boolean complete = HOLE.matcher(step.toString()).results().allMatch(hole -> saved.containsKey(hole.group(1)));
        return complete ? Optional.of(filled(step, saved)) : Optional.empty();
    }

    private static JsonNode filled(JsonNode node, Map<String, String> saved) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), saved)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(filled(item, saved)));
            return copy;
        }
        return node.isTextual()
                ? TextNode.valueOf(HOLE.matcher(node.asText())
                        .replaceAll(hole -> Matcher.quoteReplacement(saved.get(hole.group(1)))))
                : node;
    }

    /** What stands in an answer at the first of these paths that leads somewhere. */
    static Optional<String> find(JsonNode answer, String paths) {
        return Stream.of(paths.split("\\|", -1))
                .map(path -> at(answer, path.strip()))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static JsonNode at(JsonNode answer, String path) {
        if (path.equals("id")) {
            return answer.path("id");
        }
        boolean end = path.startsWith("end.");
        String pointer =
                (end ? path.substring("end.".length()) : path).replace("]", "").replaceAll("[.\\[]", "/");
        return answer.path(end ? "end" : "body").at("/" + pointer);
    }
}
