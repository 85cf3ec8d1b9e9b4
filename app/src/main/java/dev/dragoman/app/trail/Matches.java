package dev.dragoman.app.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
import dev.dragoman.model.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations that a text may mean, gathered from the view of operations or from the inbox. */
final class Matches {

    private static final Logger LOG = LoggerFactory.getLogger(Matches.class);

    private final Topics topics;
    private final String text;
    private final Map<String, Match> found = new LinkedHashMap<>();

    Matches(Topics topics, String text) {
        this.topics = topics;
        this.text = text;
    }

    List<Match> found() {
        return List.copyOf(found.values());
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            ObjectNode document = Json.read(record.value(), ObjectNode.class);
            Match match = record.topic().equals(topics.operations()) ? ofEvent(document) : ofInbox(document);
            boolean meant = match.operationId().startsWith(text) || text.equals(match.source() + "/" + match.id());
            if (meant) {
                found.put(match.operationId(), match);
            }
        } catch (JsonException e) { // it tells of no operation
            LOG.debug("{}-{}@{}: {}", record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private static Match ofEvent(ObjectNode event) {
        String[] subject = event.path("subject").asText().split("/", 3);
        String resource = subject.length == 3 ? subject[0] + "/" + subject[2] : "";
        return new Match(
                event.path("operationid").asText(),
                event.at("/data/operation/command/source").asText(),
                event.at("/data/operation/command/id").asText(),
                (event.path("kind").asText() + "." + event.path("verb").asText() + " " + resource).strip());
    }

    private static Match ofInbox(ObjectNode inbox) {
        return new Match(
                inbox.path("operationId").asText(),
                inbox.path("source").asText(),
                inbox.path("id").asText(),
                (inbox.path("kind").asText() + "." + inbox.path("verb").asText() + " "
                                + inbox.path("stack").asText() + "/"
                                + inbox.path("name").asText())
                        .strip());
    }
}
