package dev.dragoman.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and sends Alibaba RPC calls, independently of the simulator's own reading of the signature. */
public final class AliyunCaller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final Clock clock;
    private String keyId = "sim-key-id";
    private String secret = "sim-key-secret";

    public AliyunCaller(Simulator simulator, Clock clock) {
        this.url = simulator.aliyunUrl() + "/";
        this.clock = clock;
    }

    public AliyunCaller(Simulator simulator) {
        this(simulator, Clock.systemUTC());
    }

    public AliyunCaller as(String id, String itsSecret) {
        keyId = id;
        secret = itsSecret;
        return this;
    }

    /** Sends an action with names and values in turn, as the SDK does: POST, everything in the query. */
    public Answer call(String action, String... namesAndValues) {
        return post(sign("POST", parameters(action, namesAndValues)));
    }

    public CompletableFuture<Answer> callAsync(String action, String... namesAndValues) {
        HttpRequest request = request(sign("POST", parameters(action, namesAndValues)))
                .POST(BodyPublishers.noBody())
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).thenApply(Answer::of);
    }

    /** All parameters but the signature, with fresh nonce and timestamp; those given win, and an empty one goes. */
    public Map<String, String> parameters(String action, String... namesAndValues) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "Action", action,
                "Version", "2016-04-28",
                "Format", "JSON",
                "AccessKeyId", keyId,
                "SignatureMethod", "HMAC-SHA1",
                "SignatureVersion", "1.0",
                "SignatureNonce", UUID.randomUUID().toString(),
                "RegionId", "cn-hangzhou",
                "Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    public Map<String, String> sign(String method, Map<String, String> parameters) {
        String text = method + "&%2F&" + percent(query(parameters));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            Map<String, String> signed = new TreeMap<>(parameters);
            signed.put(
                    "Signature",
                    Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
            return signed;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public Answer post(Map<String, String> signed) {
        return send(request(signed).POST(BodyPublishers.noBody()));
    }

    public Answer get(String rawQuery) {
        return send(HttpRequest.newBuilder(URI.create(url + "?" + rawQuery)).GET());
    }

    public Answer put(Map<String, String> signed) {
        return send(request(signed).PUT(BodyPublishers.noBody()));
    }

    public Answer postForm(Map<String, String> signed) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(query(signed))));
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> percent(parameter.getKey()) + "=" + percent(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(Map<String, String> signed) {
        return HttpRequest.newBuilder(URI.create(url + "?" + query(signed)));
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

    /** RFC 3986, byte by byte. */
    private static String percent(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) b;
            boolean plain = b > 0 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : "%%%02X".formatted(b));
        }
        return out.toString();
    }
}
