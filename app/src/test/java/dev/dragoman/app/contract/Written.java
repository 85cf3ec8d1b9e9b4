package dev.dragoman.app.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.site.RawProducer;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Event;
import dev.dragoman.client.OutgoingCommand;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import dev.dragoman.model.command.OperationId;
import java.util.HashMap;
import java.util.Map;

/** Commands as documents, so that a test can write what the typed client would not. */
final class Written {

    private static final Map<String, String> BINARY = Map.of("content-type", "application/json");

    private Written() {}

    /** The command as a structured CloudEvent, with no attribute that it could do without. */
    static ObjectNode document(CommandBuilder builder) {
        OutgoingCommand command = builder.build();
        ObjectNode document = Json.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put(
                        "type",
                        "dragoman." + command.kind().id() + "." + command.verb().id())
                .put("source", command.source())
                .put("id", command.id());
        document.set("data", command.data());
        return document;
    }

    /** The data's field at a pointer such as {@code /spec}, to be written to. */
    static ObjectNode data(ObjectNode document, String pointer) {
        return (ObjectNode) document.at("/data" + pointer);
    }

    static SentCommand send(Site site, ObjectNode document) {
        return send(site, document, Topics.DEFAULT_TENANT);
    }

    static SentCommand send(Site site, ObjectNode document, String tenant) {
        return site.client().send(Json.bytes(document), tenant);
    }

    /** The terminal event of a command that is sent as it is written. */
    static Event end(Site site, ObjectNode document) throws Exception {
        return send(site, document).await(Site.PATIENCE);
    }

    /**
     * Sends the same event in binary mode: the data alone is the record's value, the attributes are its headers.
     *
     * @return the operation's id
     */
    static String sendBinary(Site site, ObjectNode document) throws Exception {
        Map<String, String> headers = new HashMap<>(BINARY);
        document.properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> headers.put(
                        "ce_" + attribute.getKey(), attribute.getValue().asText()));
        RawProducer.send(
                site,
                site.topics().commands(Topics.DEFAULT_TENANT),
                document.at("/data/stack").asText(),
                Json.bytes(document.path("data")),
                headers);
        return OperationId.of(
                Topics.DEFAULT_TENANT,
                document.path("source").asText(),
                document.path("id").asText(),
                document.path("data"));
    }

    /** Another command with the same content: it has an id of its own. */
    static ObjectNode again(ObjectNode document) {
        return document.deepCopy().put("id", java.util.UUID.randomUUID().toString());
    }
}
