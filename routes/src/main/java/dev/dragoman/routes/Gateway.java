package dev.dragoman.routes;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.observe.Health;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.ServiceLoader;

/**
 * A running gateway: the roles that its configuration names, in this process.
 *
 * <p>It starts its parts side by side once the topics are there: what one hands to another waits in Kafka. It stops them from the
 * outside in (intake, clouds' routes, engine), so that what is in flight is dealt with.
 */
public final class Gateway implements AutoCloseable {

    private final Parts parts;

    private Gateway(Parts parts) {
        this.parts = parts;
    }

    /**
     * Starts with the clouds whose adapters are on the class path. It returns when everything has been started; while
     * Kafka is away, that is for as long as it is away.
     *
     * @throws dev.dragoman.routes.config.ConfigException with every problem at once
     * @throws InterruptedException if somebody no longer wants to wait for Kafka
     */
    public static Gateway start(GatewayConfig config) throws InterruptedException {
        return start(
                config,
                ServiceLoader.load(CloudAdapter.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /** Starts with these clouds, see {@link #start(GatewayConfig)}. */
    public static Gateway start(GatewayConfig config, Collection<CloudAdapter> adapters) throws InterruptedException {
        return start(config, adapters, Clock.systemUTC());
    }

    /**
     * Starts with these clouds, see {@link #start(GatewayConfig)}.
     *
     * @param wall what time it is: signatures carry it; everything else goes on from what it shows at the start
     */
    public static Gateway start(GatewayConfig config, Collection<CloudAdapter> adapters, Clock wall)
            throws InterruptedException {
        Parts parts = new Parts(config, adapters, wall);
        try {
            parts.start();
            return new Gateway(parts);
        } catch (RuntimeException | InterruptedException e) {
            parts.stop();
            throw e;
        }
    }

    /** Whether everything that runs here does its work. */
    public boolean ready() {
        return parts.health().ready();
    }

    /** How each part is. */
    public Health health() {
        return parts.health();
    }

    /** What is counted here. */
    public PrometheusMeterRegistry metrics() {
        return parts.metrics();
    }

    /** Where health and metrics are served. */
    public int httpPort() {
        return parts.httpPort();
    }

    /** Stops gracefully, within the configured time. */
    @Override
    public void close() {
        parts.stop();
    }
}
