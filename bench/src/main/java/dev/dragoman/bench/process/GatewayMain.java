package dev.dragoman.bench.process;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.app.local.Readiness;
import dev.dragoman.routes.Gateway;
import dev.dragoman.routes.config.GatewayConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * An instance of the gateway as {@code dragoman serve} runs it, that can be steered: its wall clock stepped, its settings
 * changed from one start to the next, see {@link Steering}. Configured by the environment alone.
 */
public final class GatewayMain {

    private GatewayMain() {}

    /** Starts the gateway, says so when it does its work, and goes on until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        Steering steering = new Steering(Path.of(System.getenv(Steering.VARIABLE)));
        String mutation = System.getenv().getOrDefault(Mutations.VARIABLE, "");
        Map<String, String> settings = new HashMap<>(steering.settings());
        settings.putAll(Mutations.settings(mutation));
        GatewayConfig config = GatewayConfig.load(Optional.empty(), System.getenv(), settings);
        List<CloudAdapter> adapters = ServiceLoader.load(CloudAdapter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Gateway gateway = Gateway.start(
                config,
                Mutations.adapters(mutation, adapters),
                new SteeredClock(Clock.systemUTC(), steering::clock, System::nanoTime));
        Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "stop"));
        try {
            Readiness.await(gateway);
        } catch (IllegalStateException e) {
            gateway.close(); // or its threads would go on
            throw e;
        }
        System.out.println("Ready: Kafka at " + config.kafka().bootstrapServers());
    }
}
