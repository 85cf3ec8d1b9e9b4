package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Anchors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A schema's fields as the rows of a Markdown table, nested objects by dotted paths. Objects that stand everywhere are
 * named with a link to a section of the page that tells their fields once.
 */
final class FieldTable {

    /** The names of the fields of each common object, by the word for it, which is also its section's title. */
    private static final Map<String, Set<String>> COMMON = Map.of(
            "target", Set.of("provider", "account", "region"),
            "reference", Set.of("name", "stack", "target", "id"),
            "predecessor", Set.of("kind", "name", "stack", "target"));

    private final List<String> rows = new ArrayList<>();

    private FieldTable() {}

    static String of(JsonNode schema) {
        FieldTable table = new FieldTable();
        table.rows.add("| field | type | required | what it means |");
        table.rows.add("|---|---|---|---|");
        table.add("", schema);
        return String.join("\n", table.rows);
    }

    private static Optional<String> common(JsonNode object) {
        Set<String> fields = new HashSet<>();
        object.path("properties").fieldNames().forEachRemaining(fields::add);
        return COMMON.entrySet().stream()
                .filter(known -> known.getValue().equals(fields))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void add(String prefix, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = property.getValue();
            String path = prefix + property.getKey();
            String required = requires(schema, property.getKey()) ? "yes" : "";
            String meaning = field.path("description").asText().replace("|", "\\|");
            rows.add("| `" + path + "` | " + type(field) + " | " + required + " | " + meaning + " |");
            JsonNode inside = field.has("items") ? field.path("items") : field;
            if (common(inside).isEmpty()) {
                add(path + (field.has("items") ? "[]." : "."), inside);
            }
        });
    }

    private static boolean requires(JsonNode schema, String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(field));
    }

    private static String type(JsonNode field) {
        JsonNode type = field.path("type");
        return type.isArray() ? word(type.get(0).asText(), field) + " or null" : word(type.asText(), field);
    }

    private static String word(String type, JsonNode field) {
        return switch (type) {
            case "string" -> text(field);
            case "integer" -> "integer" + range(field, "minimum", "maximum", "");
            case "boolean" -> "true or false";
            case "array" -> "list of " + type(field.path("items")) + range(field, "minItems", "maxItems", "items");
            case "object" ->
                common(field).map(name -> "[" + name + "](#" + name + ")").orElseGet(() -> map(field));
            default -> throw new IllegalArgumentException("no word for the type of " + field);
        };
    }

    /** An object whose keys are free. */
    private static String map(JsonNode field) {
        JsonNode values = field.path("additionalProperties");
        return values.isObject()
                ? "object of " + type(values) + range(field, "minProperties", "maxProperties", "entries")
                : "object";
    }

    private static String text(JsonNode field) {
        if (field.has("enum")) {
            return StreamSupport.stream(field.path("enum").spliterator(), false)
                    .filter(value -> !value.isNull())
                    .map(value -> "`" + value.asText() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (field.has("pattern")) {
            return "text like `" + field.path("pattern").asText().replace(Anchors.END, "$") + "`";
        }
        if (field.has("format")) {
            return "text, " + field.path("format").asText();
        }
        return "text" + range(field, "minLength", "maxLength", "characters");
    }

    private static String range(JsonNode field, String least, String most, String unit) {
        String from = field.path(least).asText();
        String upTo = field.path(most).asText();
        String words =
                field.has(least) ? (field.has(most) ? from + " to " + upTo : "at least " + from) : "at most " + upTo;
        return field.has(least) || field.has(most) ? ", " + (words + " " + unit).strip() : "";
    }
}
