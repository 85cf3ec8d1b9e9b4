package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a cloud writes a resource in its answers: which of an item's fields is which canonical attribute, and where in an
 * answer the items are. Paths are dotted, with indexes: {@code Vpcs.Vpc}, {@code RouterTableIds.RouterTableIds[0]}.
 */
public final class Shape {

    private final JsonPointer items;
    private final Map<String, Source> attributes;

    private Shape(JsonPointer items, Map<String, Source> attributes) {
        this.items = items;
        this.attributes = attributes;
    }

    /** Items that stand in a list at this path of the answer. */
    public static Shape items(String path) {
        return new Shape(pointer(path), Map.of());
    }

    /** The same items at another path of another answer: a list of them, or one by itself. */
    public Shape at(String path) {
        return new Shape(pointer(path), attributes);
    }

    /** An attribute as it stands at a path of the item; left out where the item has none. */
    public Shape put(String attribute, String path) {
        return with(attribute, new Source(pointer(path), UnaryOperator.identity()));
    }

    /** An attribute whose text the cloud writes in varying case: in lower case here. */
    public Shape lowerCase(String attribute, String path) {
        return with(
                attribute,
                new Source(pointer(path), node -> TextNode.valueOf(node.asText().toLowerCase(Locale.ROOT))));
    }

    /** An attribute that is true or false; false where the item does not say. */
    public Shape flag(String attribute, String path) {
        JsonPointer where = pointer(path);
        return with(
                attribute,
                new Source(
                        JsonPointer.empty(),
                        item -> BooleanNode.valueOf(item.at(where).asBoolean())));
    }

    /** An attribute that is the same for every item that is there. */
    public Shape constant(String attribute, String text) {
        return with(attribute, new Source(JsonPointer.empty(), item -> TextNode.valueOf(text)));
    }

    /** The canonical attributes that an item may have. */
    Set<String> attributes() {
        return attributes.keySet();
    }

    /** Every item of an answer, as canonical attributes. */
    List<ObjectNode> read(JsonNode answer) {
        JsonNode found = answer.at(items);
        if (found.isObject()) {
            return List.of(attributes(found));
        }
        List<ObjectNode> all = new ArrayList<>();
        found.forEach(item -> all.add(attributes(item)));
        return all;
    }

    private ObjectNode attributes(JsonNode item) {
        ObjectNode found = JsonNodeFactory.instance.objectNode();
        attributes.forEach((name, source) -> {
            JsonNode node = item.at(source.path);
            if (!node.isMissingNode() && !node.isNull()) {
                found.set(name, source.change.apply(node));
            }
        });
        return found;
    }

    private Shape with(String attribute, Source source) {
        Map<String, Source> more = new LinkedHashMap<>(attributes);
        more.put(attribute, source);
        return new Shape(items, more);
    }

    static JsonPointer pointer(String path) {
        return JsonPointer.compile("/" + path.replace("]", "").replaceAll("[.\\[]", "/"));
    }

    private record Source(JsonPointer path, UnaryOperator<JsonNode> change) {}
}
