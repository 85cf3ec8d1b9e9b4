package dev.dragoman.routes.accounts;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.http.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A cloud account that the gateway may use.
 *
 * @param name what commands call it
 * @param provider the cloud
 * @param regions where it may be used
 * @param tenants who may use it
 * @param endpoints where the APIs are, by API version or {@value #EVERY_API} for all; absent: where the cloud has them
 * @param keys where its key comes from
 * @param policy how its work is recovered
 * @param secrets the secrets that its calls may carry: names, or the first parts of names
 * @param limits what it allows of each lane
 */
public record Account(
        String name,
        String provider,
        Set<String> regions,
        Set<String> tenants,
        Map<String, URI> endpoints,
        KeySources keys,
        AccountPolicy policy,
        Set<String> secrets,
        LaneLimits limits) {

    static final String EVERY_API = "vpc";

    public Account {
        regions = Set.copyOf(regions);
        tenants = Set.copyOf(tenants);
        endpoints = Map.copyOf(endpoints);
        secrets = Set.copyOf(secrets);
    }

    /** Where an API is, if that is configured. */
    public Optional<URI> endpoint(String api) {
        return Optional.ofNullable(endpoints.getOrDefault(api, endpoints.get(EVERY_API)));
    }

    /** Whether its calls may carry a secret: one of {@code vpn} may be called {@code vpn}, {@code vpn/psk-1}. */
    public boolean mayCarry(String secret) {
        return secrets.stream().anyMatch(allowed -> secret.equals(allowed) || secret.startsWith(allowed + "/"));
    }

    /**
     * The account's key as it is now.
     *
     * @throws KeySource.KeyException naming the place that has no value
     */
    public Credentials credentials(Map<String, String> environment) {
        return keys.fetch(environment);
    }
}
