package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.event.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is known to exist: the resources by name, whose each of the cloud's ids is, and what depends on what. */
final class Inventory {

    private static final String CLAIM = "claim\n";
    private static final String DEPENDENT = "dependent\n";
    private static final char LAST = '\uffff';

    private final Shelf<Resource> resources;
    private final KeyValueStore<String, byte[]> index;

    Inventory(Shelf<Resource> resources, KeyValueStore<String, byte[]> index) {
        this.resources = resources;
        this.index = index;
    }

    Optional<Resource> find(ResourceKey key) {
        return Optional.ofNullable(resources.get(key.toString()));
    }

    void keep(Resource resource) {
        resources.put(resource.key().toString(), resource);
        if (!resource.id().isEmpty()) {
            claim(resource.target(), resource.kind(), resource.id(), resource.key());
        }
    }

    void drop(Resource resource) {
        dependNoMore(resource.key(), resource.spec());
        resources.remove(resource.key().toString());
        index.delete(claim(resource.target(), resource.kind(), resource.id()));
    }

    /** From now on this id of the cloud's is this resource's. */
    void claim(Lane lane, Kind kind, String nativeId, ResourceKey owner) {
        index.put(claim(lane, kind, nativeId), bytes(owner.toString()));
    }

    /** Whether an id of the cloud's is somebody else's. */
    boolean claimedByOther(Lane lane, Kind kind, String nativeId, ResourceKey self) {
        byte[] owner = index.get(claim(lane, kind, nativeId));
        return owner != null && !text(owner).equals(self.toString());
    }

    /** From now on a resource needs those that its spec refers to. */
    void depend(ResourceKey dependent, ObjectNode spec) {
        referred(dependent, spec).forEach(on -> index.put(dependents(on) + dependent, bytes(dependent.subject())));
    }

    /** A resource needs nothing any more. */
    void dependNoMore(ResourceKey dependent, ObjectNode spec) {
        referred(dependent, spec).forEach(on -> index.delete(dependents(on) + dependent));
    }

    private static List<ResourceKey> referred(ResourceKey dependent, ObjectNode spec) {
        List<ResourceKey> all = new ArrayList<>();
        dependent.kind().references().forEach((field, kind) -> {
            String name = spec.path(field).path("name").asText("");
            if (!name.isEmpty()) {
                all.add(dependent.sibling(kind, name));
            }
        });
        return all;
    }

    /** The names of the resources that need this one. */
    List<String> dependentsOf(ResourceKey resource) {
        List<String> found = new ArrayList<>();
        String prefix = dependents(resource);
        try (KeyValueIterator<String, byte[]> entries = index.range(prefix, prefix + LAST)) {
            entries.forEachRemaining(entry -> found.add(entry.key.substring(prefix.length())));
        }
        return found;
    }

    private static String claim(Lane lane, Kind kind, String nativeId) {
        return CLAIM + lane + "\n" + kind.id() + "\n" + nativeId;
    }

    private static String dependents(ResourceKey resource) {
        return DEPENDENT + resource + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
