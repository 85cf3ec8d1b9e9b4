package dev.dragoman.app.conformance;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.local.Readiness;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.routes.Gateway;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A gateway and both clouds, in which every scenario has two accounts of its own at each. */
final class ConformanceSite implements AutoCloseable {

    /** What secrets scenarios may name, with their values. */
    static final Map<String, String> SECRETS =
            Map.of("vpn/psk", "conformance-psk-7f3a", "bgp/key", "conformance-bgp-91c2");

    private static final Map<String, String> TIMES = Map.of(
            "dragoman.engine.send-window", "PT2S",
            "dragoman.engine.http-timeout", "PT2S",
            "dragoman.engine.margin", "PT0.3S",
            "dragoman.engine.settle", "PT1.5S",
            "dragoman.engine.first-backoff", "PT0.1S",
            "dragoman.engine.maximum-backoff", "PT1S",
            "dragoman.calls.first-look", "PT0.1S",
            "dragoman.calls.longest-look", "PT1S");

    private final Simulator simulator;
    private final Gateway gateway;
    private final DragomanClient client;
    private final Map<String, Fault> passing = new HashMap<>();
    private List<Fault> lasting = List.of();

    private ConformanceSite(Simulator simulator, Gateway gateway, DragomanClient client) {
        this.simulator = simulator;
        this.gateway = gateway;
        this.client = client;
    }

    static ConformanceSite start(TestBroker broker, Path directory, List<Scenario> scenarios) throws Exception {
        List<String> accounts = scenarios.stream()
                .flatMap(scenario -> Stream.of(account(scenario), peer(scenario)))
                .toList();
        Simulator simulator = Simulator.start(SimulatorConfig.defaults()
                .withKeys(accounts.stream()
                        .map(name -> AccessKey.of(name, "secret-of-" + name))
                        .toList())
                .withTiming(Timing.delay(Duration.ofMillis(300))));
        Map<String, String> settings = new HashMap<>(TIMES);
        settings.put("dragoman.kafka.bootstrap-servers", broker.bootstrapServers());
        settings.put("dragoman.kafka.partitions", "4");
        settings.put(
                "dragoman.accounts",
                accountsFile(directory, accounts, simulator).toString());
        settings.put("dragoman.secrets.directory", secrets(directory).toString());
        settings.put("dragoman.state-dir", directory.resolve("state").toString());
        settings.put("dragoman.http.port", "0");
        settings.put("dragoman.calls.requests-per-second", "500");
        Gateway gateway = Gateway.start(GatewayConfig.of(settings));
        Readiness.await(gateway);
        DragomanClient client = DragomanClient.connect(ClientConfiguration.of(broker.bootstrapServers()));
        return new ConformanceSite(simulator, gateway, client);
    }

    static String account(Scenario scenario) {
        return "c-" + scenario.name();
    }

    static String peer(Scenario scenario) {
        return account(scenario) + "-peer";
    }

    Simulator simulator() {
        return simulator;
    }

    DragomanClient client() {
        return client;
    }

    /** From now on this goes wrong all the time; everything is as new at the clouds. */
    synchronized void begin(List<Fault> faults) {
        simulator.reset();
        passing.clear();
        lasting = faults;
        apply();
    }

    /** This goes wrong too until it is taken away; one for each account. */
    synchronized void add(String account, Fault fault) {
        passing.put(account, fault);
        apply();
    }

    synchronized void remove(String account) {
        passing.remove(account);
        apply();
    }

    private void apply() {
        simulator.faults(
                Stream.concat(passing.values().stream(), lasting.stream()).toArray(Fault[]::new));
    }

    private static Path accountsFile(Path directory, List<String> accounts, Simulator simulator) throws Exception {
        List<String> lines = new ArrayList<>(List.of("accounts:"));
        for (String account : accounts) {
            Path id = Files.writeString(directory.resolve(account + "-id"), account);
            Path secret = Files.writeString(directory.resolve(account + "-secret"), "secret-of-" + account);
            for (String provider : List.of("aliyun", "tencent")) {
                boolean aliyun = provider.equals("aliyun");
                lines.add("  - name: " + account);
                lines.add("    provider: " + provider);
                lines.add("    regions: " + (aliyun ? "[cn-hangzhou, cn-beijing]" : "[ap-guangzhou, ap-shanghai]"));
                lines.add("    tenants: [default]");
                lines.add("    secrets: [vpn, bgp]");
                lines.add("    endpoints: { vpc: \"" + (aliyun ? simulator.aliyunUrl() : simulator.tencentUrl())
                        + "\" }");
                lines.add("    credentials: { accessKeyId: { file: \"" + id + "\" }, accessKeySecret: { file: \""
                        + secret + "\" } }");
            }
        }
        return Files.write(directory.resolve("accounts.yaml"), lines);
    }

    private static Path secrets(Path directory) throws Exception {
        Path folder = directory.resolve("secrets");
        for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
            Path file = folder.resolve(secret.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, secret.getValue());
        }
        return folder;
    }

    @Override
    public void close() {
        client.close();
        gateway.close();
        simulator.close();
    }
}
