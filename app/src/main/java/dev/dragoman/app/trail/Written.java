package dev.dragoman.app.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A record of a topic, and where it stands.
 *
 * @param at the record's timestamp
 * @param document its value, as it was written
 */
public record Written(String topic, int partition, long offset, Instant at, ObjectNode document) {

    /** {@code topic/partition/offset}. */
    public String place() {
        return topic + "/" + partition + "/" + offset;
    }
}
