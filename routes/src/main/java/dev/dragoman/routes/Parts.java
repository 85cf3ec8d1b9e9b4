package dev.dragoman.routes;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.Engine;
import dev.dragoman.routes.accounts.LiveAccounts;
import dev.dragoman.routes.cloud.CloudRole;
import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.config.InstanceId;
import dev.dragoman.routes.intake.IntakeRole;
import dev.dragoman.routes.kafka.KafkaClients;
import dev.dragoman.routes.observe.EngineMetrics;
import dev.dragoman.routes.observe.Health;
import dev.dragoman.routes.observe.Pages;
import dev.dragoman.routes.topics.TopicPlan;
import dev.dragoman.routes.topics.TopicsAtStart;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the roles together, starts them in order, and knows how to stop what has been started. */
final class Parts {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
    private static final Duration ACCOUNTS_EVERY = Duration.ofSeconds(5);

    private final GatewayConfig config;
    private final Map<String, CloudAdapter> adapters = new TreeMap<>();
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Health health = new Health();
    private final Stops stops = new Stops();
    private final Background background = new Background();
    private final Clock wall;
    private final Clock steady;
    private int httpPort;

    Parts(GatewayConfig config, Collection<CloudAdapter> clouds, Clock wall) {
        this.config = config;
        this.wall = wall;
        this.steady = SteadyClock.since(wall);
        clouds.forEach(adapter -> adapters.put(adapter.provider(), adapter));
    }

    Health health() {
        return health;
    }

    PrometheusMeterRegistry metrics() {
        return metrics;
    }

    int httpPort() {
        return httpPort;
    }

    /**
     * Starts everything. Camel and the engine are made while the topics are checked, and the engine reads the view of resources while the
     * routes are added: a start is mostly the loading of classes and waiting for Kafka, and either leaves time for the other.
     */
    void start() throws InterruptedException {
        LOG.info("Dragoman starts: {}", config.roles().names());
        stops.add(Stops.Part.BACKGROUND, background::stop);
        checkRoles();
        LiveAccounts accounts = accounts();
        KafkaClients kafka = new KafkaClients(config.kafka(), InstanceId.of(config));
        Set<String> tenants = accounts.get().tenants();
        Future<CamelContext> camel = background.run(() -> camel(kafka));
        Future<Optional<Engine>> engine = background.run(() -> engine(accounts, kafka));
        Vertx vertx = vertx();
        pages(vertx);
        int partitions = topics(tenants);
        Optional<Engine> made = Background.join(engine);
        Future<?> engineStarting = background.run(() -> {
            made.ifPresent(Engine::start);
            return null;
        });
        clouds(Background.join(camel), accounts, kafka, vertx, partitions);
        if (config.roles().intake()) {
            intake(Background.join(camel), accounts, tenants, kafka);
        }
        Background.join(engineStarting);
        LOG.info(
                "Dragoman runs: {}, health and metrics at http://{}:{}",
                health.report().keySet(),
                config.http().host(),
                httpPort);
    }

