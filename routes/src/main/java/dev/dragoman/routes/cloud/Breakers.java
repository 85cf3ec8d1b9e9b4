package dev.dragoman.routes.cloud;

import dev.dragoman.routes.config.CallSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Two circuit breakers for each call. That of the endpoint opens where there is no connection to be had. That of the account
 * at the endpoint opens where calls get no answer, or nothing but HTTP 5xx: an account's own trouble looks like that too, so it
 * does not keep others from the same endpoint; if the endpoint itself is the trouble, each account finds out by itself.
 * Refusals of the API do not count.
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

    /**
     * Those of calls of one account to one endpoint.
     *
     * @param account what stands for the account: accounts that share limits share this too
     */
    Pair of(URI endpoint, String account) {
        String where = endpoint.getScheme() + "://" + endpoint.getAuthority();
        return new Pair(registry.circuitBreaker(where), registry.circuitBreaker(where + " for " + account));
    }

    /** How long an open one stays so. */
    Duration open() {
        return open;
    }

    /** What is known of an endpoint, and of an account there. */
    record Pair(CircuitBreaker endpoint, CircuitBreaker account) {

        /** The one that forbids a call, if one does; else the call is allowed, and one of the methods below has to follow. */
        Optional<CircuitBreaker> forbids() {
            if (!endpoint.tryAcquirePermission()) {
                return Optional.of(endpoint);
            }
            if (!account.tryAcquirePermission()) {
                endpoint.releasePermission();
                return Optional.of(account);
            }
            return Optional.empty();
        }

        /** The cloud was not asked, by our own doing. */
        void unused() {
            List.of(endpoint, account).forEach(CircuitBreaker::releasePermission);
        }

        /** There was no connection. */
        void unreachable(long nanos) {
            endpoint.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no connection"));
            account.releasePermission();
        }

        /** The cloud was asked, and answered or did not. */
        void asked(long nanos, boolean answered) {
            endpoint.onSuccess(nanos, TimeUnit.NANOSECONDS);
            if (answered) {
                account.onSuccess(nanos, TimeUnit.NANOSECONDS);
            } else {
                account.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
            }
        }
    }
}
