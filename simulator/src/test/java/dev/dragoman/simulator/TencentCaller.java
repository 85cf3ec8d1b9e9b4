package dev.dragoman.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and sends Tencent calls, of API 3.0 or of the legacy API, independently of the simulator's own reading. */
public final class TencentCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI url;
    private final Clock clock;
    private String keyId = "sim-key-id";
    private String secret = "sim-key-secret";

    private TencentCaller(URI url, Clock clock) {
        this.url = url;
        this.clock = clock;
    }

    public static TencentCaller v3(Simulator simulator) {
        return v3(simulator, Clock.systemUTC());
    }

    public static TencentCaller v3(Simulator simulator, Clock clock) {
        return new TencentCaller(URI.create(simulator.tencentUrl() + "/"), clock);
    }

    public static TencentCaller v2(Simulator simulator, Clock clock) {
        return new TencentCaller(URI.create(simulator.tencentUrl() + "/v2/index.php"), clock);
    }

    public TencentCaller as(String id, String itsSecret) {
        keyId = id;
        secret = itsSecret;
        return this;
    }

    /** Sends an action with names and values in turn by POST. */
    public Answer call(String action, String... namesAndValues) {
        return post(sign("POST", parameters(action, namesAndValues)));
    }

    /** All parameters but the signature; those given win, and an empty one goes. */
    public Map<String, String> parameters(String action, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action",
                action,
                "Version",
                "2017-03-12",
                "Region",
                "ap-guangzhou",
                "SecretId",
                keyId,
                "Nonce",
                String.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)),
                "Timestamp",
                String.valueOf(clock.instant().getEpochSecond())));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    public Map<String, String> sign(String method, Map<String, String> parameters) {
        String text = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey().replace('_', '.') + "=" + parameter.getValue())
                .collect(Collectors.joining("&", method + url.getAuthority() + url.getPath() + "?", ""));
        String algorithm = parameters.getOrDefault("SignatureMethod", "HmacSHA1");
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            Map<String, String> signed = new TreeMap<>(parameters);
            signed.put(
                    "Signature",
                    Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
            return signed;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public Answer get(Map<String, String> signed) {
        return send(HttpRequest.newBuilder(URI.create(url + "?" + form(signed))).GET());
    }

    public Answer post(Map<String, String> signed) {
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(signed))));
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
