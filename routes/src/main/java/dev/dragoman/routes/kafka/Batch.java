package dev.dragoman.routes.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The body of the exchange that a pump hands to a route: records of one poll, those of one partition in their order.
 *
 * @param records one alone under {@link CommitPolicy#BEFORE}
 */
public record Batch(List<ConsumerRecord<byte[], byte[]>> records) {

    public Batch {
        records = List.copyOf(records);
    }
}
