package dev.dragoman.app.letters;

import dev.dragoman.routes.kafka.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A note about a record that nobody could be answered about.
 *
 * @param topic where the record stands
 * @param at when the note was written
 * @param reason why, a sentence
 * @param size bytes of the record's value; 0 for one without a value
 * @param notePartition where the note stands on the topic of dead letters
 * @param noteOffset likewise
 */
public record Letter(
        String topic,
        int partition,
        long offset,
        Instant at,
        String reason,
        int size,
        int notePartition,
        long noteOffset) {

    /** The note that a record of the dead letters is; empty if it is none, because somebody else wrote it. */
    static Optional<Letter> of(ConsumerRecord<byte[], byte[]> note) {
        try {
            return Optional.of(new Letter(
                    header(note, DeadLetter.TOPIC),
                    Integer.parseInt(header(note, DeadLetter.PARTITION)),
                    Long.parseLong(header(note, DeadLetter.OFFSET)),
                    Instant.parse(header(note, DeadLetter.TIME)),
                    header(note, DeadLetter.REASON),
                    Integer.parseInt(header(note, DeadLetter.SIZE)),
                    note.partition(),
                    note.offset()));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a missing header reads as is no number and no moment. */
    private static String header(ConsumerRecord<byte[], byte[]> note, String name) {
        Header header = note.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** {@code topic/partition/offset} of the record that it is about. */
    public String id() {
        return topic + "/" + partition + "/" + offset;
    }

    TopicPartition place() {
        return new TopicPartition(topic, partition);
    }
}
