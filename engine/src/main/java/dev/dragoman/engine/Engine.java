package dev.dragoman.engine;

import dev.dragoman.adapter.AccountPolicy;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.engine.topology.EngineProcessor;
import dev.dragoman.engine.topology.EngineTopology;
import dev.dragoman.engine.topology.Stumbles;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.ThreadMetadata;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine as a running thing: Kafka Streams with the topology, its clock and its settings. */
public final class Engine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final TakeOver takeOver;
    private final String applicationId;
    private final Path stateDirectory;

    /**
     * An engine that has not started.
     *
     * @param policies how work is recovered in a lane's account
     * @param clock goes forward only; it measures deadlines and everything else that is waited for
     * @param streamsProperties {@code bootstrap.servers}, {@code application.id}, {@code state.dir} and whatever else the
     *     operator sets; they win over the engine's own settings, except the processing guarantee
     */
    public Engine(
            EngineSettings settings,
            Topics topics,
            Collection<CloudAdapter> adapters,
            Function<Lane, AccountPolicy> policies,
            EngineObserver observer,
            Clock clock,
            Map<String, Object> streamsProperties) {
        Map<String, CloudAdapter> byProvider =
                adapters.stream().collect(Collectors.toUnmodifiableMap(CloudAdapter::provider, Function.identity()));
        Stumbles stumbles = new Stumbles();
        Topology topology = EngineTopology.of(
                topics,
                byProvider.keySet(),
                settings.deduplicationWindow(),
                () -> new EngineProcessor(settings, byProvider, policies, observer, topics.inbox(), stumbles));
        StreamsConfig config = new StreamsConfig(properties(streamsProperties));
        streams = new KafkaStreams(topology, config, new StreamsTime(clock));
        applicationId = config.getString(StreamsConfig.APPLICATION_ID_CONFIG);
        stateDirectory = Path.of(config.getString(StreamsConfig.STATE_DIR_CONFIG));
        takeOver = new TakeOver(
                applicationId, config.getAdminConfigs(applicationId + "-take-over"), this::consumerClientId);
        streams.setUncaughtExceptionHandler(error -> {
            LOG.error("an engine thread died and is replaced", error);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        Restores restores = new Restores();
        streams.setGlobalStateRestoreListener(restores);
        streams.setStateListener((now, before) -> {
            LOG.info("engine: {} -> {}", before, now);
            takeOver.onChange(now);
            if (now == KafkaStreams.State.RUNNING) {
                restores.running();
            }
        });
    }

    /**
     * What the engine needs of Kafka Streams. The times keep a restart short: the broker forgets a dead member and a dead
     * transaction within seconds.
     */
    private static Map<String, Object> properties(Map<String, Object> given) {
        Map<String, Object> all = new HashMap<>();
        all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 10);
        all.put(StreamsConfig.POLL_MS_CONFIG, 10);
        all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        all.put("processing.exception.handler.global.enabled", true); // the constant is deprecated, the key is not
        all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        all.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        // A dead instance's partitions wait for so long; 6 s is the least that brokers allow by default. An instance
        // that is started again in that time keeps them, by its static name.
        all.put(StreamsConfig.consumerPrefix("session.timeout.ms"), 6_000);
        // The others join for them no sooner than with their next heartbeat.
        all.put(StreamsConfig.consumerPrefix("heartbeat.interval.ms"), 1_000);
        // Another instance keeps a copy of the stores, so that a takeover restores next to nothing.
        all.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 1);
        // Partitions go to an instance that comes (back) only when its copy is this close, or they would stand still
        // while it is filled. By default that is 10,000 records, more than a partition's stores may have in all.
        all.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 1_000L);
        // How often it is asked whether it is close: the least that there is; by default every ten minutes.
        all.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, 60_000L);
        // With three instances and more, how many partitions' copies may be made for it at a time; by default two.
        all.put(StreamsConfig.MAX_WARMUP_REPLICAS_CONFIG, 16);
        // As long as the group may wait for a member that does not come back to a rebalance; five minutes by default.
        all.put(StreamsConfig.consumerPrefix("max.poll.interval.ms"), 30_000);
        all.put(StreamsConfig.consumerPrefix("max.partition.fetch.bytes"), 2 * 1024 * 1024);
        all.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 5_000);
        all.put(StreamsConfig.producerPrefix("linger.ms"), 2);
        // After a broker's restart the first batch of a transaction may have to be repeated, and one that is under way
        // behind it
        // is then refused as out of order until it is given up: so there is none, and giving up does not take two
        // minutes.
        all.put(StreamsConfig.producerPrefix("max.in.flight.requests.per.connection"), 1);
        all.put(StreamsConfig.producerPrefix("request.timeout.ms"), 5_000);
        all.put(StreamsConfig.producerPrefix("delivery.timeout.ms"), 15_000);
        all.put(StreamsConfig.producerPrefix("max.request.size"), 2 * 1024 * 1024);
        all.putAll(given);
        all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        return all;
    }

    private String consumerClientId() {
        return streams.metadataForLocalThreads().stream()
                .map(ThreadMetadata::consumerClientId)
                .findFirst()
                .orElse("");
    }

    /** Starts, and returns when the view of all resources has been read; joining the group and restoring follow. */
    public void start() {
        UncleanStores.remove(stateDirectory, applicationId);
        streams.start();
        LOG.info("engine: the view of resources has been read");
    }

    /** Whether every task is restored and running. */
    public boolean ready() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    /** The engine's state as Kafka Streams names it, for health pages. */
    public String state() {
        return streams.state().name();
    }

    @Override
    public void close() {
        takeOver.close();
        if (!streams.close(STOP_WITHIN)) {
            LOG.warn("engine: expected to stop within {}, goes on stopping in the background", STOP_WITHIN);
        }
    }
}
