package dev.dragoman.engine.topology;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.command.Command;
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
        /** Never seen. */
        NEW,
        /** The same command came before. */
        REPEATED,
        /** Its source and id came before, with other content. */
        REUSED
    }

    /** Whether the operation that a command is about has come before. */
    boolean knows(Command about) {
        Instant now = Instant.ofEpochMilli(about.receivedAt());
        try (WindowStoreIterator<String> seen =
                store.fetch(operation(about.tenant(), about.operation()), now.minus(window), now.plus(window))) {
            return seen.hasNext();
        }
    }

    private static String operation(String tenant, String operationId) {
        return tenant + "\n" + operationId;
    }

    private static String identity(InboxRecord arrival) {
        return arrival.tenant() + "\n" + arrival.source() + "\n" + arrival.id();
    }

    /** What is known of a command's identity before it is remembered. */
    Sight sight(InboxRecord arrival) {
        Instant now = Instant.ofEpochMilli(arrival.receivedAt());
        Sight sight = Sight.NEW;
        try (WindowStoreIterator<String> operations =
                store.fetch(identity(arrival), now.minus(window), now.plus(window))) {
            while (operations.hasNext()) {
                sight = Sight.REUSED;
                if (operations.next().value.equals(arrival.operationId())) {
                    return Sight.REPEATED;
                }
            }
        }
        return sight;
    }

    /** What is known of a command's identity; from now on it is remembered. */
    Sight see(InboxRecord arrival) {
        Sight sight = sight(arrival);
        if (sight != Sight.REPEATED) {
            store.put(identity(arrival), arrival.operationId(), arrival.receivedAt());
            store.put(operation(arrival.tenant(), arrival.operationId()), "", arrival.receivedAt());
        }
        return sight;
    }
}