    /** A role of a cloud that there is no adapter for would wait for ever. */
    private void checkRoles() {
        List<String> problems = new ArrayList<>();
        for (String role : config.roles().names()) {
            if (role.startsWith("adapter-") && !adapters.containsKey(role.substring("adapter-".length()))) {
                problems.add("dragoman.roles: expected an adapter of " + adapters.keySet() + ", got '" + role + "'");
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException("configuration", problems);
        }
    }

    private LiveAccounts accounts() {
        LiveAccounts accounts = new LiveAccounts(config.accounts());
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "dragoman-accounts");
            thread.setDaemon(true);
            return thread;
        });
        var unused = watcher.scheduleWithFixedDelay(
                accounts::refresh, ACCOUNTS_EVERY.toMillis(), ACCOUNTS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        stops.add(Stops.Part.ACCOUNTS, limit -> watcher.shutdownNow());
        return accounts;
    }

    private Vertx vertx() {
        Vertx vertx = Vertx.vertx();
        stops.add(Stops.Part.VERTX, limit -> vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .get(limit.toMillis(), TimeUnit.MILLISECONDS));
        return vertx;
    }

    private void pages(Vertx vertx) throws InterruptedException {
        Pages pages = new Pages(vertx, config.http(), metrics, health);
        httpPort = pages.port();
        stops.add(Stops.Part.PAGES, limit -> pages.close());
    }

    private int topics(Set<String> tenants) throws InterruptedException {
        health.expect("topics", () -> false);
        TopicPlan plan = TopicPlan.of(config.kafka().topics(), config.roles(), tenants, adapters.keySet());
        int partitions = new TopicsAtStart(config.kafka(), plan).ensure();
        health.expect("topics", () -> true);
        LOG.info("Topics are there, internal ones with {} partitions", partitions);
        return partitions;
    }

    /** Made and not started: for that its topics must be there. */
    private Optional<Engine> engine(LiveAccounts accounts, KafkaClients kafka) {
        if (!config.roles().engine()) {
            return Optional.empty();
        }
        Map<String, Object> properties = new HashMap<>(config.kafka().clientProperties());
        properties.put("application.id", kafka.group("engine"));
        properties.put("state.dir", config.stateDir().toString());
        properties.put("group.instance.id", kafka.instanceId());
        properties.put("replication.factor", (int) config.kafka().replicationFactor());
        Engine engine = new Engine(
                config.engine(),
                config.kafka().topics(),
                adapters.values(),
                lane -> accounts.get().policy(lane),
                new EngineMetrics(metrics),
                steady,
                properties);
        health.expect("engine", engine::ready);
        stops.add(Stops.Part.ENGINE, limit -> engine.close());
        return Optional.of(engine);
    }

    private CamelContext camel(KafkaClients kafka) {
        Main main = new Main();
        main.setShutdownStrategy(new SimpleMainShutdownStrategy()); // no JVM hook: the order of stopping is ours
        main.bind("kafka", kafka.component());
        try {
            main.start();
        } catch (Exception e) {
            throw new IllegalStateException("starting Camel", e);
        }
        stops.add(Stops.Part.CAMEL, limit -> {
            main.getCamelContext().getShutdownStrategy().setTimeout(Math.max(1, limit.toSeconds()));
            main.stop();
        });
        return main.getCamelContext();
    }

    private void clouds(CamelContext camel, LiveAccounts accounts, KafkaClients kafka, Vertx vertx, int partitions) {
        List<String> here =
                adapters.keySet().stream().filter(config.roles()::adapter).toList();
        if (here.isEmpty()) {
            return;
        }
        CloudRole clouds = role(() -> new CloudRole(
                camel,
                config,
                adapters,
                here,
                accounts,
                kafka,
                vertx,
                metrics,
                partitions,
                new CloudRole.Clocks(wall, steady)));
        health.expect("clouds", part(clouds::ready, clouds::failed));
        stops.add(Stops.Part.CLOUDS, clouds::stop);
        clouds.start();
    }

    private void intake(CamelContext camel, LiveAccounts accounts, Set<String> tenants, KafkaClients kafka) {
        IntakeRole intake =
                role(() -> new IntakeRole(camel, config, adapters, tenants, accounts, kafka, metrics, steady));
        health.expect("intake", part(intake::ready, intake::failed));
        stops.add(Stops.Part.INTAKE, intake::stop);
        intake.start();
    }

    private static <T> T role(java.util.concurrent.Callable<T> making) {
        try {
            return making.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("adding routes to Camel", e);
        }
    }

    private static Health.Part part(
            java.util.function.BooleanSupplier ready, java.util.function.BooleanSupplier failed) {
        return new Health.Part() {
            @Override
            public boolean ready() {
                return ready.getAsBoolean();
            }

            @Override
            public boolean failed() {
                return failed.getAsBoolean();
            }
        };
    }

    /** Stops what has been started: what reads commands first, the engine after those whom it asks. */
    void stop() {
        stops.stop(config.stopTimeout());
        LOG.info("Dragoman has stopped");
    }
}
