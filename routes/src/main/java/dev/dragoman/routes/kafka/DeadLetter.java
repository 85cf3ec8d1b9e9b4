package dev.dragoman.routes.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that nobody can be answered about, as it came, with headers that say why and from where.
 *
 * @param limit bytes of the record that are kept
 */
public record DeadLetter(int limit) {

    /** Why it is here: a sentence. */
    public static final String REASON = "dragoman-reason";

    /** The topic that it came from; with {@link #PARTITION} and {@link #OFFSET}, decimal digits. */
    public static final String TOPIC = "dragoman-topic";

    public static final String PARTITION = "dragoman-partition";
    public static final String OFFSET = "dragoman-offset";

    /** When it was put here, ISO 8601. */
    public static final String TIME = "dragoman-time";

    /** How many bytes the record had, if not all of them are here. */
    public static final String SIZE = "dragoman-size";

    private static final int HEADERS = 64 * 1024;

    /** Writes the record into a message for Camel's Kafka component. */
    public void write(ConsumerRecord<byte[], byte[]> record, String reason, Instant at, Message message) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        int room = HEADERS;
        for (Header header : record.headers()) {
            room -= header.key().length() + (header.value() == null ? 0 : header.value().length);
            if (room > 0 && header.value() != null) {
                message.setHeader(header.key(), header.value());
            }
        }
        if (record.key() != null && record.key().length < limit) {
            message.setHeader(KafkaConstants.KEY, new String(record.key(), StandardCharsets.UTF_8));
        }
        message.setHeader(REASON, reason);
        message.setHeader(TOPIC, record.topic());
        message.setHeader(PARTITION, String.valueOf(record.partition()));
        message.setHeader(OFFSET, String.valueOf(record.offset()));
        message.setHeader(TIME, at.toString());
        if (value.length > limit) {
            message.setHeader(SIZE, String.valueOf(value.length));
        }
        message.setBody(value.length > limit ? Arrays.copyOf(value, limit) : value);
    }
}
