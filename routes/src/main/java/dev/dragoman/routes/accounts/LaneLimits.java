package dev.dragoman.routes.accounts;

import java.util.OptionalInt;

/**
 * What an account allows of each of its lanes; what is absent is as the gateway's configuration says.
 *
 * @param requestsPerSecond calls a second
 * @param maxInFlight calls at a time
 */
public record LaneLimits(OptionalInt requestsPerSecond, OptionalInt maxInFlight) {}
