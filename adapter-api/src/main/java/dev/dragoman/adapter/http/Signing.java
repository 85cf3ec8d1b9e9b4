package dev.dragoman.adapter.http;

import java.net.URI;
import java.time.Instant;

/**
 * Everything that a signature needs and a call does not say.
 *
 * @param endpoint scheme, host and port of the API; a path only where a proxy needs one
 * @param credentials whose request it is
 * @param now the wall clock's time
 * @param nonce random, never used before: at least 64 bits, decimal digits where the cloud wants a number
 */
public record Signing(URI endpoint, Credentials credentials, Instant now, long nonce) {

    public Signing {
        if (nonce <= 0) {
            throw new IllegalArgumentException("nonce: expected a positive number, got " + nonce);
        }
    }
}
