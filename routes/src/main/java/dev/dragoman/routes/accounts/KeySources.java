package dev.dragoman.routes.accounts;

import dev.dragoman.adapter.http.Credentials;
import java.util.Map;
import java.util.Optional;

/**
 * Where an account's key comes from.
 *
 * @param id Alibaba's AccessKeyId, Tencent's SecretId
 * @param secret Alibaba's AccessKeySecret, Tencent's SecretKey
 * @param token with temporary credentials alone
 */
record KeySources(KeySource id, KeySource secret, Optional<KeySource> token) {

    /**
     * The key as it is now.
     *
     * @throws KeySource.KeyException naming the place that has no value
     */
    Credentials fetch(Map<String, String> environment) {
        return new Credentials(
                id.fetch(environment),
                secret.fetch(environment),
                token.map(source -> source.fetch(environment)).orElse(null));
    }
}
