package dev.dragoman.simulator.aliyun.vpn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a connection's two phases, sent as JSON text in {@code IkeConfig} and {@code IpsecConfig} (document 003, lines
 * 1945–2030). Document 001 spells the latter {@code IpssecConfig}, and its members likewise; both are understood. What is wrong with
 * one is answered as {@code InvalidParam.IkeEncAlg} and the like.
 */
final class Negotiation {

    static final String PHASE_1 = "IkeConfig";
    static final String PHASE_2 = "IpsecConfig";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Negotiation() {}

    /** What was set before, changed by what the call sends; what nobody has set has the documented default. */
    static Map<String, Object> settings(ActionCall call, String structure, Map<String, Object> before) {
        Map<String, Object> settings = new LinkedHashMap<>();
        members(call, structure).forEach(member -> member.defaultValue()
                .ifPresent(value -> settings.put(nameOf(member), typed(member, value))));
        settings.putAll(before);
        call.optional(structure)
                .ifPresent(text -> read(structure, text).properties().forEach(field -> {
                    String name = plain(field.getKey());
                    settings.put(name, checked(call, structure, name, field.getValue()));
                }));
        return settings;
    }

    /** As document 001 spells the members of phase 2. */
    static Map<String, Object> oldSpelling(Map<?, ?> settings) {
        Map<String, Object> old = new LinkedHashMap<>();
        settings.forEach((name, value) -> old.put(String.valueOf(name).replace("Ipsec", "Ipssec"), value));
        return old;
    }

    private static JsonNode read(String structure, String text) {
        try {
            JsonNode read = JSON.readTree(text);
            if (read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException e) {
            throw invalid(structure, "is no JSON");
        }
        throw invalid(structure, "is no JSON object");
    }

    private static Object checked(ActionCall call, String structure, String name, JsonNode value) {
        List<Parameter> documented = members(call, structure).stream()
                .filter(member -> nameOf(member).equals(name))
                .toList();
        return documented.stream()
                .filter(member -> accepts(member, value.asText()))
                .findFirst()
                .map(member -> typed(member, value.asText()))
                .orElseThrow(
                        () -> invalid(name, documented.isEmpty() ? "is unknown" : "has a value that is not valid"));
    }

    private static List<Parameter> members(ActionCall call, String structure) {
        return call.action().request().stream()
                .filter(parameter ->
                        parameter.memberOf().map(Negotiation::plain).orElse("").equals(structure))
                .toList();
    }

    private static String nameOf(Parameter member) {
        return plain(member.name().substring(member.name().indexOf('.') + 1));
    }

    private static String plain(String name) {
        return name.replace("Ipssec", "Ipsec");
    }

    private static boolean accepts(Parameter member, String value) {
        if (member.type().equals("integer")) {
            return value.matches("\\d{1,9}")
                    && Long.parseLong(value) >= member.size().min().orElse(0)
                    && Long.parseLong(value) <= member.size().max().orElse(Integer.MAX_VALUE);
        }
        return value.length() >= member.size().minLength().orElse(0)
                && value.length() <= member.size().maxLength().orElse(Integer.MAX_VALUE)
                && (member.allowed().isEmpty() || member.allowed().stream().anyMatch(value::equalsIgnoreCase));
    }

    private static Object typed(Parameter member, String value) {
        if (member.type().equals("integer")) {
            return Integer.valueOf(value);
        }
        return member.allowed().stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElse(value);
    }

    private static ApiException invalid(String name, String why) {
        return new ApiException("InvalidParam." + name, "The parameter %s %s.".formatted(name, why));
    }
}
