package dev.dragoman.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keyed hashes (RFC 2104) with which the clouds' requests are signed. */
public enum Hmac {
    SHA1("HmacSHA1"),
    SHA256("HmacSHA256");

    private final String algorithm;

    /** Looking an algorithm up costs more than using it, and a {@link Mac} serves one thread at a time. */
    @SuppressWarnings("ImmutableEnumChecker") // each thread sees only its own
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    Hmac(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The algorithm's name, which is also Tencent's {@code SignatureMethod}. */
    public String algorithm() {
        return algorithm;
    }

    /** The hash of the text's UTF-8 under the key's UTF-8, in Base64 with padding. */
    public String sign(String key, String text) {
        Mac mac = macs.get();
        try {
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " does not take the account's key", e);
        }
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            return Mac.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
