package dev.dragoman.engine.topology;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ReferenceUse;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Resource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is known to exist: the resources by name, whose each of the cloud's ids is, and what depends on what. */
final class Inventory {

    private static final String CLAIM = "claim\n";
    private static final String DEPENDENT = "dependent\n";
    private static final String DEPENDS = "depends\n";
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
        find(resource.key())
                .filter(before -> !before.id().isEmpty() && !before.id().equals(resource.id()))
                .ifPresent(before -> index.delete(claim(before.target(), before.kind(), before.id())));
        resources.put(resource.key().toString(), resource);
        if (!resource.id().isEmpty()) {
            claim(resource.target(), resource.kind(), resource.id(), resource.key());
        }
    }

    void drop(Resource resource) {
        dependNoMore(resource.key());
        resources.remove(resource.key().toString());
        index.delete(claim(resource.target(), resource.kind(), resource.id()));
    }

    /** From now on this id of the cloud's is this resource's. */
    void claim(Lane lane, Kind kind, String nativeId, ResourceKey owner) {
        String claim = claim(lane, kind, nativeId);
        byte[] held = index.get(claim);
        if (held == null || !text(held).equals(owner.toString())) {
            index.put(claim, bytes(owner.toString()));
        }
    }

    /** Whether an id of the cloud's is somebody else's. */
    boolean claimedByOther(Lane lane, Kind kind, String nativeId, ResourceKey self) {
        byte[] owner = index.get(claim(lane, kind, nativeId));
        return owner != null && !text(owner).equals(self.toString());
    }

    /** Whose an id of the cloud's is, if it is anybody's. */
    Optional<ResourceKey> owner(Lane lane, Kind kind, String nativeId) {
        byte[] owner = index.get(claim(lane, kind, nativeId));
        return owner == null ? Optional.empty() : Optional.of(ResourceKey.parse(text(owner)));
    }

    /** From now on a resource needs those that its spec refers to, besides what it needed before. */
    void depend(ResourceKey dependent, ObjectNode spec) {
        Set<String> needs = needs(dependent, spec);
        needs.removeAll(suffixes(depends(dependent)));
        for (String on : needs) {
            index.put(DEPENDENT + on + "\n" + dependent, bytes(""));
            index.put(depends(dependent) + on, bytes(""));
        }
    }

    /** A resource needs nothing any more. */
    void dependNoMore(ResourceKey dependent) {
        dependAtMostOn(dependent, Set.of());
    }

    /** A resource needs what its spec refers to, and nothing else. */
    void dependOnlyOn(ResourceKey dependent, ObjectNode spec) {
        dependAtMostOn(dependent, needs(dependent, spec));
        depend(dependent, spec);
    }

    private void dependAtMostOn(ResourceKey dependent, Set<String> needs) {
        for (String on : suffixes(depends(dependent))) {
            if (!needs.contains(on)) {
                index.delete(depends(dependent) + on);
                index.delete(DEPENDENT + on + "\n" + dependent);
            }
        }
    }

    private Set<String> needs(ResourceKey dependent, ObjectNode spec) {
        return dependent.kind().shape(Verb.CREATE).uses(spec, dependent).stream()
                .flatMap(use -> referred(use, dependent).stream())
                .map(ResourceKey::toString)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What a reference is to, if it is to a resource of this lane that the gateway knows. */
    private Optional<ResourceKey> referred(ReferenceUse use, ResourceKey from) {
        if (!use.lane().equals(from.lane())) {
            return Optional.empty();
        }
        return use.id().isEmpty()
                ? use.key(from.tenant())
                : Kind.find(use.kind()).flatMap(kind -> owner(use.lane(), kind, use.id()));
    }

    /** The names of the resources that need this one. */
    List<ResourceKey> dependentsOf(ResourceKey resource) {
        return suffixes(dependents(resource)).stream().map(ResourceKey::parse).toList();
    }

    private List<String> suffixes(String prefix) {
        List<String> found = new ArrayList<>();
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

    private static String depends(ResourceKey resource) {
        return DEPENDS + resource + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
