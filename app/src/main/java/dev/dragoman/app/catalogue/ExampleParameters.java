package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.model.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parameters by their names on the wire, written as a person would: lists and structures, numbers as numbers, secrets by reference. */
final class ExampleParameters {

    /** Stands for a secret's value, as in the catalogue's examples. */
    static final String SECRET = "not-a-real-secret";

    private ExampleParameters() {}

    static ObjectNode of(Api api, Action action, Map<String, String> flat) {
        CallCheck check = Catalogue.of(api).parameters(action.name()).check();
        ObjectNode all = Json.mapper().createObjectNode();
        flat.forEach((name, value) -> put(all, name, value(name, value, check.parameterOf(name))));
        return (ObjectNode) withLists(all);
    }

    private static void put(ObjectNode all, String name, JsonNode value) {
        String[] steps = name.split("\\.", -1);
        ObjectNode holder = all;
        for (int i = 0; i < steps.length - 1; i++) {
            holder = holder.withObjectProperty(steps[i]);
        }
        holder.set(steps[steps.length - 1], value);
    }

    private static JsonNode value(String name, String value, Optional<Parameter> parameter) {
        if (value.equals(SECRET)) {
            return Json.mapper().createObjectNode().put("secretRef", secretName(name));
        }
        String type = parameter.map(Parameter::elementType).orElse("");
        return switch (type) {
            case "integer", "long" -> number(value);
            case "boolean" ->
                value.equals("true") || value.equals("false")
                        ? bool(Boolean.parseBoolean(value))
                        : Json.mapper().getNodeFactory().textNode(value);
            default -> Json.mapper().getNodeFactory().textNode(value);
        };
    }

    private static JsonNode bool(boolean value) {
        return Json.mapper().getNodeFactory().booleanNode(value);
    }

    /** As a number if that is what goes over the wire again. */
    private static JsonNode number(String value) {
        return value.matches("0|-?[1-9][0-9]{0,17}")
                ? Json.mapper().getNodeFactory().numberNode(Long.parseLong(value))
                : Json.mapper().getNodeFactory().textNode(value);
    }

    /** {@code example/pre-share-key} of {@code PreShareKey}. */
    private static String secretName(String parameter) {
        String last = parameter.substring(parameter.lastIndexOf('.') + 1);
        return "example/" + last.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Structures whose members are all indexes become lists. */
    private static JsonNode withLists(JsonNode node) {
        if (!(node instanceof ObjectNode object) || object.has("secretRef")) {
            return node;
        }
        ObjectNode copy = Json.mapper().createObjectNode();
        object.properties().forEach(member -> copy.set(member.getKey(), withLists(member.getValue())));
        boolean list = !copy.isEmpty()
                && copy.properties().stream().allMatch(member -> member.getKey().matches("[0-9]+"));
        if (!list) {
            return copy;
        }
        ArrayNode elements = Json.mapper().createArrayNode();
        copy.forEach(elements::add);
        return elements;
    }
}
