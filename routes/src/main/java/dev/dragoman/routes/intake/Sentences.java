package dev.dragoman.routes.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Violation;
import dev.dragoman.routes.config.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says what a violation of a schema is: where, what was expected and what came.
 *
 * @param schema the whole schema
 */
record Sentences(JsonNode schema) {

    private static final int SHOWN = 100;
    private static final String WHOLE_TEXT = "(?![\\s\\S])";

    Violation violation(ValidationMessage message) {
        String at = message.getInstanceLocation().toString();
        return switch (message.getType()) {
            case "required" -> new Violation(below(at, message), "expected a value, got none");
            case "additionalProperties" ->
                new Violation(
                        below(at, message),
                        "there is no such field" + Nearest.hint(message.getProperty(), siblings(message)));
            case "propertyNames" ->
                new Violation(
                        below(at, message),
                        "expected a name that matches "
                                + pattern(message.getSchemaNode().path("pattern")));
            default -> new Violation(at, sentence(message));
        };
    }

    private static String sentence(ValidationMessage message) {
        JsonNode rule = message.getSchemaNode();
        JsonNode value = message.getInstanceNode();
        return switch (message.getType()) {
            case "type" -> "expected " + named(rule) + ", got " + (mayHoldFields(rule, value) ? "text" : shown(value));
            case "pattern" -> "expected text that matches " + pattern(rule) + ", got " + shown(value);
            case "minLength" -> "expected at least " + rule + " characters, got " + length(value);
            case "maxLength" -> "expected at most " + rule + " characters, got " + length(value);
            case "maxProperties" -> "expected at most " + rule + " entries, got " + value.size();
            case "minItems" -> "expected at least " + rule + " items, got " + value.size();
            case "maxItems" -> "expected at most " + rule + " items, got " + value.size();
            case "minimum" -> "expected at least " + rule + ", got " + shown(value);
            case "maximum" -> "expected at most " + rule + ", got " + shown(value);
            case "enum" ->
                "expected one of " + listed(rule) + ", got " + shown(value) + Nearest.hint(value.asText(), texts(rule));
            case "format" -> format(rule.asText(), value);
            default -> "expected what the schema's " + message.getType() + " says (" + rule + "), got " + shown(value);
        };
    }

    /** A text in place of an object may be its fields in some other language, and so hold secrets; a mere name is none. */
    private static boolean mayHoldFields(JsonNode rule, JsonNode value) {
        return value.isTextual()
                && named(rule).contains("an object")
                && !value.asText().matches(ResourceKey.NAME);
    }

    private static String pattern(JsonNode rule) {
        return rule.asText().replace(WHOLE_TEXT, "");
    }

    private static String format(String name, JsonNode value) {
        Function<String, Optional<String>> problem = Formats.PROBLEMS.getOrDefault(name, text -> Optional.empty());
        return problem.apply(value.asText()).orElseGet(() -> "expected " + formatName(name) + ", got " + shown(value));
    }

    private static String formatName(String format) {
        return format.equals("ipv4") ? "an IPv4 address such as 10.0.0.2" : "text of the format " + format;
    }

    private static String below(String at, ValidationMessage message) {
        String name = message.getProperty().replace("~", "~0").replace("/", "~1");
        return at + "/" + name;
    }

    /** The fields that the schema knows where the message is about an unknown one. */
    private List<String> siblings(ValidationMessage message) {
        JsonPointer rule = JsonPointer.compile(message.getEvaluationPath().toString());
        List<String> names = new ArrayList<>();
        schema.at(rule.head()).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A type, or a list of types. */
    private static String named(JsonNode rule) {
        return rule.isArray()
                ? texts(rule).stream().map(Sentences::named).collect(Collectors.joining(" or "))
                : named(rule.asText());
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    /** A value as it came, if it is short; containers by what they are. */
    static String shown(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        if (value.isArray()) {
            return "a list";
        }
        if (value.isMissingNode()) {
            return "none";
        }
        String text = value.asText();
        String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
        return value.isTextual() ? "'" + cut + "'" : cut.toLowerCase(Locale.ROOT);
    }

    private static int length(JsonNode value) {
        String text = value.asText();
        return text.codePointCount(0, text.length());
    }

    private static String listed(JsonNode rule) {
        return String.join(", ", texts(rule));
    }

    private static List<String> texts(JsonNode rule) {
        List<String> texts = new ArrayList<>();
        rule.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
