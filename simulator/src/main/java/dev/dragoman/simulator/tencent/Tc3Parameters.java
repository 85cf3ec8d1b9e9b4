package dev.dragoman.simulator.tencent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.simulator.api.ApiRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where parameters are in a request signed with TC3-HMAC-SHA256: public ones in headers, the others in the query of a GET, and as JSON in
 * the body of a POST. They come out as the other signatures have them: {@code Filters.0.Name}.
 */
final class Tc3Parameters {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> HEADERS = Map.of(
            "x-tc-action", "Action",
            "x-tc-version", "Version",
            "x-tc-region", "Region",
            "x-tc-timestamp", "Timestamp",
            "x-tc-token", "Token",
            "x-tc-language", "Language",
            "x-tc-requestclient", "RequestClient");

    private Tc3Parameters() {}

    /** Empty if they cannot be read. */
    static Optional<Map<String, String>> of(ApiRequest request) {
        return own(request).map(own -> {
            Map<String, String> all = new LinkedHashMap<>(own);
            HEADERS.forEach((header, name) -> request.header(header).ifPresent(value -> all.put(name, value.strip())));
            Tc3Authorization.of(request).ifPresent(authorization -> all.put("SecretId", authorization.secretId()));
            return all;
        });
    }

    private static Optional<Map<String, String>> own(ApiRequest request) {
        if (!request.method().equals("POST")) {
            return TencentParameters.of(request);
        }
        try {
            JsonNode document = JSON.readTree(request.body());
            if (!document.isObject()) {
                return Optional.empty();
            }
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", document, flat);
            return Optional.of(flat);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static void flatten(String name, JsonNode value, Map<String, String> flat) {
        String start = name.isEmpty() ? "" : name + ".";
        if (value.isObject()) {
            value.properties().forEach(member -> flatten(start + member.getKey(), member.getValue(), flat));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(start + i, value.get(i), flat);
            }
        } else if (!value.isNull()) {
            flat.put(name, value.asText());
        }
    }
}
