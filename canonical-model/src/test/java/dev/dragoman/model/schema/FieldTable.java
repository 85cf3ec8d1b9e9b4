package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Anchors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A schema's fields as the rows of a Markdown table, nested objects by dotted paths. */
final class FieldTable {

    private final List<String> rows = new ArrayList<>();

    private FieldTable() {}

    static String of(JsonNode schema) {
        FieldTable table = new FieldTable();
        table.rows.add("| field | type | required | what it means |");
        table.rows.add("|---|---|---|---|");
        table.add("", schema);
        return String.join("\n", table.rows);
    }

    private void add(String prefix, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode field = property.getValue();
            String path = prefix + property.getKey();
            String required = requires(schema, property.getKey()) ? "yes" : "";
            String meaning = field.path("description").asText().replace("|", "\\|");
            rows.add("| `" + path + "` | " + type(field) + " | " + required + " | " + meaning + " |");
            add(path + ".", field);
        });
    }

    private static boolean requires(JsonNode schema, String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asText().equals(field));
    }

    private static String type(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "string" -> text(field);
            case "integer" -> "integer" + range(field, "minimum", "maximum", "");
            case "boolean" -> "true or false";
            case "array" -> "list of " + type(field.path("items")) + range(field, "minItems", "maxItems", "items");
            case "object" -> "object";
            default -> throw new IllegalArgumentException("no word for the type of " + field);
        };
    }

    private static String text(JsonNode field) {
        if (field.has("pattern")) {
            return "text like `" + field.path("pattern").asText().replace(Anchors.END, "$") + "`";
        }
        if (field.has("format")) {
            return "text, " + field.path("format").asText();
        }
        return "text" + range(field, "minLength", "maxLength", "characters");
    }

    private static String range(JsonNode field, String least, String most, String unit) {
        if (!field.has(most)) {
            return "";
        }
        String upTo = field.path(most).asText();
        String words = field.has(least) ? field.path(least).asText() + " to " + upTo : "at most " + upTo;
        return ", " + (words + " " + unit).strip();
    }
}
