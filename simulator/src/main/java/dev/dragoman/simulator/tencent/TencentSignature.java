package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.auth.Hmac;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The signature of API 3.0 and of the legacy API (document 004, lines 697–906 and 8082–8250): method, host, path and the
 * sorted parameters with their raw values, HMAC-SHA1 or HMAC-SHA256 with the secret as key, in Base64.
 *
 * <p>The host is what the client calls it, with the port where one is given. Underscores in names are signed as dots.
 */
final class TencentSignature {

    private TencentSignature() {}

    /** Of decoded parameters; a {@code Signature} among them is left out. */
    static String of(ApiRequest request, Map<String, String> parameters, String secret) {
        // Document 004, line 681: anything but the exact HmacSHA256 is checked as HmacSHA1.
        Hmac hmac = "HmacSHA256".equals(parameters.get("SignatureMethod")) ? Hmac.SHA256 : Hmac.SHA1;
        return hmac.base64(secret, stringToSign(request.method(), request.host(), request.path(), parameters));
    }

    static String stringToSign(String method, String host, String path, Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.equals("Signature")) {
                query.add(name.replace('_', '.') + "=" + value);
            }
        });
        return method + host + path + "?" + query;
    }
}
