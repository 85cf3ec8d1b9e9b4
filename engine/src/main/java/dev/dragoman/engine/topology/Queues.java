package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Who waits for what, and who holds what. One entry for each queue and place; the place is the operation's order, so that
 * an operation stands in the same relation to the others in every queue.
 *
 * <p>Where an operation waits is also remembered in memory, rebuilt from the store when a task starts, so that nothing is left
 * of one that waits no more.
 */
final class Queues {

    private static final String TURN = "turn\n";
    private static final String REFERENCE = "reference\n";
    private static final String OPERATION = "operation\n";
    private static final String KEY = "key\n";
    private static final String HELD = "held\n";
    private static final char LAST = '\uffff';

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, Set<String>> places = new HashMap<>();

    Queues(KeyValueStore<String, byte[]> store) {
        this.store = store;
        List.of(REFERENCE, OPERATION, KEY).forEach(queue -> entries(queue, Integer.MAX_VALUE)
                .forEach(entry -> remember(text(entry.value), entry.key)));
    }

    /** The operation lines up for its resource. */
    void lineUp(Operation operation) {
        store.put(place(turn(operation.command().resource()), operation.order()), bytes(operation.id()));
    }

    /** The operation that may work on the resource: the one that came first. */
    Optional<String> first(ResourceKey resource) {
        List<String> line = read(turn(resource), 1);
        return line.isEmpty() ? Optional.empty() : Optional.of(line.get(0));
    }

    /** Everybody who lines up for the resource, in order. */
    List<String> line(ResourceKey resource) {
        return read(turn(resource), Integer.MAX_VALUE);
    }

    void leave(Operation operation) {
        store.delete(place(turn(operation.command().resource()), operation.order()));
    }

    /** The operation wants to know when something happens to the resource. */
    void awaitReference(ResourceKey resource, Operation operation) {
        await(REFERENCE + resource + "\n", operation);
    }

    /** Everybody who waited for the resource, in order; they wait no more. */
    List<String> takeWaitersFor(ResourceKey resource) {
        return take(REFERENCE + resource + "\n", Integer.MAX_VALUE);
    }

    /** The operation wants to know when another one arrives. */
    void awaitOperation(String awaited, Operation operation) {
        await(OPERATION + awaited + "\n", operation);
    }

    /** Everybody who waited for the operation to arrive, in order; they wait no more. */
    List<String> takeWaitersForOperation(String arrived) {
        return take(OPERATION + arrived + "\n", Integer.MAX_VALUE);
    }

    /** The operation waits for nothing any more, or asks anew. */
    void waitNoMore(String operationId) {
        Set<String> left = places.remove(operationId);
        if (left != null) {
            left.forEach(store::delete);
        }
    }

    /** Who holds the key, if anybody does. */
    Optional<String> holder(Lane lane, String key) {
        byte[] holder = store.get(HELD + lane + "\n" + key);
        return holder == null ? Optional.empty() : Optional.of(text(holder));
    }

    void awaitKey(Lane lane, String key, Operation operation) {
        await(KEY + lane + "\n" + key + "\n", operation);
    }

    /** Who came first of those who wait for the key; it waits no more. */
    Optional<String> takeWaiterForKey(Lane lane, String key) {
        return take(KEY + lane + "\n" + key + "\n", 1).stream().findFirst();
    }

    void hold(Operation operation, Collection<String> keys) {
        keys.forEach(key -> store.put(HELD + operation.command().lane() + "\n" + key, bytes(operation.id())));
    }

    /** Gives the operation's keys back. */
    void release(Operation operation) {
        operation.keys().forEach(key -> store.delete(HELD + operation.command().lane() + "\n" + key));
    }

    private static String turn(ResourceKey resource) {
        return TURN + resource + "\n";
    }

    private void await(String queue, Operation operation) {
        String place = place(queue, operation.order());
        store.put(place, bytes(operation.id()));
        remember(operation.id(), place);
    }

    private void remember(String operationId, String place) {
        places.computeIfAbsent(operationId, id -> new HashSet<>()).add(place);
    }

    private static String place(String queue, long order) {
        return queue + String.format("%019d", order);
    }

    private List<String> read(String queue, int most) {
        return entries(queue, most).stream().map(entry -> text(entry.value)).toList();
    }

    private List<String> take(String queue, int most) {
        List<String> found = new ArrayList<>();
        for (KeyValue<String, byte[]> entry : entries(queue, most)) {
            String operation = text(entry.value);
            store.delete(entry.key);
            places.computeIfPresent(operation, (id, known) -> {
                known.remove(entry.key);
                return known.isEmpty() ? null : known;
            });
            found.add(operation);
        }
        return found;
    }

    private List<KeyValue<String, byte[]>> entries(String queue, int most) {
        List<KeyValue<String, byte[]>> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(queue, queue + LAST)) {
            while (entries.hasNext() && found.size() < most) {
                found.add(entries.next());
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
