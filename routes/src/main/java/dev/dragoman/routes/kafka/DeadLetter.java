package dev.dragoman.routes.kafka;

import java.time.Instant;
import org.apache.camel.Message;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A note about a record that nobody can be answered about: why, and where the record stands. Nothing of the record itself is
 * in it. What cannot be read cannot be searched for secrets either, and those who may read the dead letters need not be those
 * who may read the topic that it came from; there it is kept as it came.
 */
public final class DeadLetter {

    /** Why it is here: a sentence. */
    public static final String REASON = "dragoman-reason";

    /** The topic that it came from; with {@link #PARTITION} and {@link #OFFSET}, decimal digits. */
    public static final String TOPIC = "dragoman-topic";

    public static final String PARTITION = "dragoman-partition";
    public static final String OFFSET = "dragoman-offset";

    /** When it was put here, ISO 8601. */
    public static final String TIME = "dragoman-time";

    /** How many bytes the record's value has, decimal digits. */
    public static final String SIZE = "dragoman-size";

    private DeadLetter() {}

    /** Writes the note into a message for Camel's Kafka component: headers, and a value without a byte. */
    public static void write(ConsumerRecord<byte[], byte[]> record, String reason, Instant at, Message message) {
        int size = record.value() == null ? 0 : record.value().length;
        message.setHeader(REASON, reason);
        message.setHeader(TOPIC, record.topic());
        message.setHeader(PARTITION, String.valueOf(record.partition()));
        message.setHeader(OFFSET, String.valueOf(record.offset()));
        message.setHeader(TIME, at.toString());
        message.setHeader(SIZE, String.valueOf(size));
        message.setBody(new byte[0]);
    }
}
