package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.config.GatewayConfig;
import dev.dragoman.routes.kafka.CommitPolicy;
import dev.dragoman.routes.kafka.KafkaClients;
import dev.dragoman.routes.kafka.RecordPump;
import dev.dragoman.routes.kafka.RouteTarget;
import dev.dragoman.routes.observe.MetricNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the clouds: a pump and a route for each provider that is called from this process. */
public final class CloudRole {

    private static final int TIMER_THREADS = 4;
    private static final int BATCH = 200;
    private static final long REPLIES_EVERY = 20;
    private static final Logger LOG = LoggerFactory.getLogger(CloudRole.class);

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(TIMER_THREADS, task -> {
        Thread thread = new Thread(task, "dragoman-call-timer");
        thread.setDaemon(true);
        return thread;
    });
    private final CloudCalls calls;

    /**
     * What time it is.
     *
     * @param wall signs
     * @param steady goes forward only; it measures windows and leases
     */
    public record Clocks(Clock wall, Clock steady) {}

    private final List<RecordPump> pumps = new ArrayList<>();

    /**
     * Adds the routes to the context, which has been started.
     *
     * @param replyPartitions how many partitions the replies have
     */
    public CloudRole(
            CamelContext camel,
            GatewayConfig config,
            Map<String, CloudAdapter> adapters,
            Collection<String> providers,
            Supplier<Accounts> accounts,
            KafkaClients kafka,
            Vertx vertx,
            MeterRegistry metrics,
            int replyPartitions,
            Clocks clocks)
            throws Exception {
        CloudCalls.World world = new CloudCalls.World(
                clocks, System::nanoTime, Timer.on(executor), vertx, System.getenv(), metrics, replyPartitions);
        calls = new CloudCalls(config, adapters, accounts, world);
        calls.addTo(camel, vertx, providers);
        for (String provider : providers) {
            int capacity = config.calls().capacity();
            RecordPump pump = new RecordPump(
                    "adapter-" + provider,
                    () -> kafka.consumer("adapter-" + provider, Math.min(BATCH, capacity)),
                    Set.of(config.kafka().topics().requests(provider)),
                    CommitPolicy.BEFORE,
                    capacity,
                    new RouteTarget(camel, CloudRoutes.entry(provider)));
            Gauge.builder(MetricNames.IN_FLIGHT, pump, RecordPump::inFlight)
                    .tag(MetricNames.PROVIDER, provider)
                    .register(metrics);
            pumps.add(pump);
        }
    }

    public void start() {
        pumps.forEach(RecordPump::start);
    }

    public boolean ready() {
        return pumps.stream().allMatch(RecordPump::ready);
    }

    public boolean failed() {
        return pumps.stream().anyMatch(RecordPump::failed);
    }

    /** Takes no more requests, ends watches, waits for calls. */
    public void stop(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        pumps.forEach(RecordPump::stopSoon);
        calls.endWatches();
        for (RecordPump pump : pumps) {
            pump.stop(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        awaitReplies(end);
        calls.close();
        executor.shutdownNow();
    }

    /** The pumps know nothing of the watches. */
    private void awaitReplies(long end) throws InterruptedException {
        while (calls.watching() > 0 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(REPLIES_EVERY);
        }
        if (calls.watching() > 0) {
            LOG.warn("{} watches had no reply yet", calls.watching());
        }
    }
}
