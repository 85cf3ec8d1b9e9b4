package dev.dragoman.simulator.auth;

import java.util.Optional;

/**
 * A key pair that the simulator accepts, on both clouds.
 *
 * @param id the access key id (Alibaba) or secret id (Tencent)
 * @param secret the secret that signs
 * @param token the session token that must accompany the key, for temporary credentials
 * @param account who owns the key, and so the resources made with it
 */
public record AccessKey(String id, String secret, Optional<String> token, String account) {

    /** The key pair that is accepted unless others are configured. */
    public static final AccessKey DEFAULT = of("sim-key-id", "sim-key-secret");

    public AccessKey {
        if (id.isBlank() || secret.isBlank()) {
            throw new IllegalArgumentException("an access key needs an id and a secret");
        }
        if (account.isBlank()) {
            throw new IllegalArgumentException("an access key needs an account that owns it");
        }
    }

    /** A lasting key that is an account of its own, named by the key's id. */
    public static AccessKey of(String id, String secret) {
        return new AccessKey(id, secret, Optional.empty(), id);
    }

    /**
     * Reads {@code ID:SECRET}, an account of its own, or {@code ID:SECRET@ACCOUNT}, one more key of an account.
     *
     * @throws IllegalArgumentException if there is no colon, or nothing before or after it
     */
    public static AccessKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("an access key is written ID:SECRET or ID:SECRET@ACCOUNT");
        }
        String id = text.substring(0, colon);
        int at = text.lastIndexOf('@');
        return at < colon
                ? of(id, text.substring(colon + 1))
                : of(id, text.substring(colon + 1, at)).ownedBy(text.substring(at + 1));
    }

    public AccessKey withToken(String sessionToken) {
        return new AccessKey(id, secret, Optional.of(sessionToken), account);
    }

    public AccessKey ownedBy(String owner) {
        return new AccessKey(id, secret, token, owner);
    }

    /** Without the secret and the token. */
    @Override
    public String toString() {
        return "AccessKey[id=%s, account=%s]".formatted(id, account);
    }
}
