package dev.dragoman.bench.measure;

import dev.dragoman.app.local.Running;
import dev.dragoman.bench.process.JavaProcess;
import dev.dragoman.bench.process.Site;
import dev.dragoman.model.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;

/** An installation with operations in flight whose instances are killed, and what follows the kill is timed. */
final class TakeoverSite implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration FILL = Duration.ofMinutes(20);
    private static final Duration REST = Duration.ofSeconds(4);

    /** What the dead instance had sent may reach the cloud for so long after the kill; nobody goes on sooner. */
    private static final Duration LAST_CALLS = Duration.ofMillis(500);

    private static final String ENGINE = "dragoman.engine";
    private static final String ADAPTER = "dragoman.adapter-" + Lanes.PROVIDER;

    private static final Topics TOPICS = Topics.standard();

    private final Lanes lanes;
    private final Consumer<String> say;
    private final Running running;
    private final Site site;
    private final Ownership owners;
    private final InFlight load;
    private final CallsTap calls;
    private final RequestsTap requests;
    private int kills;

    private TakeoverSite(Lanes lanes, Consumer<String> say, Running running, Site site) {
        this.lanes = lanes;
        this.say = say;
        this.running = running;
        this.site = site;
        String servers = site.bootstrapServers();
        this.owners = new Ownership(running.keep(Admin.create(Map.of("bootstrap.servers", servers))));
        this.load = running.keep(new InFlight(servers));
        this.calls = running.keep(new CallsTap(site.simulators()));
        this.requests = running.keep(new RequestsTap(servers, TOPICS.requests(Lanes.PROVIDER), lanes.partitions()));
    }

    /**
     * Starts everything with one instance, and fills it.
     *
     * @param say is told what is done
     * @param more settings of the gateways
     */
    static TakeoverSite start(
            Path directory, int partitions, int operations, Map<String, String> more, Consumer<String> say)
            throws InterruptedException {
        Lanes lanes = Lanes.of(Math.max(4, partitions * 3 / 2), partitions);
        Running running = new Running();
        try {
            Site site = running.keep(new Site(directory, lanes.accounts(), settings(partitions, operations, more)));
            site.start();
            site.simulators().manual();
            site.addGateway().start(Site.PATIENCE);
            TakeoverSite started = new TakeoverSite(lanes, say, running, site);
            say.accept("filling with " + operations + " operations on "
                    + lanes.all().size() + " lanes");
            started.load.fill(operations, lanes.all(), started.calls, FILL);
            return started;
        } catch (RuntimeException | InterruptedException e) {
            running.close();
            throw e;
        }
    }

    /**
     * A cloud's route has room for a watch of every operation, and a watch looks at its beginning and then rarely: what is measured is
     * the gateway that goes on, not the looks of ten thousand watches.
     */
    private static Map<String, String> settings(int partitions, int operations, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DRAGOMAN_KAFKA_PARTITIONS", Integer.toString(partitions));
        settings.put("DRAGOMAN_CALLS_CAPACITY", Integer.toString(operations * 2));
        settings.put("DRAGOMAN_CALLS_FIRST_LOOK", "PT30S");
        settings.put("DRAGOMAN_CALLS_LONGEST_LOOK", "PT60S");
        settings.put("DRAGOMAN_LOG_FORMAT", "json");
        settings.putAll(more);
        return settings;
    }

    /** Kills the one instance and starts it again at once. */
    Round restart() throws InterruptedException {
        JavaProcess gateway = site.gateways().get(0);
        Round round = round(gateway, gateway::launch, () -> gateway);
        gateway.awaitReady(PATIENCE);
        return round;
    }

    /** Adds an instance, or starts again whichever is dead, and waits until two share the work. */
    void two() throws InterruptedException {
        if (site.gateways().size() == 1) {
            site.addGateway();
        }
        for (JavaProcess gateway : site.gateways()) {
            if (!gateway.isAlive()) {
                gateway.start(PATIENCE);
            }
        }
        List<String> names = site.gateways().stream().map(JavaProcess::name).toList();
        owners.awaitShared(ENGINE, TOPICS.inbox(), names, PATIENCE.multipliedBy(2));
        owners.awaitShared(ADAPTER, TOPICS.requests(Lanes.PROVIDER), names, PATIENCE);
    }

    /** Kills one of two instances, each in turn, and lets the other take over. */
    Round takeover() throws InterruptedException {
        JavaProcess victim = site.gateways().get(kills % 2);
        JavaProcess survivor = site.gateways().get((kills + 1) % 2);
        return round(victim, () -> {}, () -> survivor);
    }

    private Round round(JavaProcess victim, Runnable then, Supplier<JavaProcess> goesOn) throws InterruptedException {
        rest();
        kills++;
        Set<Integer> engines = owners.of(ENGINE, TOPICS.inbox(), victim.name());
        Set<Integer> adapters = owners.of(ADAPTER, TOPICS.requests(Lanes.PROVIDER), victim.name());
        if (engines.isEmpty() || adapters.isEmpty()) {
            throw new IllegalStateException(victim.name() + ": expected partitions to lose, got none");
        }
        double busy = Machine.loadAverage();
        long inFlight = load.inFlight();
        long kill = System.currentTimeMillis();
        victim.kill();
        then.run();
        long used = Machine.processorMillis(goesOn.get().pid());
        calls.mark();
        requests.mark();
        List<String> names = new ArrayList<>();
        lanes.oneOfEach(engines).forEach(lane -> {
            names.add("kill-" + kills + "-" + lanes.partition(lane));
            var unused = load.ask(lane, names.get(names.size() - 1), names.get(names.size() - 1));
        });
        long first = await("a request for an operation in flight", () -> requests.first(engines, load::has));
        long processor = Machine.processorMillis(goesOn.get().pid()) - used;
        long call = await("a call", () -> calls.first(lanes.atCloud(adapters), kill + LAST_CALLS.toMillis()));
        List<Long> commands = new ArrayList<>();
        for (String name : names) {
            commands.add(await("the network " + name, () -> calls.created(name)) - kill);
        }
        Round round = new Round(
                first - kill, call - kill, commands, Phases.of(goesOn.get().errors(), kill), processor, busy);
        say.accept("%s killed with %d operations in flight, %d partitions of the engine: %s"
                .formatted(victim.name(), inFlight, engines.size(), round));
        return round;
    }

    /** A while that is not the same each time, so that kills meet the heartbeats at any moment. */
    private static void rest() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(REST.toMillis()
                + java.util.concurrent.ThreadLocalRandom.current().nextLong(REST.toMillis()));
    }

    private static long await(String what, Supplier<OptionalLong> found) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            OptionalLong at = found.get();
            if (at.isPresent()) {
                return at.getAsLong();
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("expected " + what + " within " + PATIENCE + " of the kill, got none");
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos()); // the taps are filled by other threads
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
