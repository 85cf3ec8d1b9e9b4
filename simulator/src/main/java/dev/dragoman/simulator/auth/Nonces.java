package dev.dragoman.simulator.auth;

import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which signed requests have been seen, against replay. Bounded: between one and two generations of the last
 * nonces are kept, which is minutes at thousands of requests a second, and for ever in a test.
 */
public final class Nonces {

    private static final int GENERATION = 200_000;

    private Set<String> current = new HashSet<>();
    private Set<String> previous = new HashSet<>();

    /** Whether this is the first time; from now on it is not. */
    public synchronized boolean firstUse(String nonce) {
        if (previous.contains(nonce) || !current.add(nonce)) {
            return false;
        }
        if (current.size() >= GENERATION) {
            previous = current;
            current = new HashSet<>();
        }
        return true;
    }
}
