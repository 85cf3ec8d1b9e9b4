package dev.dragoman.adapter.http;

import org.jspecify.annotations.Nullable;

/**
 * A key pair of a cloud account, fetched anew for every request.
 *
 * @param keyId Alibaba's AccessKeyId, Tencent's SecretId
 * @param secret Alibaba's AccessKeySecret, Tencent's SecretKey
 * @param sessionToken with temporary credentials alone
 */
public record Credentials(
        String keyId, String secret, @Nullable String sessionToken) {

    /** Never the secret, never the token. */
    @Override
    public String toString() {
        return "Credentials[keyId=" + keyId + ", secret=***" + (sessionToken == null ? "]" : ", sessionToken=***]");
    }
}
