package dev.dragoman.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the conditions of a parameter and the rules of an action from a catalogue's JSON. */
final class ConditionReader {

    private ConditionReader() {}

    static Conditions conditions(JsonNode n) {
        if (!n.has("requiredIf") && !n.has("requiredUnless") && !n.has("onlyIf") && !n.has("maxBy")) {
            return Conditions.NONE;
        }
        return new Conditions(
                all(n.path("requiredIf")),
                all(n.path("requiredUnless")),
                all(n.path("onlyIf")),
                maxBy(n.path("maxBy")));
    }

    static Rule rule(JsonNode n) {
        return new Rule(
                Rule.Kind.of(CatalogueReader.required(n, "rule")),
                CatalogueReader.texts(n.path("of")),
                CatalogueReader.text(n, "value"));
    }

    private static List<Condition> all(JsonNode byParameter) {
        List<Condition> result = new ArrayList<>(byParameter.size());
        byParameter
                .properties()
                .forEach(entry -> result.add(new Condition(entry.getKey(), CatalogueReader.texts(entry.getValue()))));
        return result;
    }

    private static Optional<Conditions.MaxBy> maxBy(JsonNode byParameter) {
        return byParameter.properties().stream().findFirst().map(entry -> {
            Map<String, Long> largest = new LinkedHashMap<>();
            entry.getValue()
                    .properties()
                    .forEach(value ->
                            largest.put(value.getKey(), value.getValue().longValue()));
            return new Conditions.MaxBy(entry.getKey(), largest);
        });
    }
}
