package dev.dragoman.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.fault.FaultKind;
import dev.dragoman.simulator.fault.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Fault rules as a JSON array; null or absent matches all. Unknown fields are refused: a misspelt rule hits everything. */
final class FaultJson {

    private static final Set<String> FIELDS = Set.of(
            "kind",
            "api",
            "action",
            "account",
            "probability",
            "count",
            "perRequest",
            "millis",
            "code",
            "httpStatus",
            "effect",
            "hits");

    private FaultJson() {}

    static List<Map<String, Object>> write(List<Faults.Hits> rules) {
        return rules.stream().map(FaultJson::write).toList();
    }

    private static Map<String, Object> write(Faults.Hits rule) {
        Fault fault = rule.fault();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", fault.kind().wireName());
        fault.api().ifPresent(api -> fields.put("api", api));
        fault.action().ifPresent(action -> fields.put("action", action));
        fault.account().ifPresent(account -> fields.put("account", account));
        fields.put("probability", fault.probability());
        fault.count().ifPresent(count -> fields.put("count", count));
        fields.put("perRequest", fault.perRequest());
        fields.put("millis", fault.duration().toMillis());
        fault.code().ifPresent(code -> fields.put("code", code));
        fault.httpStatus().ifPresent(status -> fields.put("httpStatus", status));
        fields.put("effect", fault.afterEffect() ? "after" : "before");
        fields.put("hits", rule.hits());
        return fields;
    }

    static List<Fault> read(JsonNode array) {
        if (!array.isArray()) {
            throw new IllegalArgumentException("faults are an array of rules");
        }
        List<Fault> faults = new ArrayList<>();
        array.forEach(rule -> faults.add(readRule(rule)));
        return faults;
    }

    private static Fault readRule(JsonNode rule) {
        rule.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("a fault has no field \"" + field + "\"");
            }
        });
        return new Fault(
                FaultKind.of(rule.path("kind").asText()),
                text(rule, "api"),
                text(rule, "action"),
                text(rule, "account"),
                rule.path("probability").asDouble(1),
                integer(rule, "count"),
                rule.path("perRequest").asBoolean(),
                Duration.ofMillis(rule.path("millis").asLong()),
                text(rule, "code"),
                integer(rule, "httpStatus"),
                rule.path("effect").asText().equals("after"));
    }

    private static Optional<String> text(JsonNode rule, String field) {
        return rule.hasNonNull(field) ? Optional.of(rule.get(field).asText()) : Optional.empty();
    }

    private static OptionalInt integer(JsonNode rule, String field) {
        return rule.hasNonNull(field) ? OptionalInt.of(rule.get(field).intValue()) : OptionalInt.empty();
    }
}
