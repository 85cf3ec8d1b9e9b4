package dev.dragoman.routes.cloud;

import dev.dragoman.routes.config.CallSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;

/**
 * One circuit breaker for each endpoint: when it does not answer, or with nothing but HTTP 5xx, it is left alone for a
 * while. Refusals of the API do not count.
 */
final class Breakers {

    private static final int TRIALS = 5;

    private final CircuitBreakerRegistry registry;
    private final Duration open;

    Breakers(CallSettings.Breaker settings) {
        this.open = settings.open();
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .failureRateThreshold(settings.failurePercent())
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.window())
                .waitDurationInOpenState(settings.open())
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .build());
    }

    CircuitBreaker of(URI endpoint) {
        return registry.circuitBreaker(endpoint.getScheme() + "://" + endpoint.getAuthority());
    }

    /** How long an open one stays so. */
    Duration open() {
        return open;
    }
}
