package dev.dragoman.bench.crash.load;

import java.time.Instant;

/**
 * One record as it was published. A command that was published twice is there twice, with the same operation.
 *
 * @param number counts from 1, in the order in which they were given to Kafka
 * @param at the record's timestamp
 * @param topic where it went
 * @param key the record's key: the stack
 * @param tenant whose topic it is
 * @param operationId what its events are called by
 * @param story which story it belongs to: {@code network-17}
 * @param expected what it may come to
 * @param command the CloudEvent in structured JSON
 * @param perhaps whether Kafka has not acknowledged it: then it may have it, or not
 */
public record Sent(
        long number,
        Instant at,
        String topic,
        String key,
        String tenant,
        String operationId,
        String story,
        Expectation expected,
        String command,
        boolean perhaps) {

    /** The same, and Kafka has it. */
    Sent acknowledged() {
        return new Sent(number, at, topic, key, tenant, operationId, story, expected, command, false);
    }
}
