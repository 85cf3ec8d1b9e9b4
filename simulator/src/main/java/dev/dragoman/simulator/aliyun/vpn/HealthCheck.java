package dev.dragoman.simulator.aliyun.vpn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A connection's health check (document 003, lines 1945 and 2420). {@code HealthCheckConfig} is {@code Enable} in the document's only
 * example; the official SDK's users send a JSON object, whose members are those of the answer. The status of one that is on is
 * {@code failed}, the only value that the documents show: nothing answers.
 */
final class HealthCheck {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Seconds between two probes, and how many are sent; not in the documents. */
    private static final int THREE = 3;

    private HealthCheck() {}

    static Map<String, Object> off() {
        return Fields.of("Enable", "false", "Dip", "", "Sip", "", "Interval", THREE, "Retry", THREE, "Status", "");
    }

    static Map<String, Object> of(String config) {
        if (config.equalsIgnoreCase("Enable") || config.equalsIgnoreCase("Disable")) {
            return switched(off(), config.equalsIgnoreCase("Enable"));
        }
        try {
            JsonNode sent = JSON.readTree(config);
            Map<String, JsonNode> members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            sent.properties().forEach(field -> members.put(field.getKey(), field.getValue()));
            Map<String, Object> check = new LinkedHashMap<>(off());
            check.replaceAll((name, value) -> {
                JsonNode given = members.get(name);
                if (given == null) {
                    return value;
                }
                return value instanceof Integer ? given.asInt() : given.asText();
            });
            return switched(check, "true".equals(check.get("Enable")));
        } catch (JsonProcessingException e) {
            throw new ApiException("InvalidParam.HealthCheckConfig", "HealthCheckConfig is neither Enable nor JSON.");
        }
    }

    private static Map<String, Object> switched(Map<String, Object> check, boolean on) {
        check.put("Enable", String.valueOf(on));
        check.put("Status", on ? "failed" : "");
        return check;
    }
}
