package dev.dragoman.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import dev.dragoman.model.command.OperationId;
import java.util.UUID;

/**
 * A command as somebody wrote it, complete enough to be sent.
 *
 * @param place file and line, for messages
 * @param document a CloudEvent in structured JSON
 * @param fresh whether its id was made here, so that nobody can have sent it before
 */
record CommandDocument(String place, ObjectNode document, boolean fresh) {

    /** The source of commands that name none. */
    static final String SOURCE = "/dragoman/send";

    private static final String ID = "id";

    /** Adds what people leave out: the CloudEvents version, the source, an id that nobody has had before. */
    static CommandDocument completed(String place, ObjectNode written) {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("specversion", "1.0");
        document.put("source", SOURCE);
        document.put(ID, UUID.randomUUID().toString());
        document.setAll(written);
        return new CommandDocument(place, document, !written.has(ID));
    }

    /**
     * The same command as a dry run, under an id of its own: a dry run must not use up the id of the command that is to be
     * sent for real.
     */
    CommandDocument asDryRun() {
        ObjectNode dry = document.deepCopy();
        dry.put(ID, document.path(ID).asText() + "/dry-run/" + UUID.randomUUID());
        if (dry.path("data") instanceof ObjectNode data) {
            data.put("dryRun", true);
        }
        return new CommandDocument(place, dry, true);
    }

    byte[] bytes() {
        return Json.bytes(document);
    }

    /** The operation that it is if this tenant sends it; for an event whose source and id are texts. */
    String operationId(String tenant) {
        JsonNode data = document.path("data");
        String source = document.path("source").asText();
        String id = document.path(ID).asText();
        return data.isMissingNode()
                ? OperationId.of(tenant, source, id, new byte[0])
                : OperationId.of(tenant, source, id, data);
    }
}
