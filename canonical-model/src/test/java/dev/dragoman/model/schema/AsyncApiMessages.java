package dev.dragoman.model.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.ResourceChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The messages of the contract. Every command has two: structured, where the payload is the whole CloudEvent, and binary,
 * where the payload is its data and the attributes are Kafka headers (CloudEvents Kafka protocol binding, section 3).
 */
final class AsyncApiMessages {

    static final String JSON = "application/json";
    static final String STRUCTURED = "application/cloudevents+json";

    /** The schemas of what every command has: its attributes as fields, or as headers. */
    static final String ATTRIBUTES = "command.attributes";

    static final String HEADERS = "command.headers";

    static final String NEWEST = "view.operation";
    static final String KNOWN = "view.resource";
    static final String GONE = "view.resource.gone";
    static final String DEAD = "dead-letter";

    private static final String BINDING = "0.5.0";

    private AsyncApiMessages() {}

    static ObjectNode all() {
        ObjectNode messages = object();
        for (Kind kind : Kind.values()) {
            for (Verb verb : SchemaFiles.verbs(kind)) {
                messages.set(structuredName(kind, verb), structured(kind, verb));
                messages.set(binaryName(kind, verb), binary(kind, verb));
            }
        }
        for (Phase phase : Phase.values()) {
            messages.set(name(phase), event(phase));
        }
        for (ResourceChange change : ResourceChange.values()) {
            messages.set(name(change), event(change));
        }
        messages.set(NEWEST, newestEvent());
        messages.set(KNOWN, knownResource());
        messages.set(GONE, tombstone());
        messages.set(DEAD, deadLetter());
        return messages;
    }

