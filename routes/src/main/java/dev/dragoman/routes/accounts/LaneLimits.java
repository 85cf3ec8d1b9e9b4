package dev.dragoman.routes.accounts;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What an account allows of each of its lanes; what is absent is as the gateway's configuration and the cloud's own limits say.
 *
 * @param requestsPerSecond calls a second
 * @param maxInFlight calls at a time
 * @param perMinute calls of single actions a minute, by the actions' names
 * @param group accounts of one cloud with the same group share what it allows, because they share an account there; empty: none
 */
public record LaneLimits(
        OptionalInt requestsPerSecond, OptionalInt maxInFlight, Map<String, Integer> perMinute, String group) {

    /** Nothing of its own. */
    public static final LaneLimits NONE = new LaneLimits(OptionalInt.empty(), OptionalInt.empty(), Map.of(), "");

    public LaneLimits {
        perMinute = Map.copyOf(perMinute);
    }
}
