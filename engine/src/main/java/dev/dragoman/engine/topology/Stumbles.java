package dev.dragoman.engine.topology;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Remembers at which record the engine failed by a defect. Its transaction is aborted and its thread replaced, so that nothing of
 * what was begun is left; when the same record comes again, it is passed over instead of failing for ever, which would stop every
 * operation of its partition. Shared by the processors of one engine.
 */
public final class Stumbles {

    private record Stumble(long offset, String why) {}

    private final Map<TopicPartition, Stumble> last = new ConcurrentHashMap<>();

    /** Taking in this record failed. */
    void note(RecordMetadata place, RuntimeException why) {
        last.put(partition(place), new Stumble(place.offset(), why.getClass().getSimpleName()));
    }

    /** With what taking in this record failed before; empty if it did not. */
    Optional<String> before(RecordMetadata place) {
        return Optional.ofNullable(last.get(partition(place)))
                .filter(stumble -> stumble.offset() == place.offset())
                .map(Stumble::why);
    }

    private static TopicPartition partition(RecordMetadata place) {
        return new TopicPartition(place.topic(), place.partition());
    }
}
