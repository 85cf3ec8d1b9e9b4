package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.auth.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code Authorization} header of TC3-HMAC-SHA256, which signs the whole request: method, query, headers and body. In no document of
 * ours; from the provider's public page "Signature v3" of API 3.0, which its official SDKs follow by default.
 *
 * @param secretId whose key has signed
 * @param date the day, in UTC, for which the signing key was made
 * @param service the service for which it was made; SDKs take it from the host's name, so that it says nothing here
 * @param signedHeaders the names of the headers that were signed, in their order
 * @param signature 64 hexadecimal digits
 */
record Tc3Authorization(String secretId, String date, String service, List<String> signedHeaders, String signature) {

    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final String END = "tc3_request";
    private static final List<String> ALWAYS_SIGNED = List.of("content-type", "host");

    private static final Pattern HEADER = Pattern.compile(ALGORITHM
            + " +Credential=([^/, ]+)/(\\d{4}-\\d\\d-\\d\\d)/([^/, ]+)/" + END
            + ", *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})");

    /** Whether a request is signed in this way, well or badly. */
    static boolean isIn(ApiRequest request) {
        return request.header("authorization").orElse("").startsWith("TC3-");
    }

    /** That of a request; empty if the header is not in order, or leaves a header out that has to be signed. */
    static Optional<Tc3Authorization> of(ApiRequest request) {
        Matcher matcher =
                HEADER.matcher(request.header("authorization").orElse("").strip());
        return matcher.matches()
                ? Optional.of(new Tc3Authorization(
                                matcher.group(1),
                                matcher.group(2),
                                matcher.group(3),
                                List.of(matcher.group(4).split(";", -1)),
                                matcher.group(5)))
                        .filter(found -> found.signedHeaders.containsAll(ALWAYS_SIGNED))
                : Optional.empty();
    }

    /** The signature that a request with this header has if it was made with the secret. */
    String expected(ApiRequest request, String timestamp, String secret) {
        String scope = date + "/" + service + "/" + END;
        String text = String.join("\n", ALGORITHM, timestamp, scope, sha256(canonical(request)));
        byte[] key = ("TC3" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(date, service, END)) {
            key = Hmac.SHA256.digest(key, part);
        }
        return HexFormat.of().formatHex(Hmac.SHA256.digest(key, text));
    }

    private String canonical(ApiRequest request) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + value(request, name) + "\n")
                .collect(Collectors.joining());
        return Stream.of(
                        request.method(),
                        "/",
                        request.method().equals("POST") ? "" : request.query(),
                        headers,
                        String.join(";", signedHeaders),
                        sha256(request.body()))
                .collect(Collectors.joining("\n"));
    }

    /** In lower case, as the public page has names and values. */
    private static String value(ApiRequest request, String header) {
        String value =
                header.equals("host") ? request.host() : request.header(header).orElse("");
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
