package dev.dragoman.tencent;

import dev.dragoman.adapter.http.Hmac;
import java.util.SortedMap;

/**
 * Tencent's signature of API 3.0 and of the legacy API (VPC API documents, "Signature" in both parts): HMAC-SHA1 or
 * HMAC-SHA256 over the method, the host, the path and the parameters, keyed with the secret.
 *
 * <p>The parameters are all but {@code Signature}, sorted by name as text ({@code .10} before {@code .2}), with raw
 * values: nothing is encoded. Underscores in names, never in values, become dots once sorted.
 */
final class HmacSigner {

    private HmacSigner() {}

    /**
     * The text that the signature is made of.
     *
     * @param host with the port where one is given
     * @param path {@code /}, or the legacy API's
     */
    static String textToSign(String method, String host, String path, SortedMap<String, String> parameters) {
        StringBuilder text = new StringBuilder(512).append(method).append(host).append(path);
        char separator = '?';
        for (var parameter : parameters.entrySet()) {
            text.append(separator);
            text.append(parameter.getKey().replace('_', '.')).append('=').append(parameter.getValue());
            separator = '&';
        }
        return text.toString();
    }

    /** The value of the parameter {@code Signature}, not yet encoded for the wire. */
    static String sign(Hmac algorithm, String textToSign, String secret) {
        return algorithm.sign(secret, textToSign);
    }
}
