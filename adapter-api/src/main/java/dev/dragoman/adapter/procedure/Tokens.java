package dev.dragoman.adapter.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.DigestUtils;

/** Idempotency tokens: the same for the same operation, step and epoch, whoever computes them and when. */
final class Tokens {

    private static final Base32 BASE32 = new Base32();

    private Tokens() {}

    /** 52 characters of base32 over the SHA-256 of operation, step and epoch; fits Alibaba's limit of 64. */
    static String token(String operationId, int step, int epoch) {
        byte[] hash = DigestUtils.sha256((operationId + "/" + step + "/" + epoch).getBytes(StandardCharsets.UTF_8));
        return BASE32.encodeToString(hash).replace("=", "").toLowerCase(Locale.ROOT);
    }
}
