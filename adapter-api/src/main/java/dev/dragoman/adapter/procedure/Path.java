package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where something stands in an answer: dotted, with indexes ({@code Tables.Table[0].Id}); nothing at all means the node
 * itself. Where a cloud has been seen to write it in several ways, these are separated by bars ({@code Ids.Id|Ids}) and
 * tried in turn.
 */
record Path(List<JsonPointer> ways) {

    Path {
        ways = List.copyOf(ways);
    }

    static Path of(String text) {
        return new Path(Arrays.stream(text.split("\\|", -1)).map(Path::pointer).toList());
    }

    static JsonPointer pointer(String way) {
        return way.isEmpty()
                ? JsonPointer.empty()
                : JsonPointer.compile("/" + way.replace("]", "").replaceAll("[.\\[]", "/"));
    }

    /** The value at the first way at which one is; missing if none is anywhere, or only an empty one. */
    JsonNode value(JsonNode node) {
        return first(node, found -> !blank(found));
    }

    /** What is at the first way that there is, be it empty; missing if there is none. */
    JsonNode place(JsonNode node) {
        return first(node, found -> !found.isMissingNode() && !found.isNull());
    }

    private JsonNode first(JsonNode node, Predicate<JsonNode> fits) {
        return ways.stream().map(node::at).filter(fits).findFirst().orElseGet(MissingNode::getInstance);
    }

    private static boolean blank(JsonNode node) {
        boolean empty = (node.isTextual() && node.asText().isEmpty()) || (node.isArray() && node.isEmpty());
        return empty || node.isMissingNode() || node.isNull();
    }
}
