package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;

/**
 * The AsyncAPI 3.0 document of the contract, told from the side of those who publish commands and subscribe to events.
 *
 * <p>Its schemas are the JSON Schemas of {@link SchemaFiles}, without the keywords by which such a schema says what it is:
 * all else in them is the same in draft 7, which is what AsyncAPI's Schema Objects are made of (specification 3.0.0,
 * "Schema Object").
 */
final class AsyncApi {

    private static final String DESCRIPTION = """
            Dragoman carries out commands on networks at several clouds. Publishers write commands, subscribers read what came of them;
            this document is told from their side. Commands and events are CloudEvents 1.0 on Kafka.

            Every readable command is answered by exactly one event whose `terminal` is true. The operation's id is a function of the
            command (tenant, source, id and data), so a publisher knows it before sending.

            All topics carry the prefix `dragoman.` unless the operator configured another.""";

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = Json.mapper().createObjectNode();
        document.put("asyncapi", "3.0.0").put("id", "urn:dragoman:contract:" + Schemas.MAJOR);
        document.putObject("info")
                .put("title", "Dragoman")
                .put("version", Schemas.MAJOR + ".0.0")
                .put("description", DESCRIPTION)
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", AsyncApiMessages.JSON);
        document.set("channels", AsyncApiChannels.channels());
        document.set("operations", AsyncApiChannels.operations());
        ObjectNode components = document.putObject("components");
        components.set("messages", AsyncApiMessages.all());
        components.set("schemas", schemas());
        return document;
    }

    static ObjectNode reference(String pointer) {
        return Json.mapper().createObjectNode().put("$ref", "#/" + pointer);
    }

    private static ObjectNode schemas() {
        ObjectNode schemas = Json.mapper().createObjectNode();
        schemas.set(AsyncApiMessages.ATTRIBUTES, AsyncApiMessages.attributes());
        schemas.set(AsyncApiMessages.HEADERS, AsyncApiMessages.headers());
        SchemaFiles.schemas().forEach((name, schema) -> schemas.set(name, schemaObject(schema)));
        return schemas;
    }

    private static ObjectNode schemaObject(JsonNode schema) {
        ObjectNode plain = schema.deepCopy();
        JsonNode id = plain.remove("$id");
        plain.remove("$schema");
        plain.set("x-schema-id", id);
        return plain;
    }
}
