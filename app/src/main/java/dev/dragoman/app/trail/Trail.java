package dev.dragoman.app.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.client.Event;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the stories of operations from Kafka: what intake took in, what the engine asked of the clouds' routes, what they replied,
 * what was published, and what the view says now. It reads what is committed, up to where the topics end at the time of the call;
 * what has passed its topic's retention is not told. Every method opens clients of its own and closes them, and throws a {@link
 * org.apache.kafka.common.KafkaException} when Kafka does not answer.
 */
public final class Trail {

    /** By how much a broker's clock and a gateway's may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Map<String, Object> kafka;
    private final Topics topics;
    private final Optional<Instant> since;

    private Trail(Map<String, Object> kafka, Topics topics, Optional<Instant> since) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics;
        this.since = since;
    }

    /**
     * The trail that gateways leave under these topics.
     *
     * @param kafka {@code bootstrap.servers}, and whatever else clients need here, such as TLS and SASL
     */
    public static Trail of(Map<String, Object> kafka, Topics topics) {
        return new Trail(kafka, topics, Optional.empty());
    }

    /** The same, leaving out all records that are older, but for the view's. */
    public Trail since(Instant moment) {
        return new Trail(kafka, topics, Optional.of(moment));
    }

    /** The stories of all operations, in one pass over all topics; by operation id, in the order in which they began. */
    public Map<String, Story> all() {
        return stories(id -> true);
    }

    /** The stories of these operations, in one pass over all topics; those that nothing is known of are left out. */
    public Map<String, Story> stories(Collection<String> operationIds) {
        return stories(Set.copyOf(operationIds)::contains);
    }

    /** The story of one operation, read from the partitions alone on which it can stand; empty if nothing is known of it. */
    public Optional<Story> story(String operationId) {
        Collected collected = new Collected(topics, operationId::equals).mentioning(operationId);
        try (TopicReader reader = TopicReader.open(kafka)) {
            reader.read(reader.partitionOf(topics.operations(), bytes(operationId)), Optional.empty(), collected::take);
            Optional<Event> newest = collected.state(operationId);
            List<TopicPartition> places =
                    newest.map(event -> places(reader, event.envelope())).orElseGet(() -> everywhere(reader));
            reader.read(places, since.or(() -> newest.flatMap(Trail::began)), collected::take);
        }
        return Optional.ofNullable(collected.stories().get(operationId));
    }

    /**
     * The operations that a text may mean: an operation's id, a beginning of one, or the {@code source/id} of its command.
     * Looked for in the view, and only if none is there in the inbox.
     */
    public List<Match> find(String text) {
        Matches matches = new Matches(topics, text);
        try (TopicReader reader = TopicReader.open(kafka)) {
            reader.read(reader.partitions(topics.operations()), Optional.empty(), matches::take);
            if (matches.found().isEmpty()) {
                reader.read(reader.partitions(topics.inbox()), since, matches::take);
            }
        }
        return matches.found();
    }

    private Map<String, Story> stories(Predicate<String> wanted) {
        Collected collected = new Collected(topics, wanted);
        try (TopicReader reader = TopicReader.open(kafka)) {
            reader.read(reader.partitions(topics.operations()), Optional.empty(), collected::take);
            reader.read(everywhere(reader), since, collected::take);
        }
        List<Story> stories = new ArrayList<>(collected.stories().values());
        stories.sort(
                Comparator.comparing(story -> story.entries().get(0).written().at()));
        Map<String, Story> byId = new LinkedHashMap<>();
        stories.forEach(story -> byId.put(story.operationId(), story));
        return byId;
    }

    /** Every partition of all topics on which operations stand, but for the view. */
    private List<TopicPartition> everywhere(TopicReader reader) {
        Predicate<String> events = topics.allEvents().asMatchPredicate();
        String requests = topics.requests("");
        return reader.topics().stream()
                .filter(topic -> topic.equals(topics.inbox())
                        || topic.equals(topics.replies())
                        || topic.startsWith(requests)
                        || events.test(topic))
                .flatMap(topic -> reader.partitions(topic).stream())
                .toList();
    }

    /** A lane has one partition of inbox and replies, a stack one of its tenant's events; a call may go to another lane. */
    private List<TopicPartition> places(TopicReader reader, Envelope<ObjectNode> newest) {
        byte[] lane = bytes(newest.provider() + "/" + newest.account() + "/" + newest.region());
        Predicate<String> events = topics.allEvents().asMatchPredicate();
        Stream<TopicPartition> told = reader.topics().stream()
                .filter(events)
                .flatMap(topic -> reader.partitionOf(topic, bytes(newest.stack())).stream());
        return Stream.of(
                        reader.partitionOf(topics.inbox(), lane).stream(),
                        reader.partitionOf(topics.replies(), lane).stream(),
                        reader.partitions(topics.requests(newest.provider())).stream(),
                        told)
                .flatMap(each -> each)
                .toList();
    }

    private static Optional<Instant> began(Event newest) {
        String at = newest.document().at("/data/operation/acceptedAt").asText();
        try {
            return Optional.of(Instant.parse(at).minus(SKEW));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // an event of another version: everything is read
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
