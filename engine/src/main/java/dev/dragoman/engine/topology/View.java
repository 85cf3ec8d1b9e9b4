package dev.dragoman.engine.topology;

import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one lane may know of the others: the view of resources, held whole. It follows the topic, so it is a little behind what
 * other lanes know of themselves; a lane never asks it about itself.
 */
final class View {

    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    static final String STORE = "view";
    private static final String DEPENDENT = "dependent\n";
    private static final char LAST = '\uffff';

    private final ReadOnlyKeyValueStore<String, byte[]> store;

    View(ReadOnlyKeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A resource of any lane, with status {@code creating} while it is only known to be coming. */
    Optional<Resource> find(ResourceKey key) {
        return Optional.ofNullable(store.get(key(key))).map(document -> Json.read(document, Resource.class));
    }

    /** Whether a resource is on its way out. */
    boolean going(ResourceKey key) {
        return find(key)
                .filter(resource -> resource.status().equals("deleting"))
                .isPresent();
    }

    /** The resources of other lanes that need this one. */
    List<ResourceKey> dependentsOf(ResourceKey resource) {
        String prefix = DEPENDENT + resource + "\n";
        List<ResourceKey> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(prefix, prefix + LAST)) {
            entries.forEachRemaining(entry -> found.add(ResourceKey.parse(entry.key.substring(prefix.length()))));
        }
        return found;
    }

    /** A resource's key on the topic of the view. */
    static String key(ResourceKey key) {
        return Json.text(List.of(
                key.tenant(), key.stack(), key.lane().toString(), key.kind().id(), key.name()));
    }

    /**
     * Keeps the view: the documents as they come, and beside them who needs whom across lanes. When an instance starts, Kafka
     * Streams fills the store again through this processor, not by copying the topic (seen with 4.3.1), so both are there.
     */
    static final class Keeper implements Processor<String, byte[], Void, Void> {

        private KeyValueStore<String, byte[]> store;

        @SuppressWarnings("NullAway.Init")
        Keeper() {}

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            store = context.getStateStore(STORE);
        }

        /** What cannot be read is left out: the view goes on without it, as it was before. */
        @Override
        public void process(Record<String, byte[]> message) {
            if (message.key() == null) {
                LOG.error("the view of resources: a record without a key is left out");
                return;
            }
            try {
                keep(message);
            } catch (JsonException e) {
                LOG.error("the view of resources: a record is left out: {}", e.getMessage());
            }
        }

        private void keep(Record<String, byte[]> message) {
            Optional<Resource> present =
                    Optional.ofNullable(message.value()).map(document -> Json.read(document, Resource.class));
            byte[] before = store.get(message.key());
            if (before != null) {
                Resource gone = Json.read(before, Resource.class);
                elsewhere(gone).forEach(on -> store.delete(DEPENDENT + on + "\n" + gone.key()));
            }
            if (present.isEmpty()) {
                store.delete(message.key());
                return;
            }
            store.put(message.key(), message.value());
            elsewhere(present.get())
                    .forEach(on ->
                            store.put(DEPENDENT + on + "\n" + present.get().key(), new byte[0]));
        }

        private static List<ResourceKey> elsewhere(Resource resource) {
            return resource.kind().shape(Verb.CREATE).uses(resource.spec(), resource.key()).stream()
                    .filter(use -> !use.lane().equals(resource.target()))
                    .map((ReferenceUse use) -> use.key(resource.tenant()))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
