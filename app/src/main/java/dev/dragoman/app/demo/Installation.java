package dev.dragoman.app.demo;

import dev.dragoman.app.broker.Broker;
import dev.dragoman.app.broker.EmbeddedBroker;
import dev.dragoman.app.local.Readiness;
import dev.dragoman.app.local.Running;
import dev.dragoman.app.local.SimulatorAccounts;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.routes.Gateway;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import java.nio.file.Path;
import java.util.Map;

/** Kafka, both clouds, the gateway and a client of it, in this process. */
final class Installation implements AutoCloseable {

    /** Fewer than in production, where it is 32: a demo starts faster so. */
    private static final int PARTITIONS = 4;

    private final Running running = new Running();
    private final Broker broker;
    private final Simulator simulator;
    private final DragomanClient client;

    private Installation(Path directory) throws InterruptedException {
        try {
            broker = running.keep(EmbeddedBroker.start(directory.resolve("kafka")));
            simulator = running.keep(Simulator.start(SimulatorConfig.defaults()));
            Gateway gateway = running.keep(Gateway.start(configuration(directory)));
            Readiness.await(gateway);
            client = running.keep(DragomanClient.connect(ClientConfiguration.of(broker.bootstrapServers())));
        } catch (RuntimeException | InterruptedException e) {
            running.close();
            throw e;
        }
    }

    /** Returns when commands can be sent. */
    static Installation start(Path directory) throws InterruptedException {
        return new Installation(directory);
    }

    private GatewayConfig configuration(Path directory) {
        Path accounts = new SimulatorAccounts(simulator.aliyunUrl(), simulator.tencentUrl())
                .write(directory.resolve("accounts"));
        return GatewayConfig.of(Map.of(
                "dragoman.kafka.bootstrap-servers", broker.bootstrapServers(),
                "dragoman.kafka.partitions", String.valueOf(PARTITIONS),
                "dragoman.accounts", accounts.toString(),
                "dragoman.state-dir", directory.resolve("state").toString(),
                "dragoman.http.port", "0"));
    }

    Broker broker() {
        return broker;
    }

    Simulator simulator() {
        return simulator;
    }

    DragomanClient client() {
        return client;
    }

    @Override
    public void close() {
        running.close();
    }
}
