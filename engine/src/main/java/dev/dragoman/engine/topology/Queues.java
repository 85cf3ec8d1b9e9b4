package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Lane;
import dev.dragoman.model.ResourceKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Who waits for what, and who holds what. One entry for each queue and place; the place is the operation's order, so that
 * an operation stands in the same relation to the others in every queue.
 *
 * <p>Entries of operations that have ended stay until somebody meets them: whoever reads a queue must be ready to find
 * that nobody answers.
 */
final class Queues {

    private static final String TURN = "turn\n";
    private static final String REFERENCE = "reference\n";
    private static final String KEY = "key\n";
    private static final String HELD = "held\n";
    private static final String COUNTER = "order";
    private static final char LAST = '\uffff';

    private final KeyValueStore<String, byte[]> store;

    Queues(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** The next operation's place among all of this partition. */
    long nextOrder() {
        byte[] last = store.get(COUNTER);
        long next = last == null ? 1 : Long.parseLong(text(last)) + 1;
        store.put(COUNTER, bytes(Long.toString(next)));
        return next;
    }

    /** The operation lines up for its resource. */
    void lineUp(Operation operation) {
        add(turn(operation.command().resource()), operation);
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
        add(REFERENCE + resource + "\n", operation);
    }

    /** Everybody who waited for the resource, in order; they wait no more. */
    List<String> takeWaitersFor(ResourceKey resource) {
        return take(REFERENCE + resource + "\n");
    }

    /** Who holds the key, if anybody does. */
    Optional<String> holder(Lane lane, String key) {
        byte[] holder = store.get(HELD + lane + "\n" + key);
        return holder == null ? Optional.empty() : Optional.of(text(holder));
    }

    void awaitKey(Lane lane, String key, Operation operation) {
        add(KEY + lane + "\n" + key + "\n", operation);
    }

    void hold(Operation operation, Collection<String> keys) {
        keys.forEach(key -> store.put(HELD + operation.command().lane() + "\n" + key, bytes(operation.id())));
    }

    /** Gives the operation's keys back. Everybody who waited for one of them, in order; they wait no more. */
    List<String> release(Operation operation) {
        Lane lane = operation.command().lane();
        List<String> waiters = new ArrayList<>();
        for (String key : operation.keys()) {
            store.delete(HELD + lane + "\n" + key);
            waiters.addAll(take(KEY + lane + "\n" + key + "\n"));
        }
        return waiters;
    }

    private static String turn(ResourceKey resource) {
        return TURN + resource + "\n";
    }

    private void add(String queue, Operation operation) {
        store.put(place(queue, operation.order()), bytes(operation.id()));
    }

    private static String place(String queue, long order) {
        return queue + String.format("%019d", order);
    }

    private List<String> read(String queue, int most) {
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(queue, queue + LAST)) {
            while (entries.hasNext() && found.size() < most) {
                found.add(text(entries.next().value));
            }
        }
        return found;
    }

    private List<String> take(String queue) {
        List<String> places = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = store.range(queue, queue + LAST)) {
            entries.forEachRemaining(entry -> {
                places.add(entry.key);
                found.add(text(entry.value));
            });
        }
        places.forEach(store::delete);
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
