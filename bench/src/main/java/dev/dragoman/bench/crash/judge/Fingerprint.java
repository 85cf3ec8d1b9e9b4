package dev.dragoman.bench.crash.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What tells a call from calls that ask for something else: account, API, region, action and its own parameters. What is different each time
 * the same request is signed is left out, and so is what is secret.
 */
final class Fingerprint {

    private static final Set<String> OF_THE_API = Set.of(
            "Action",
            "Version",
            "Format",
            "AccessKeyId",
            "Signature",
            "SignatureMethod",
            "SignatureVersion",
            "SignatureNonce",
            "SignatureType",
            "Timestamp",
            "SecurityToken",
            "RegionId",
            "RegionID",
            "Region",
            "Nonce",
            "SecretId",
            "RequestClient",
            "Language");

    private static final Map<String, String> API_OF_VERSION =
            Map.of("2016-04-28", "aliyun-vpc", "2017-03-12", "tencent-vpc", "v2", "tencent-vpc-v2");

    /** The regions that the legacy API calls by short names. */
    private static final Map<String, String> LONG_NAMES = Map.of("gz", "ap-guangzhou", "sh", "ap-shanghai");

    private static final String MASK = "***";

    private Fingerprint() {}

    /** Of a call as the simulators recorded it. */
    static String of(JsonNode call) {
        JsonNode parameters = call.path("parameters");
        String region = parameters
                .path("Region")
                .asText(parameters
                        .path("RegionId")
                        .asText(parameters.path("RegionID").asText()));
        return text(
                call.path("account").asText(),
                call.path("api").asText(),
                LONG_NAMES.getOrDefault(region, region),
                call.path("action").asText(),
                parameters,
                Set.of());
    }

    /** Of a call as a request names it. */
    static String ofRequest(JsonNode call) {
        JsonNode target = call.path("target");
        Set<String> secrets = new TreeSet<>();
        call.path("secrets").fieldNames().forEachRemaining(secrets::add);
        call.path("secretTexts").fieldNames().forEachRemaining(secrets::add);
        return text(
                target.path("provider").asText() + "-" + target.path("account").asText(),
                api(call),
                target.path("region").asText(),
                call.path("action").asText(),
                call.path("parameters"),
                secrets);
    }

    /** The catalogue's id of the API that a request is for. */
    static String api(JsonNode call) {
        String version = call.path("api").asText();
        return API_OF_VERSION.getOrDefault(version, version);
    }

    private static String text(
            String account, String api, String region, String action, JsonNode parameters, Set<String> secrets) {
        Map<String, String> own = new TreeMap<>();
        parameters.properties().forEach(field -> {
            String value = field.getValue().asText();
            if (!OF_THE_API.contains(field.getKey()) && !secrets.contains(field.getKey()) && !value.equals(MASK)) {
                own.put(field.getKey(), value);
            }
        });
        return account + " " + api + " " + region + " " + action + " " + own;
    }
}
