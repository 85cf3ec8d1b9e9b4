package dev.dragoman.aliyun;

import dev.dragoman.adapter.http.Hmac;
import dev.dragoman.adapter.http.PercentEncoding;
import java.util.SortedMap;

/**
 * Alibaba's RPC signature, version 1.0 (VPC developer guide, "Signature"): HMAC-SHA1 over the method, the path {@code /}
 * and the canonical query, keyed with the secret and an ampersand.
 *
 * <p>The canonical query is every parameter but {@code Signature}, sorted by name, names and values percent-encoded. The
 * signed text holds it percent-encoded once more. Host and scheme are not signed.
 */
final class RpcSigner {

    /** The path {@code /}, percent-encoded, between the separators of the text to sign. */
    private static final String ROOT = "&%2F&";

    private RpcSigner() {}

    /** The query that is signed, and sent as it is. */
    static String canonicalQuery(SortedMap<String, String> parameters) {
        return PercentEncoding.query(parameters);
    }

    /** The text that the signature is made of. */
    static String textToSign(String method, String canonicalQuery) {
        StringBuilder text =
                new StringBuilder(canonicalQuery.length() * 2).append(method).append(ROOT);
        return PercentEncoding.append(text, canonicalQuery).toString();
    }

    /** The value of the parameter {@code Signature}, not yet encoded for the wire. */
    static String sign(String method, String canonicalQuery, String secret) {
        return Hmac.SHA1.sign(secret + "&", textToSign(method, canonicalQuery));
    }
}
