package dev.dragoman.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.event.Envelope;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.model.event.Resource;
import dev.dragoman.model.event.ResourceChange;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@link SchemasTest} holds it to the model. */
@DisplayName("The AsyncAPI document")
class AsyncApiTest {

    private static final String OFFICIAL = "/asyncapi/asyncapi-3.0.0.schema.json";
    private static final JsonSchemaFactory DRAFT_7 = JsonSchemaFactory.getInstance(VersionFlag.V7);
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();
    private static final JsonNode DOCUMENT = Json.read(Schemas.asyncApi(), JsonNode.class);

    @Test
    @DisplayName("is valid by the official schema of AsyncAPI 3.0.0")
    void isValid() throws IOException {
        try (InputStream official = AsyncApiTest.class.getResourceAsStream(OFFICIAL)) {
            assertThat(DRAFT_7.getSchema(official).validate(DOCUMENT)).isEmpty();
        }
    }

    @Test
    @DisplayName("refers to nothing that is not in it")
    void referencesLead() {
        List<String> references = DOCUMENT.findValues("$ref").stream()
                .map(JsonNode::asText)
                .distinct()
                .toList();

        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> assertThat(
                        DOCUMENT.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @TestFactory
    @DisplayName("shows with each message an example that is this message and no other of its channel")
    Stream<DynamicTest> examplesAreOneMessageOnly() {
        return Stream.of("commands", "events", "operations", "resources", "deadLetters")
                .map(channel -> DynamicTest.dynamicTest(channel, () -> checkExamples(messages(channel))));
    }

    @Test
    @DisplayName("has a structured and a binary message for every verb of every kind")
    void allCommands() {
        int verbs = Arrays.stream(Kind.values())
                .mapToInt(kind -> kind.verbs().size())
                .sum();

        assertThat(messages("commands")).hasSize(2 * verbs).isEqualTo(messages("tenantCommands"));
    }

    @Test
    @DisplayName("has a message for every phase of an operation and every change of a resource")
    void allEvents() {
        assertThat(messages("events"))
                .hasSize(Phase.values().length + ResourceChange.values().length)
                .isEqualTo(messages("tenantEvents"));
    }

    @Test
    @DisplayName("shows events that the model reads, and writes again as they were")
    void eventsAreTheModels() {
        for (JsonNode message : messages("events").values()) {
            for (JsonNode example : message.path("examples")) {
                JsonNode event = example.path("payload");
                Envelope<?> read = Json.mapper().convertValue(event, typeOf(event));

                assertThat(Json.read(Json.bytes(read), JsonNode.class)).isEqualTo(event);
                assertThat(read.operationId()).matches(OperationId.FORM);
            }
        }
    }

    private static JavaType typeOf(JsonNode event) {
        boolean ofOperation = event.path("type").asText().startsWith("dragoman.operation.");
        return Json.mapper()
                .getTypeFactory()
                .constructParametricType(Envelope.class, ofOperation ? OperationEvent.class : Resource.class);
    }

    private static void checkExamples(Map<String, JsonNode> messages) {
        messages.forEach((name, message) -> {
            assertThat(message.path("examples")).as("examples of %s", name).isNotEmpty();
            message.path("examples").forEach(example -> assertThat(messages.keySet().stream()
                            .filter(other -> fits(other, "payload", example) && fits(other, "headers", example)))
                    .as("%s", example)
                    .containsExactly(name));
        });
    }

    /** Whether a part of the example is what the message says; no headers count as an empty set of them. */
    private static boolean fits(String message, String part, JsonNode example) {
        JsonNode schema = DOCUMENT.at("/components/messages/" + message).path(part);
        JsonNode value = example.has(part) ? example.path(part) : Json.mapper().createObjectNode();
        return schema.isMissingNode() || schemaOf(message, part).validate(value).isEmpty();
    }

    private static JsonSchema schemaOf(String message, String part) {
        return SCHEMAS.computeIfAbsent("#/components/messages/" + message + "/" + part, AsyncApiTest::schemaAt);
    }

    private static JsonSchema schemaAt(String pointer) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.set("components", DOCUMENT.path("components"));
        root.putArray("allOf").addObject().put("$ref", pointer);
        return DRAFT_7.getSchema(root);
    }

    private static Map<String, JsonNode> messages(String channel) {
        Map<String, JsonNode> messages = new LinkedHashMap<>();
        StreamSupport.stream(
                        DOCUMENT.at("/channels/" + channel + "/messages")
                                .properties()
                                .spliterator(),
                        false)
                .forEach(message -> messages.put(
                        message.getKey(),
                        DOCUMENT.at(message.getValue().path("$ref").asText().substring(1))));
        return messages;
    }
}
