package dev.dragoman.engine.topology;

import dev.dragoman.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Puts the topology together: sources, the one processor, its stores, its sinks. Everything is named.
 *
 * <p>What is small and asked for with every step ({@code operations}, and in {@code index} the queues, the claims and who
 * depends on whom) is kept in memory; what grows with time ({@code resources}, {@code seen}) on disk. All of it is logged. Few stores, because each one is another changelog
 * partition in every transaction.
 */
public final class EngineTopology {

    static final String PROCESSOR = "engine";
    static final String OPERATIONS = "operations";
    static final String RESOURCES = "resources";
    static final String INDEX = "index";
    static final String SEEN = "seen";

    static final String TO_EVENTS = "to-events";
    static final String TO_OPERATIONS = "to-operations";
    static final String TO_RESOURCES = "to-resources";
    static final String TO_OWN_REPLIES = "to-own-replies";
    static final String TO_COMMANDS = "to-commands";
    static final String TO_DEAD_LETTERS = "to-dead-letters";

    /** The header that names the topic of an event on its way to the sink. */
    static final String TENANT_HEADER = "dragoman-tenant";

    /** A log of few live keys: small segments, so that what is over is compacted away soon. */
    private static final Map<String, String> CHANGELOG =
            Map.of("segment.bytes", Integer.toString(32 * 1024 * 1024), "min.cleanable.dirty.ratio", "0.1");

    private EngineTopology() {}

    /**
     * The topology.
     *
     * @param providers the clouds whose requests topics it writes to
     * @param deduplicationWindow how long an identity is remembered
     * @param processor makes the processor of one task
     */
    public static Topology of(
            Topics topics,
            Set<String> providers,
            Duration deduplicationWindow,
            ProcessorSupplier<String, byte[], String, byte[]> processor) {
        Serializer<String> text = Serdes.String().serializer();
        Serializer<byte[]> bytes = Serdes.ByteArray().serializer();
        Deserializer<String> readText = Serdes.String().deserializer();
        Deserializer<byte[]> readBytes = Serdes.ByteArray().deserializer();
        Topology topology = new Topology();
        topology.addSource("inbox", readText, readBytes, topics.inbox());
        topology.addSource("replies", readText, readBytes, topics.replies());
        topology.addProcessor(PROCESSOR, processor, "inbox", "replies");
        topology.addStateStore(store(Stores.inMemoryKeyValueStore(OPERATIONS)), PROCESSOR);
        topology.addStateStore(store(Stores.inMemoryKeyValueStore(INDEX)), PROCESSOR);
        topology.addStateStore(store(Stores.persistentKeyValueStore(RESOURCES)), PROCESSOR);
        topology.addStateStore(seen(deduplicationWindow), PROCESSOR);
        for (String provider : providers) {
            topology.addSink(toRequests(provider), topics.requests(provider), text, bytes, PROCESSOR);
        }
        TopicNameExtractor<String, byte[]> events = (key, value, context) ->
                topics.events(header(context.headers().lastHeader(TENANT_HEADER), Topics.DEFAULT_TENANT));
        topology.addGlobalStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(View.STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                "view-source",
                readText,
                readBytes,
                topics.resources(),
                "view-keeper",
                View.Keeper::new);
        TopicNameExtractor<String, byte[]> commands = (key, value, context) ->
                topics.commands(header(context.headers().lastHeader(TENANT_HEADER), Topics.DEFAULT_TENANT));
        topology.addSink(TO_COMMANDS, commands, text, bytes, PROCESSOR);
        topology.addSink(TO_EVENTS, events, text, bytes, PROCESSOR);
        topology.addSink(TO_OPERATIONS, topics.operations(), text, bytes, PROCESSOR);
        topology.addSink(TO_RESOURCES, topics.resources(), text, bytes, PROCESSOR);
        topology.addSink(TO_OWN_REPLIES, topics.replies(), text, bytes, new OwnPartition(), PROCESSOR);
        topology.addSink(TO_DEAD_LETTERS, topics.deadLetters(), text, bytes, PROCESSOR);
        return topology;
    }

    static String toRequests(String provider) {
        return "to-requests-" + provider;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(KeyValueBytesStoreSupplier kept) {
        return Stores.keyValueStoreBuilder(kept, Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG)
                .withCachingDisabled();
    }

    private static StoreBuilder<WindowStore<String, String>> seen(Duration window) {
        Serde<String> text = Serdes.String();
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(SEEN, window, Duration.ofMillis(1), false), text, text)
                .withLoggingEnabled(Map.of("segment.bytes", Integer.toString(32 * 1024 * 1024)))
                .withCachingDisabled();
    }

    private static String header(Header header, String otherwise) {
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A probe goes to the partition that its key, a partition number, names. */
    private static final class OwnPartition implements StreamPartitioner<String, byte[]> {
        @Override
        public java.util.Optional<Set<Integer>> partitions(
                String topic, String key, byte[] value, int numberOfPartitions) {
            return java.util.Optional.of(Set.of(Integer.parseInt(key)));
        }
    }
}
