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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
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
    private final Deque<Stop> stops = new ArrayDeque<>();
    private final Clock wall;
    private final Clock steady;
    private int httpPort;

    /** Stops one part. */
    @FunctionalInterface
    private interface Stop {
        void within(Duration limit) throws Exception;
    }

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

    void start() throws InterruptedException {
        checkRoles();
        LiveAccounts accounts = accounts();
        KafkaClients kafka = new KafkaClients(config.kafka(), InstanceId.of(config));
        Vertx vertx = vertx();
        pages(vertx);
        Set<String> tenants = accounts.get().tenants();
        int partitions = topics(tenants);
        if (config.roles().engine()) {
            engine(accounts, kafka);
        }
        CamelContext camel = camel(kafka);
        clouds(camel, accounts, kafka, vertx, partitions);
        if (config.roles().intake()) {
            intake(camel, accounts, tenants, kafka);
        }
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
        stops.push(limit -> watcher.shutdownNow());
        return accounts;
    }

    private Vertx vertx() {
        Vertx vertx = Vertx.vertx();
        stops.push(limit ->
                vertx.close().toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS));
        return vertx;
    }

    private void pages(Vertx vertx) throws InterruptedException {
        Pages pages = new Pages(vertx, config.http(), metrics, health);
        httpPort = pages.port();
        stops.push(limit -> pages.close());
    }

    private int topics(Set<String> tenants) throws InterruptedException {
        health.expect("topics", () -> false);
        TopicPlan plan = TopicPlan.of(config.kafka().topics(), config.roles(), tenants, adapters.keySet());
        int partitions = new TopicsAtStart(config.kafka(), plan).ensure();
        health.expect("topics", () -> true);
        return partitions;
    }

    private void engine(LiveAccounts accounts, KafkaClients kafka) {
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
        stops.push(limit -> engine.close());
        engine.start();
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
        stops.push(limit -> {
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
        CloudRole clouds =
                role(() -> new CloudRole(
                camel, config, adapters, here, accounts, kafka, vertx, metrics, partitions, new CloudRole.Clocks(wall, steady)));
        health.expect("clouds", part(clouds::ready, clouds::failed));
        stops.push(clouds::stop);
        clouds.start();
    }

    private void intake(CamelContext camel, LiveAccounts accounts, Set<String> tenants, KafkaClients kafka) {
        IntakeRole intake = role(() -> new IntakeRole(camel, config, adapters, tenants, accounts, kafka, metrics, steady));
        health.expect("intake", part(intake::ready, intake::failed));
        stops.push(intake::stop);
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

    /** The last started first; what cannot be stopped does not keep the rest from it. */
    void stop() {
        long start = System.nanoTime();
        while (!stops.isEmpty()) {
            Duration left = config.stopTimeout().minusNanos(System.nanoTime() - start);
            try {
                stops.pop().within(left.isNegative() ? Duration.ofSeconds(1) : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("interrupted while stopping");
            } catch (Exception e) {
                LOG.warn("a part did not stop as it should", e);
            }
        }
        LOG.info("Dragoman has stopped");
    }
}
