package dev.dragoman.engine.topology;

import dev.dragoman.model.Json;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A state store of JSON documents of one type.
 *
 * @param <T> the documents' type
 */
final class Shelf<T> {

    private final KeyValueStore<String, byte[]> store;
    private final Class<T> type;

    Shelf(KeyValueStore<String, byte[]> store, Class<T> type) {
        this.store = store;
        this.type = type;
    }

    @Nullable T get(String key) {
        byte[] document = store.get(key);
        return document == null ? null : Json.read(document, type);
    }

    void put(String key, T value) {
        store.put(key, Json.bytes(value));
    }

    void remove(String key) {
        store.delete(key);
    }

    void forEach(Consumer<T> each) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> entry = all.next();
                each.accept(Json.read(entry.value, type));
            }
        }
    }
}
