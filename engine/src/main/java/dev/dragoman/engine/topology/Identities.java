package dev.dragoman.engine.topology;

import dev.dragoman.engine.wire.InboxRecord;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/** Remembers which commands were seen, for as long as one may come again. */
final class Identities {

    private final WindowStore<String, String> store;
    private final Duration window;

    Identities(WindowStore<String, String> store, Duration window) {
        this.store = store;
        this.window = window;
    }

    /** What is known of a command's identity. */
    enum Sight {
        /** Never seen; it has been now. */
        NEW,
        /** The same command came before. */
        REPEATED,
        /** Its source and id came before, with other content. */
        REUSED
    }

    Sight see(InboxRecord arrival) {
        String identity = arrival.tenant() + "\n" + arrival.source() + "\n" + arrival.id();
        Instant now = Instant.ofEpochMilli(arrival.receivedAt());
        boolean seen = false;
        try (WindowStoreIterator<String> operations = store.fetch(identity, now.minus(window), now.plus(window))) {
            while (operations.hasNext()) {
                seen = true;
                if (operations.next().value.equals(arrival.operationId())) {
                    return Sight.REPEATED;
                }
            }
        }
        store.put(identity, arrival.operationId(), arrival.receivedAt());
        return seen ? Sight.REUSED : Sight.NEW;
    }
}
