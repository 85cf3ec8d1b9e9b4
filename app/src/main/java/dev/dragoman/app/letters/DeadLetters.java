package dev.dragoman.app.letters;

import dev.dragoman.app.trail.TopicReader;
import dev.dragoman.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the dead letters and the records that they are about. Not for several threads at a time. */
public final class DeadLetters implements AutoCloseable {

    /** By how much the clocks of a gateway and of a publisher or broker may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final Comparator<Letter> OLDEST_FIRST = Comparator.comparing(Letter::at)
            .thenComparing(Letter::notePartition)
            .thenComparing(Letter::noteOffset);

    private final TopicReader reader;
    private final String topic;

    private DeadLetters(TopicReader reader, String topic) {
        this.reader = reader;
        this.topic = topic;
    }

    /**
     * The dead letters of the gateways with these topics.
     *
     * @param kafka {@code bootstrap.servers}, and whatever else clients need here, such as TLS and SASL
     */
    public static DeadLetters open(Map<String, Object> kafka, Topics topics) {
        return new DeadLetters(TopicReader.open(kafka), topics.deadLetters());
    }

    /** Whether the topic of dead letters is there: a gateway makes it when it starts. */
    public boolean present() {
        return !reader.partitions(topic).isEmpty();
    }

    /** All notes, newest last. A record that was read twice, because a gateway died in between, may have two. */
    public List<Letter> all(Optional<Instant> since) {
        List<Letter> letters = new ArrayList<>();
        reader.read(reader.partitions(topic), since, record -> Letter.of(record).ifPresent(letters::add));
        letters.sort(OLDEST_FIRST);
        return letters;
    }

    /** The newest note about the record at {@code topic/partition/offset}. */
    public Optional<Letter> find(String id) {
        return all(Optional.empty()).stream()
                .filter(letter -> letter.id().equals(id))
                .reduce((first, second) -> second);
    }

    /** The record that a note is about, if it still stands where it came. */
    public Original original(Letter letter) {
        TopicPartition place = letter.place();
        List<TopicPartition> partitions = reader.partitions(letter.topic());
        if (partitions.isEmpty()) {
            return new Original.Gone("there is no topic " + letter.topic() + " any more, or it may not be read");
        }
        if (!partitions.contains(place)) {
            return new Original.Gone("its topic has been made anew, with partitions 0 to " + (partitions.size() - 1));
        }
        long beginning = reader.beginning(place);
        if (letter.offset() < beginning) {
            return new Original.Gone("the retention of its topic has ended for it: the partition begins at offset "
                    + beginning + " now");
        }
        long end = reader.end(place);
        if (letter.offset() >= end) {
            return new Original.Gone("its topic has been made anew: the partition ends before offset " + end + " now");
        }
        return reader.at(place, letter.offset())
                .map(record -> compared(letter, record))
                .orElseGet(() -> new Original.Gone("there is no record at its offset any more"));
    }

    /** In a topic that was deleted and made anew another record may stand at the same offset. */
    private static Original compared(Letter letter, ConsumerRecord<byte[], byte[]> record) {
        int size = record.value() == null ? 0 : record.value().length;
        if (size != letter.size()) {
            return new Original.Gone("another record stands in its place, of " + size + " bytes, not " + letter.size());
        }
        Instant written = Instant.ofEpochMilli(record.timestamp());
        if (written.isAfter(letter.at().plus(SKEW))) {
            return new Original.Gone("another record stands in its place, written at " + written + ", after the note");
        }
        return new Original.There(record);
    }

    @Override
    public void close() {
        reader.close();
    }
}
