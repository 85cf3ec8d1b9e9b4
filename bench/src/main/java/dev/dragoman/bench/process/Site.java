package dev.dragoman.bench.process;

import dev.dragoman.app.Main;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An installation on this machine, each part in a process of its own: a broker, both clouds' simulators, instances of the
 * gateway. Its directory holds the broker's data, the instances' stores, the accounts and what every process wrote.
 */
public final class Site implements AutoCloseable {

    /** How long a part may take to be ready on a machine with much to do. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final Map<String, String> settings;
    private final int brokerPort = Ports.free();
    private final JavaProcess broker;
    private final JavaProcess simulator;
    private final Simulators simulators;
    private final Map<String, URI> clouds;
    private final List<JavaProcess> gateways = new ArrayList<>();

    /**
     * Nothing is started yet.
     *
     * @param accounts what the gateways may use, and the simulators accept
     * @param settings the gateways' environment, such as {@code DRAGOMAN_KAFKA_PARTITIONS}
     */
    public Site(Path directory, List<Account> accounts, Map<String, String> settings) {
        this.directory = directory.toAbsolutePath();
        int aliyun = Ports.free();
        int tencent = Ports.free();
        int control = Ports.free();
        this.clouds = Map.of(
                "aliyun",
                URI.create("http://127.0.0.1:" + aliyun),
                "tencent",
                URI.create("http://127.0.0.1:" + tencent));
        Path file = AccountsFile.write(this.directory.resolve("accounts"), accounts, clouds);
        this.settings = new HashMap<>(Map.of("DRAGOMAN_ACCOUNTS", file.toString(), "DRAGOMAN_HTTP_PORT", "0"));
        this.settings.putAll(settings);
        this.broker = new JavaProcess(new JavaProcess.Spec(
                "broker",
                BrokerMain.class.getName(),
                List.of("-Xmx1g"),
                List.of(this.directory.resolve("kafka").toString(), Integer.toString(brokerPort)),
                Map.of(),
                this.directory.resolve("logs"),
                "Ready:"));
        this.simulator = new JavaProcess(new JavaProcess.Spec(
                "simulator",
                Main.class.getName(),
                List.of("-Xmx1g"),
                Stream.concat(
                                Stream.of(
                                        "simulate",
                                        "--aliyun-port=" + aliyun,
                                        "--tencent-port=" + tencent,
                                        "--control-port=" + control),
                                accounts.stream().flatMap(Site::keys))
                        .toList(),
                Map.of(),
                this.directory.resolve("logs"),
                "Simulators:"));
        this.simulators = new Simulators(URI.create("http://127.0.0.1:" + control));
    }

    private static Stream<String> keys(Account account) {
        return Stream.of(account.key(), account.strangersKey())
                .map(key -> "--key=%s:%s@%s".formatted(key.id(), key.secret(), account.owner()));
    }

    /** Starts the broker and the simulators, and waits for them. */
    public void start() throws InterruptedException {
        broker.launch();
        simulator.launch();
        broker.awaitReady(PATIENCE);
        simulator.awaitReady(PATIENCE);
    }

    /** One more instance with all roles, with stores and an instance id of its own; not started yet. */
    public JavaProcess addGateway() {
        return addGateway(Main.class.getName(), Map.of());
    }

    /**
     * One more instance; not started yet.
     *
     * @param main the program that runs it, given the same arguments as {@code dragoman}
     * @param more settings of this instance
     */
    public JavaProcess addGateway(String main, Map<String, String> more) {
        int number = gateways.size() + 1;
        Map<String, String> environment = new HashMap<>(settings);
        environment.put(
                "DRAGOMAN_STATE_DIR", directory.resolve("state-" + number).toString());
        environment.put("DRAGOMAN_INSTANCE_ID", "gateway-" + number);
        environment.putAll(more);
        JavaProcess gateway = new JavaProcess(new JavaProcess.Spec(
                "gateway-" + number,
                main,
                List.of("-Xmx1g"),
                List.of("serve", "--bootstrap-servers=" + bootstrapServers()),
                environment,
                directory.resolve("logs"),
                "Ready:"));
        gateways.add(gateway);
        return gateway;
    }

    public Path directory() {
        return directory;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    public JavaProcess broker() {
        return broker;
    }

    /** The process of both clouds. */
    public JavaProcess simulator() {
        return simulator;
    }

    /** How to steer and read both clouds. */
    public Simulators simulators() {
        return simulators;
    }

    /** Each cloud's endpoint, by provider: for somebody else who works there. */
    public Map<String, URI> clouds() {
        return clouds;
    }

    /** The instances in the order in which they were added. */
    public List<JavaProcess> gateways() {
        return List.copyOf(gateways);
    }

    /** Kills everything; the directory stays. */
    @Override
    public void close() {
        gateways.forEach(JavaProcess::close);
        simulator.close();
        broker.close();
    }
}
