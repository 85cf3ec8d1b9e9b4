package dev.dragoman.engine.topology;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Commands in a newer minor version than this gateway knows. They wait until their deadline; whenever the engine starts they go
 * through the intake once more, which may be a newer one by then.
 */
final class Parking {

    private static final String PARKED = "parked\n";
    private static final char LAST = '\uffff';

    private final KeyValueStore<String, byte[]> index;
    private final Timers deadlines = new Timers();

    Parking(KeyValueStore<String, byte[]> index) {
        this.index = index;
        all().forEach(this::time);
    }

    void park(InboxRecord record) {
        index.put(PARKED + record.operationId(), Json.bytes(record));
        time(record);
    }

    private void time(InboxRecord record) {
        InboxRecord.Parked parked = record.parked();
        if (parked != null) {
            deadlines.set(record.operationId(), parked.deadlineAt());
        }
    }

    /** The command has been read by somebody. */
    void leave(String operationId) {
        if (index.get(PARKED + operationId) != null) {
            index.delete(PARKED + operationId);
            deadlines.clear(operationId);
        }
    }

    /** Takes out the commands that nobody could read in time. */
    List<InboxRecord> late(long now, int most) {
        List<InboxRecord> late = new ArrayList<>();
        for (String operationId : deadlines.take(now, most)) {
            Optional.ofNullable(index.get(PARKED + operationId))
                    .ifPresent(document -> late.add(Json.read(document, InboxRecord.class)));
            index.delete(PARKED + operationId);
        }
        return late;
    }

    /** Every command that waits. */
    List<InboxRecord> all() {
        List<InboxRecord> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> entries = index.range(PARKED, PARKED + LAST)) {
            entries.forEachRemaining(entry -> all.add(Json.read(entry.value, InboxRecord.class)));
        }
        return all;
    }
}
