package dev.dragoman.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event")
class EventTest {

    @Test
    @DisplayName("comes back from JSON as it went, with its attributes and its data")
    void roundTrip() throws IOException {
        Envelope<OperationEvent> event = Fixtures.envelope();

        assertThat(read(Json.bytes(event))).isEqualTo(event);
    }

    @Test
    @DisplayName("writes its attributes by the names that CloudEvents allows: lower case without separators")
    void attributeNames() {
        ObjectNode event = Fixtures.tree(Fixtures.envelope());

        assertThat(event.fieldNames()).toIterable().allMatch(name -> name.matches("[a-z]+"));
        assertThat(event.path("operationid").asText()).isEqualTo(Fixtures.OPERATION);
        assertThat(event.path("correlationid").asText()).isEqualTo("ord-4711");
        assertThat(event.path("terminal").isBoolean()).isTrue();
    }

    @Test
    @DisplayName("of a newer gateway is read without what this one does not know")
    void passesOverTheUnknown() throws IOException {
        ObjectNode event = Fixtures.tree(Fixtures.envelope());
        event.put("later", 1)
                .withObject("/data")
                .put("later", 1)
                .withObject("/resource")
                .put("later", 1);

        assertThat(read(Json.bytes(event))).isEqualTo(Fixtures.envelope());
    }

    @Test
    @DisplayName("that tells little has empty lists and texts, rather than nulls")
    void absentMeansEmpty() {
        String told = """
                {"operation": {"id": "o", "kind": "subnet", "verb": "create", "command": {"source": "s", "id": "1"},
                 "acceptedAt": "2025-11-21T12:00:00Z"}, "phase": "accepted", "effect": "none", "calls": 0}""";

        OperationEvent event = Json.read(told, OperationEvent.class);

        assertThat(event.steps()).isEmpty();
        assertThat(event.warnings()).isEmpty();
        assertThat(event.ignored()).isEmpty();
        assertThat(event.waitingFor()).isEmpty();
        assertThat(event.nextPageToken()).isEmpty();
        assertThat(event.operation().endedAt()).isEmpty();
        assertThat(Json.mapper().<JsonNode>valueToTree(event)).isEqualTo(Json.read(told, JsonNode.class));
    }

    @Test
    @DisplayName("of a list that found nothing says so with an empty list of items")
    void emptyListIsTold() {
        OperationEvent event = withItems(List.of());

        OperationEvent back = Json.read(Json.bytes(event), OperationEvent.class);

        assertThat(back.items()).isNotNull().isEmpty();
    }

    @Test
    @DisplayName("of another verb has no items at all")
    void noItemsElsewhere() {
        assertThat(Fixtures.tree(Fixtures.succeeded()).has("items")).isFalse();
    }

    @Test
    @DisplayName("carries a resource that comes back as it went")
    void resourceRoundTrip() {
        Resource resource = Fixtures.resource();

        assertThat(Json.read(Json.bytes(resource), Resource.class)).isEqualTo(resource);
    }

    @Test
    @DisplayName("of a resource whose id is not known yet has an empty id and no attributes, rather than nulls")
    void resourceWithoutId() {
        Resource known = Fixtures.resource();
        ObjectNode nothing = Json.mapper().createObjectNode();
        Resource early = new Resource(
                Resource.VERSION,
                "o",
                1,
                "default",
                "shop",
                Kind.SUBNET,
                "web",
                "",
                known.target(),
                "created",
                "degraded",
                Map.of(),
                nothing,
                nothing);

        assertThat(Json.read(Json.bytes(early), Resource.class)).isEqualTo(early);
    }

    @Test
    @DisplayName("counts a resource's revision up with its status")
    void revisionRises() {
        Resource deleting = Fixtures.resource().withStatus("deleting");

        assertThat(deleting.revision()).isEqualTo(2);
        assertThat(deleting.status()).isEqualTo("deleting");
        assertThat(deleting.key()).isEqualTo(Fixtures.resource().key());
    }

    @Test
    @DisplayName("of a dry run tells its calls in their order, parameters too, also where there is none")
    void plannedCalls() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("VpcId", "<network main: id>");
        parameters.put("CidrBlock", "10.0.1.0/24");
        parameters.put("ClientToken", "t");
        List<PlannedCall> calls = List.of(
                new PlannedCall("create", "2016-04-28", "CreateVSwitch", true, parameters),
                new PlannedCall("look", "2016-04-28", "DescribeVSwitches", false, Map.of()));

        OperationEvent back = Json.read(Json.bytes(with(calls, null)), OperationEvent.class);

        assertThat(back.requests()).isEqualTo(calls);
        assertThat(calls.get(0).parameters().keySet()).containsExactly("VpcId", "CidrBlock", "ClientToken");
        assertThat(Json.read(Json.bytes(with(List.of(), null)), OperationEvent.class)
                        .requests())
                .isNotNull()
                .isEmpty();
        assertThat(Fixtures.tree(Fixtures.succeeded()).has("requests")).isFalse();
    }

    private static OperationEvent withItems(List<ObjectNode> items) {
        return with(null, items);
    }

    private static OperationEvent with(@Nullable List<PlannedCall> requests, @Nullable List<ObjectNode> items) {
        OperationEvent base = Fixtures.succeeded();
        return new OperationEvent(
                base.operation(),
                Phase.SUCCEEDED,
                "",
                null,
                Effect.NONE,
                "",
                List.of(),
                requests,
                List.of(),
                List.of(),
                List.of(),
                1,
                items,
                "",
                null,
                null);
    }

    private static Envelope<OperationEvent> read(byte[] document) throws IOException {
        return Json.mapper().readValue(document, new TypeReference<Envelope<OperationEvent>>() {});
    }
}
