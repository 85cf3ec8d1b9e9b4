package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The items of one answer, apart from what stands around them, so that the answer can be written with some of them alone.
 * What stands beside the items, such as their number, stays as it came.
 */
final class Rows {

    private final JsonNode answer;
    private final Optional<JsonPointer> list;
    private final List<JsonNode> outers = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private Optional<JsonPointer> innerList = Optional.empty();

    /**
     * An item.
     *
     * @param outer which element of the outer list it stands in; 0 where there is none
     */
    private record Row(ObjectNode attributes, JsonNode item, int outer) {}

    /** The items of an answer in this shape. */
    Rows(JsonNode answer, Shape shape) {
        this.answer = answer;
        this.list = place(answer, shape.outerItems());
        if (!apart()) {
            return;
        }
        JsonNode elements = answer.at(list.orElseThrow());
        if (shape.nested()) {
            elements.forEach(element -> addInner(shape, element));
        } else {
            elements.forEach(item -> add(shape, item, answer, 0));
        }
    }

    private void addInner(Shape shape, JsonNode element) {
        Optional<JsonPointer> here = place(element, shape.innerItems());
        if (here.isPresent()) {
            innerList = here;
            outers.add(element);
            element.at(here.get()).forEach(item -> add(shape, item, element, outers.size() - 1));
        }
    }

    private void add(Shape shape, JsonNode item, JsonNode around, int outer) {
        shape.item(item, around).ifPresent(attributes -> rows.add(new Row(attributes, item, outer)));
    }

    /** Whether the items stand in a list, so that they can be told apart. */
    boolean apart() {
        return list.map(answer::at).filter(JsonNode::isArray).isPresent();
    }

    /** Whether there is an item that fits. */
    boolean has(Predicate<ObjectNode> fits) {
        return rows.stream().anyMatch(row -> fits.test(row.attributes));
    }

    /** The answer with those items alone that fit. */
    JsonNode only(Predicate<ObjectNode> fits) {
        if (!apart()) {
            return answer;
        }
        JsonPointer where = list.orElseThrow();
        JsonNode own = without(answer, where);
        ArrayNode kept = (ArrayNode) own.at(where);
        List<Row> fitting =
                rows.stream().filter(row -> fits.test(row.attributes)).toList();
        if (innerList.isEmpty()) {
            fitting.forEach(row -> kept.add(row.item));
            return own;
        }
        for (int i = 0; i < outers.size(); i++) {
            int outer = i;
            List<Row> inside =
                    fitting.stream().filter(row -> row.outer == outer).toList();
            if (!inside.isEmpty()) {
                JsonNode around = without(outers.get(i), innerList.get());
                ArrayNode items = (ArrayNode) around.at(innerList.get());
                inside.forEach(row -> items.add(row.item));
                kept.add(around);
            }
        }
        return own;
    }

    /** A copy whose list at this place is empty; the list itself is not copied. */
    private static JsonNode without(JsonNode node, JsonPointer where) {
        if (where.matches()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            field.getKey().equals(where.getMatchingProperty())
                                    ? without(field.getValue(), where.tail())
                                    : field.getValue()));
            return copy;
        }
        return node.deepCopy();
    }

    private static Optional<JsonPointer> place(JsonNode around, String path) {
        return Path.of(path).ways().stream()
                .filter(way ->
                        !around.at(way).isMissingNode() && !around.at(way).isNull())
                .findFirst();
    }
}
