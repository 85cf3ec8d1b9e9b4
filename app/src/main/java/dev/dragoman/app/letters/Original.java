package dev.dragoman.app.letters;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The record that a dead letter is about. */
public sealed interface Original {

    /** It still stands where it came. */
    record There(ConsumerRecord<byte[], byte[]> record) implements Original {}

    /**
     * It is there no more.
     *
     * @param why half a sentence: what was found in its place
     */
    record Gone(String why) implements Original {}
}
