package dev.dragoman.app.cli;

import dev.dragoman.app.broker.EmbeddedBroker;
import dev.dragoman.app.local.Readiness;
import dev.dragoman.routes.Gateway;
import dev.dragoman.routes.config.GatewayConfig;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman serve}: the gateway. */
@Command(
        name = "serve",
        description = {
            "Runs the gateway until stopped.",
            "Without a configured accounts file, ./accounts.yaml counts; with --embedded-kafka, where there is none, two"
                    + " accounts named prod that point to the simulators of \"dragoman simulate\"."
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--roles",
            paramLabel = "ROLE[,...]",
            description = "What runs here: all, or some of intake, engine, adapter-aliyun, adapter-tencent.")
    private Optional<String> roles = Optional.empty();

    @Option(
            names = "--embedded-kafka",
            paramLabel = "DIR",
            description = "Brings a Kafka broker along, which keeps its data in DIR and listens on loopback alone.")
    private Optional<Path> embeddedKafka = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Map<String, String> given = new HashMap<>();
        roles.ifPresent(names -> given.put("dragoman.roles", names));
        GatewayConfig configured = kafka.configuration(given);
        EmbeddedSetup setup = embeddedKafka
                .map(directory -> EmbeddedSetup.in(directory, configured))
                .orElse(EmbeddedSetup.NONE);
        given.putAll(setup.overrides());
        GatewayConfig config = kafka.configuration(given);
        setup.notes().forEach(output::note);
        return Lifetime.run(lifetime -> {
            setup.broker().ifPresent(place -> lifetime.keep(EmbeddedBroker.start(place.data(), place.port())));
            Gateway gateway = lifetime.keep(Gateway.start(config));
            Readiness.await(gateway);
            sayReady(config, gateway);
        });
    }

    private void sayReady(GatewayConfig config, Gateway gateway) {
        String servers = config.kafka().bootstrapServers();
        String http = "http://" + config.http().host() + ":" + gateway.httpPort();
        output.print(
                "Ready: Kafka at %s, health at %s/health/ready, metrics at %s/metrics; Ctrl-C stops"
                        .formatted(servers, http, http),
                Map.of("kafka", servers, "health", http + "/health/ready", "metrics", http + "/metrics"));
    }
}
