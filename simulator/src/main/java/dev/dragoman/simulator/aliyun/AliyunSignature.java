package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.auth.Hmac;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The RPC signature (document 001, lines 237–282): the sorted, percent-encoded parameters, encoded once more behind method
 * and path, HMAC-SHA1 with the secret and {@code &} as key, in Base64.
 *
 * <p>It is computed from decoded parameters. On the wire the official SDK leaves {@code *} as it is while it signs
 * {@code %2A}, so the query as sent must not be used.
 */
final class AliyunSignature {

    private AliyunSignature() {}

    /** Of decoded parameters; a {@code Signature} among them is left out. */
    static String of(String method, Map<String, String> parameters, String secret) {
        return Hmac.SHA1.base64(secret + "&", stringToSign(method, parameters));
    }

    static String stringToSign(String method, Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.equals("Signature")) {
                query.add(encode(name) + "=" + encode(value));
            }
        });
        return method + "&%2F&" + encode(query.toString());
    }

    /** RFC 3986: what form encoding does, but for space, star and tilde. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
