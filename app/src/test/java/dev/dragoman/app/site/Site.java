package dev.dragoman.app.site;

import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.local.Readiness;
import dev.dragoman.app.local.Running;
import dev.dragoman.client.ClientConfiguration;
import dev.dragoman.client.DragomanClient;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Topics;
import dev.dragoman.routes.Gateway;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.simulator.Simulator;
import dev.dragoman.simulator.SimulatorConfig;
import dev.dragoman.simulator.state.Timing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * A broker, both clouds' simulators and as many gateways as a test wants, each with its own stores. The engine's times are
 * short, so that what was lost is found out within seconds.
 */
public final class Site implements AutoCloseable {

    /** How long a test waits for what must come. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Timing USUAL_TIMING = Timing.delay(Duration.ofMillis(100));

    private static final Map<String, String> SHORT_TIMES = Map.of(
            "dragoman.engine.send-window", "PT2S",
            "dragoman.engine.http-timeout", "PT2S",
            "dragoman.engine.margin", "PT0.5S",
            "dragoman.engine.settle", "PT3S",
            "dragoman.engine.first-backoff", "PT0.1S",
            "dragoman.engine.reference-wait", "PT5S");

    private final Running running = new Running();
    private final Path directory;
    private final TestBroker broker;
    private final Simulator simulator;
    private final Path accounts;
    private final Path secrets;
    private final List<Gateway> gateways = new CopyOnWriteArrayList<>();
    private DragomanClient client;
    private Events events;

    private Site(TestBroker broker) throws Exception {
        this.broker = broker;
        this.directory = Files.createTempDirectory("dragoman-site-");
        running.keep(() -> Utils.delete(directory.toFile()));
        this.simulator = running.keep(Simulator.start(
                SimulatorConfig.defaults().withKeys(SiteAccounts.keys()).withTiming(USUAL_TIMING)));
        this.accounts =
                SiteAccounts.write(directory.resolve("accounts"), simulator.aliyunUrl(), simulator.tencentUrl());
        this.secrets = Files.createDirectories(directory.resolve("secrets"));
    }

    /** Broker and clouds; no gateway yet. */
    public static Site on(TestBroker broker) throws Exception {
        return new Site(broker);
    }

    /** A gateway with its stores in a directory of this name; returns when it is ready. */
    public Gateway gateway(String name, Map<String, String> more) throws InterruptedException {
        Gateway gateway = running.keep(Gateway.start(configuration(name, more)));
        gateways.add(gateway);
        Readiness.await(gateway);
        return gateway;
    }

    public GatewayConfig configuration(String name, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(SHORT_TIMES);
        all.put("dragoman.kafka.bootstrap-servers", broker.bootstrapServers());
        all.put("dragoman.kafka.partitions", "4");
        all.put("dragoman.accounts", accounts.toString());
        all.put("dragoman.secrets.directory", secrets.toString());
        all.put("dragoman.state-dir", directory.resolve(name).toString());
        all.put("dragoman.http.port", "0");
        all.put("dragoman.calls.requests-per-second", "500");
        all.putAll(more);
        return GatewayConfig.of(all);
    }

    /** Connects the client; to be called when a gateway has made the topics. */
    public Site connect() {
        client = running.keep(DragomanClient.connect(ClientConfiguration.of(broker.bootstrapServers())
                .withTenants(List.of(Topics.DEFAULT_TENANT, SiteAccounts.TEAM))));
        events = new Events();
        client.events(events);
        return this;
    }

    /** Every gateway that was started here, oldest first. */
    public List<Gateway> gateways() {
        return List.copyOf(gateways);
    }

    /** The accounts file. */
    public Path accounts() {
        return accounts;
    }

    public TestBroker broker() {
        return broker;
    }

    public Simulator simulator() {
        return simulator;
    }

    public Topics topics() {
        return Topics.standard();
    }

    public DragomanClient client() {
        return client;
    }

    /** The clouds take as long for everything as they usually do. */
    public void usualTiming() {
        simulator.timing(USUAL_TIMING);
    }

    /** Where the gateway finds secrets: one file each, at its name. */
    public Path secrets() {
        return secrets;
    }

    /** Every event since the client was connected. */
    public Events events() {
        return events;
    }

    public List<SentCommand> sendAll(Stream<OutgoingCommand> commands) {
        return commands.map(client::send).toList();
    }

    @Override
    public void close() {
        running.close();
    }
}
