package dev.dragoman.engine.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.Task;
import dev.dragoman.model.Kind;
import dev.dragoman.model.ReferenceField;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How a resource of the cloud differs from what a publisher expects it to be. */
final class Differences {

    private Differences() {}

    /** Every field that is given and is not so. What a resource of the kind never tells of itself is not compared. */
    static List<Violation> between(Task expected, ObjectNode attributes) {
        SpecShape shape = expected.kind().shape(expected.verb());
        ObjectNode present = shape.fromAttributes(attributes);
        List<Violation> all = new ArrayList<>();
        expected.spec().properties().forEach(field -> {
            if (!told(expected.kind(), shape, field.getKey())) {
                return;
            }
            JsonNode wanted = wanted(expected, shape, field.getKey(), field.getValue());
            JsonNode is = present.path(field.getKey());
            if (!covers(is, wanted)) {
                all.add(new Violation(
                        shape.base() + field.getKey(),
                        "expected " + text(wanted) + ", the cloud has " + (is.isMissingNode() ? "nothing" : text(is))));
            }
        });
        return all;
    }

    private static boolean told(Kind kind, SpecShape shape, String field) {
        String attribute = shape.references().stream()
                .filter(reference -> reference.name().equals(field))
                .map(ReferenceField::attribute)
                .findFirst()
                .orElse(field);
        return Arrays.stream(kind.attributes().getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(attribute::equals);
    }

    /** A reference by name stands for the id of what it names. */
    private static JsonNode wanted(Task expected, SpecShape shape, String field, JsonNode given) {
        ObjectNode referred = expected.references().get(field);
        boolean reference =
                shape.references().stream().map(ReferenceField::name).anyMatch(field::equals);
        if (!reference || referred == null || !given.isObject()) {
            return given;
        }
        ObjectNode byId = given.deepCopy();
        byId.remove(List.of("name", "stack", "target"));
        return byId.set("id", referred.path("id"));
    }

    /**
     * An object covers another if it says the same wherever the other says something. A cloud may write a number or a truth
     * value as text.
     */
    private static boolean covers(JsonNode is, JsonNode wanted) {
        if (wanted.isObject() && is.isObject()) {
            return wanted.properties().stream().allMatch(part -> covers(is.path(part.getKey()), part.getValue()));
        }
        if (wanted.isArray() && is.isArray()) {
            return is.size() == wanted.size()
                    && IntStream.range(0, is.size()).allMatch(i -> covers(is.get(i), wanted.get(i)));
        }
        return is.isValueNode() && wanted.isValueNode() && is.asText().equals(wanted.asText());
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }
}
