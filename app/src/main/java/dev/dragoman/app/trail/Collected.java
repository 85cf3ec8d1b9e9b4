package dev.dragoman.app.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.output.EventDocuments;
import dev.dragoman.client.Event;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sorts records by the operations that they tell of. */
final class Collected {

    private static final Logger LOG = LoggerFactory.getLogger(Collected.class);

    private final Topics topics;
    private final Predicate<String> wanted;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, Entry.Now> states = new HashMap<>();
    private Optional<String> mentioned = Optional.empty();

    /**
     * @param wanted which operations' records are kept
     */
    Collected(Topics topics, Predicate<String> wanted) {
        this.topics = topics;
        this.wanted = wanted;
    }

    /** Passes over records in which this text does not occur, without reading their documents. */
    Collected mentioning(String text) {
        mentioned = Optional.of(text);
        return this;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            forget(record);
            return;
        }
        if (mentioned.isPresent()
                && !new String(record.value(), StandardCharsets.ISO_8859_1).contains(mentioned.get())) {
            return;
        }
        try {
            keep(entry(record));
        } catch (JsonException
                | IllegalArgumentException e) { // it tells of no operation; the gateway makes a dead letter of it
            LOG.debug("{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    /** The newest event that the view has of an operation. */
    Optional<Event> state(String operationId) {
        return Optional.ofNullable(states.get(operationId)).map(Entry.Now::event);
    }

    Map<String, Story> stories() {
        Map<String, List<Entry>> all = new LinkedHashMap<>();
        entries.forEach((id, its) -> all.put(id, new ArrayList<>(its)));
        states.forEach((id, state) ->
                all.computeIfAbsent(id, none -> new ArrayList<>()).add(state));
        Map<String, Story> stories = new LinkedHashMap<>();
        all.forEach((id, its) -> stories.put(id, Story.of(id, its)));
        return stories;
    }

    /** A tombstone of the view. */
    private void forget(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(topics.operations()) && record.key() != null) {
            states.remove(new String(record.key(), StandardCharsets.UTF_8));
        }
    }

    @SuppressWarnings("NullAway") // documents of others may lack what ours have
    private void keep(Entry entry) {
        String id = entry.operationId();
        if (id == null || !wanted.test(id)) {
            return;
        }
        if (entry instanceof Entry.Now now) {
            states.put(id, now);
        } else {
            entries.computeIfAbsent(id, none -> new ArrayList<>()).add(entry);
        }
    }

    private Entry entry(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode document = Json.read(record.value(), ObjectNode.class);
        Written written = new Written(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                document);
        String topic = record.topic();
        if (topic.equals(topics.inbox())) {
            return new Entry.Arrival(written, Json.read(document, InboxRecord.class));
        }
        if (topic.equals(topics.replies())) {
            return new Entry.Answered(written, Json.read(document, ReplyRecord.class));
        }
        if (topic.equals(topics.operations())) {
            return new Entry.Now(written, EventDocuments.event("", document));
        }
        if (topic.startsWith(topics.requests(""))) {
            return new Entry.Asked(written, Json.read(document, RequestRecord.class));
        }
        return new Entry.Told(written, EventDocuments.event(tenant(topic), document));
    }

    private String tenant(String topic) {
        String base = topics.events(Topics.DEFAULT_TENANT);
        return topic.equals(base) ? Topics.DEFAULT_TENANT : topic.substring(base.length() + 1);
    }
}