    /** The names of all commands' messages. */
    static List<String> commands() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> SchemaFiles.verbs(kind).stream()
                        .flatMap(verb -> List.of(structuredName(kind, verb), binaryName(kind, verb)).stream()))
                .toList();
    }

    /** The names of all events' messages. */
    static List<String> events() {
        List<String> names = new ArrayList<>();
        Arrays.stream(Phase.values()).forEach(phase -> names.add(name(phase)));
        Arrays.stream(ResourceChange.values()).forEach(change -> names.add(name(change)));
        return names;
    }

    /** CloudEvents' attributes of a command as fields of a document. */
    static ObjectNode attributes() {
        ObjectNode schema = object().put("type", "object").put("description", "The attributes of a command");
        describe(schema.putObject("properties"), "");
        schema.putArray("required")
                .add("specversion")
                .add("type")
                .add("source")
                .add("id")
                .add("data");
        return schema;
    }

    /** CloudEvents' attributes of a command as Kafka headers. */
    static ObjectNode headers() {
        ObjectNode schema =
                object().put("type", "object").put("description", "The attributes of a command as Kafka headers");
        ObjectNode headers = schema.putObject("properties");
        text(headers, "content-type", "JSON; application/json unless given");
        describe(headers, "ce_");
        headers.remove("ce_datacontenttype");
        schema.putArray("required")
                .add("ce_specversion")
                .add("ce_type")
                .add("ce_source")
                .add("ce_id");
        return schema;
    }

    private static void describe(ObjectNode properties, String prefix) {
        text(properties, prefix + "specversion", "CloudEvents version").put("const", "1.0");
        text(properties, prefix + "type", "dragoman.<kind>.<verb>");
        text(properties, prefix + "source", "Who publishes, a URI reference")
                .put("format", "uri-reference")
                .put("minLength", 1);
        text(properties, prefix + "id", "Unique for the source; the same source, id and data are the same command")
                .put("minLength", 1);
        text(properties, prefix + "time", "When it was said, RFC 3339; if too old, the command is expired")
                .put("format", "date-time");
        text(properties, prefix + "datacontenttype", "JSON; application/json unless given");
        text(properties, prefix + "dataschema", "Names the schema of the data");
        text(properties, prefix + "correlationid", "The publisher's mark, which every event of the operation repeats");
        text(properties, prefix + "expirytime", "RFC 3339; read later, the command is expired")
                .put("format", "date-time");
        text(properties, prefix + "traceparent", "W3C trace context, which every event of the operation repeats");
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static ObjectNode structured(Kind kind, Verb verb) {
        ObjectNode message = message(CommandsPage.meaning(kind, verb), STRUCTURED);
        ObjectNode own = narrowed(message, "payload", ATTRIBUTES);
        own.putObject("type").put("const", type(kind, verb));
        own.set("dataschema", dataSchema(kind, verb));
        own.set("data", schema(Schemas.name(kind, verb)));
        message.putObject("correlationId").put("location", "$message.payload#/correlationid");
        key(message, "The command's stack");
        example(message, Schemas.name(kind, verb)).set("payload", Examples.command(kind, verb));
        return message;
    }

    private static ObjectNode binary(Kind kind, Verb verb) {
        ObjectNode message = message(CommandsPage.meaning(kind, verb), JSON);
        ObjectNode own = narrowed(message, "headers", HEADERS);
        own.putObject("ce_type").put("const", type(kind, verb));
        own.set("ce_dataschema", dataSchema(kind, verb));
        message.set("payload", schema(Schemas.name(kind, verb)));
        message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
        key(message, "The command's stack");
        ObjectNode example = example(message, Schemas.name(kind, verb));
        ObjectNode headers = example.putObject("headers").put("content-type", JSON);
        Examples.command(kind, verb).properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> headers.set("ce_" + attribute.getKey(), attribute.getValue()));
        example.set("payload", Examples.data(kind, verb));
        return message;
    }

    /** Any minor version of the major one: the gateway waits with a command that is newer than it knows. */
    private static ObjectNode dataSchema(Kind kind, Verb verb) {
        return object().put("pattern", "^" + Schemas.id(kind, verb).replace(".", "\\.") + "(\\.[0-9]+)?$");
    }

    private static ObjectNode event(Phase phase) {
        ObjectNode message = message("What an operation has come to: " + phase.id() + ".", STRUCTURED);
        ObjectNode own = narrowed(message, "payload", "event.operation");
        own.putObject("type").put("const", "dragoman." + name(phase));
        own.putObject("terminal").put("const", phase.terminal());
        own.putObject("data").putObject("properties").putObject("phase").put("const", phase.id());
        said(message);
        EventExamples.of(phase)
                .forEach((title, event) -> example(message, title).set("payload", event));
        return message;
    }

    private static ObjectNode event(ResourceChange change) {
        ObjectNode message = message("What the inventory holds has changed: " + change.id() + ".", STRUCTURED);
        narrowed(message, "payload", "event.resource").putObject("type").put("const", "dragoman." + name(change));
        said(message);
        example(message, change.id()).set("payload", EventExamples.of(change));
        return message;
    }

    /** What all events have in common as records. */
    private static void said(ObjectNode message) {
        ObjectNode headers = message.putObject("headers").put("type", "object");
        headers.putObject("properties").putObject("content-type").put("const", Envelope.MEDIA_TYPE);
        message.putObject("correlationId").put("location", "$message.payload#/correlationid");
        key(message, "The stack that the command named; none if it named no stack");
    }

    private static ObjectNode newestEvent() {
        ObjectNode message = message("The newest event of an operation, as it stands among the events.", STRUCTURED);
        message.set("payload", schema("event.operation"));
        key(message, "The operation's id");
        example(message, "succeeded").set("payload", Fixtures.tree(Fixtures.envelope()));
        return message;
    }

    private static ObjectNode knownResource() {
        ObjectNode message = message("A resource as it is now known.", JSON);
        message.set("payload", schema("resource"));
        resourceKey(message);
        example(message, "a subnet").set("payload", Fixtures.tree(Fixtures.resource()));
        return message;
    }

    private static ObjectNode tombstone() {
        ObjectNode message = message("The resource is gone: a record without a value.", JSON);
        message.putObject("payload").put("type", "null");
        resourceKey(message);
        example(message, "a tombstone").putNull("payload");
        return message;
    }

    private static ObjectNode deadLetter() {
        ObjectNode message = message(
                "A note about a record that has no identity by which it could be answered: why, and where it stands. Nothing of"
                        + " the record itself is in it.",
                "application/octet-stream");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        text(properties, "dragoman-reason", "Why it is here");
        text(properties, "dragoman-topic", "The topic that it stands in");
        text(properties, "dragoman-partition", "The partition that it stands in, in decimal digits");
        text(properties, "dragoman-offset", "Its place in that partition, in decimal digits");
        text(properties, "dragoman-time", "When this was written, ISO 8601 in UTC");
        text(properties, "dragoman-size", "How many bytes it has");
        ArrayNode required = headers.putArray("required");
        properties.fieldNames().forEachRemaining(required::add);
        message.putObject("payload").put("description", "Empty");
        ObjectNode example = example(message, "no JSON");
        example.putObject("headers")
                .put("dragoman-reason", "unreadable: expected a CloudEvent in JSON: it is no JSON (line 1, column 1)")
                .put("dragoman-topic", "dragoman.commands")
                .put("dragoman-partition", "3")
                .put("dragoman-offset", "42")
                .put("dragoman-time", "2025-11-21T12:00:00Z")
                .put("dragoman-size", "5");
        example.put("payload", "");
        return message;
    }

    private static ObjectNode message(String summary, String contentType) {
        return object().put("summary", summary).put("contentType", contentType);
    }

    /** Makes a part of the message what a schema says and more; gives back the properties that say more. */
    private static ObjectNode narrowed(ObjectNode message, String part, String schema) {
        return message.putObject(part)
                .putArray("allOf")
                .add(schema(schema))
                .addObject()
                .putObject("properties");
    }

    private static void key(ObjectNode message, String description) {
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", description);
        kafka.put("bindingVersion", BINDING);
    }

    private static void resourceKey(ObjectNode message) {
        key(message, "[\"tenant\",\"stack\",\"provider/account/region\",\"kind\",\"name\"] as JSON text");
    }

    private static ObjectNode example(ObjectNode message, String name) {
        return message.withArray("examples").addObject().put("name", name);
    }

    private static JsonNode schema(String name) {
        return AsyncApi.reference("components/schemas/" + name);
    }

    private static String type(Kind kind, Verb verb) {
        return "dragoman." + Schemas.name(kind, verb);
    }

    private static String structuredName(Kind kind, Verb verb) {
        return Schemas.name(kind, verb);
    }

    private static String binaryName(Kind kind, Verb verb) {
        return Schemas.name(kind, verb) + ".binary";
    }

    private static String name(Phase phase) {
        return "operation." + phase.id();
    }

    private static String name(ResourceChange change) {
        return "resource." + change.id();
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }
}
