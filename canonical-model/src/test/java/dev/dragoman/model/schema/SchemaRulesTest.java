package dev.dragoman.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.dragoman.model.Fixtures;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The schemas in the jar")
class SchemaRulesTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig POINTERS =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();

    @TestFactory
    @DisplayName("accept the examples of the reference page")
    Stream<DynamicTest> acceptExamples() {
        return Arrays.stream(Kind.values()).flatMap(kind -> SchemaFiles.verbs(kind).stream()
                .map(verb -> DynamicTest.dynamicTest(
                        Schemas.id(kind, verb), () -> assertThat(problems(kind, verb, Examples.data(kind, verb)))
                                .isEmpty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "labels"})
    @DisplayName("of commands refuse a field that the model does not have, and name it")
    void refuseUnknownFields(String unknown) {
        ObjectNode data = Examples.data(Kind.NETWORK, Verb.CREATE);
        data.withObject("/spec").put(unknown, "x");

        assertThat(problems(Kind.NETWORK, Verb.CREATE, data)).singleElement().satisfies(problem -> {
            assertThat(problem.getInstanceLocation().toString()).isEqualTo("/spec");
            assertThat(problem.getProperty()).isEqualTo(unknown);
        });
    }

    @ParameterizedTest
    @CsvSource({"/target, provider", "/target, region", "'', stack", "'', name", "/spec, cidr", "/spec, zone"})
    @DisplayName("of commands ask for what must be there")
    void requireFields(String parent, String field) {
        ObjectNode data = Examples.data(Kind.SUBNET, Verb.CREATE);
        ((ObjectNode) data.at(parent)).remove(field);

        assertThat(problems(Kind.SUBNET, Verb.CREATE, data))
                .extracting(ValidationMessage::getProperty)
                .containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "W", "Web", "1web", "web-", "web_1", "web\n", "a/b"})
    @DisplayName("of commands refuse a handle that is none")
    void refuseBadNames(String name) {
        ObjectNode data = Examples.data(Kind.SUBNET, Verb.GET).put("name", name);

        assertThat(problems(Kind.SUBNET, Verb.GET, data))
                .extracting(problem -> problem.getInstanceLocation().toString())
                .containsExactly("/name");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 51})
    @DisplayName("of list refuse a page that is too small or too large")
    void refuseBadLimits(int limit) {
        ObjectNode data = Examples.data(Kind.NETWORK, Verb.LIST).put("limit", limit);

        assertThat(problems(Kind.NETWORK, Verb.LIST, data)).hasSize(1);
    }

    @Test
    @DisplayName("of network and subnet mark ranges, addresses and durations with their formats")
    void carryFormats() {
        JsonNode network = Json.read(Schemas.text(Kind.NETWORK, Verb.CREATE), JsonNode.class);
        JsonNode spec = network.at("/properties/spec/properties");

        assertThat(Map.of(
                        "cidr", spec.at("/cidr/format").asText(),
                        "userCidrs", spec.at("/userCidrs/items/format").asText(),
                        "dnsServers", spec.at("/dnsServers/items/format").asText(),
                        "deadline", network.at("/properties/deadline/format").asText()))
                .isEqualTo(Map.of("cidr", "cidr", "userCidrs", "cidr", "dnsServers", "ipv4", "deadline", "duration"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"displayName\": \"new\"}",
                "{\"displayName\": null, \"description\": null, \"routeTable\": null}",
                "{\"routeTable\": {\"name\": null, \"id\": \"rtb-1\"}}",
                "{\"cidr\": \"10.0.1.0/24\"}"
            })
    @DisplayName("of modify take a patch of any part, with null for what may be absent")
    void acceptPatches(String patch) {
        assertThat(problems(Kind.SUBNET, Verb.MODIFY, withSpec(Kind.SUBNET, Verb.MODIFY, patch)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cidr\": null} | /spec/cidr",
                "{\"network\": null} | /spec/network",
                "{\"displayName\": 7} | /spec/displayName",
                "{\"colour\": null} | /spec"
            })
    @DisplayName("of modify refuse to clear what must be there, and what is no field or of another type")
    void refusePatches(String patch, String pointer) {
        assertThat(problems(Kind.SUBNET, Verb.MODIFY, withSpec(Kind.SUBNET, Verb.MODIFY, patch)))
                .extracting(problem -> problem.getInstanceLocation().toString())
                .containsExactly(pointer);
    }

    @Test
    @DisplayName("of import take a part of the spec, or none at all, but no null")
    void expectations() {
        ObjectNode none = Examples.data(Kind.SUBNET, Verb.IMPORT);
        none.remove("spec");

        assertThat(problems(Kind.SUBNET, Verb.IMPORT, none)).isEmpty();
        assertThat(problems(Kind.SUBNET, Verb.IMPORT, withSpec(Kind.SUBNET, Verb.IMPORT, "{\"zone\": \"z\"}")))
                .isEmpty();
        assertThat(problems(Kind.SUBNET, Verb.IMPORT, withSpec(Kind.SUBNET, Verb.IMPORT, "{\"zone\": null}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"labels\": {\"-\": \"1\"}}",
                "{\"labels\": {\"a b\": \"1\"}}",
                "{\"labels\": {\"cost\": 42}}",
                "{\"after\": [{\"kind\": \"operation\", \"name\": \"main\"}]}",
                "{\"after\": [{\"name\": \"main\"}]}",
                "{\"onExists\": \"replace\"}",
                "{\"onExists\": \"FAIL\"}",
                "{\"until\": \"done\"}",
                "{\"dryRun\": \"yes\"}",
                "{\"mustExist\": true}"
            })
    @DisplayName("of create refuse options that are none")
    void refuseBadOptions(String options) {
        ObjectNode data = Examples.data(Kind.NETWORK, Verb.CREATE);
        data.setAll(Json.read(options, ObjectNode.class));

        assertThat(problems(Kind.NETWORK, Verb.CREATE, data)).hasSize(1);
    }

    @Test
    @DisplayName("of create take every option")
    void acceptOptions() {
        ObjectNode data = Examples.data(Kind.NETWORK, Verb.CREATE);
        data.setAll(Json.read("""
                {"labels": {"cost": "42", "team/owner": "net"}, "after": [{"kind": "subnet", "name": "web"}],
                 "onExists": "adopt", "onInUse": "wait", "ignoreUnsupported": ["/spec/description"],
                 "until": "submitted", "deadline": "PT1H", "dryRun": true}""", ObjectNode.class));

        assertThat(problems(Kind.NETWORK, Verb.CREATE, data)).isEmpty();
    }

    @Test
    @DisplayName("say which fields never change and which refer to other resources, and to what kinds")
    void extensions() {
        JsonNode route =
                Json.read(Schemas.text(Kind.ROUTE, Verb.APPLY), JsonNode.class).at("/properties/spec/properties");
        JsonNode associate = Json.read(Schemas.text(Kind.ELASTIC_IP, Verb.ASSOCIATE), JsonNode.class);

        assertThat(route.at("/network/x-immutable").asBoolean()).isTrue();
        assertThat(route.path("description").has("x-immutable")).isFalse();
        assertThat(route.at("/network/x-refers-to"))
                .extracting(JsonNode::asText)
                .containsExactly("network");
        assertThat(associate.at("/properties/to/x-refers-to"))
                .extracting(JsonNode::asText)
                .contains("instance", "network-interface");
    }

    @Test
    @DisplayName("of associate hold all that the model knows of an association")
    void associations() {
        JsonNode properties = Json.read(Schemas.text(Kind.ELASTIC_IP, Verb.ASSOCIATE), JsonNode.class)
                .path("properties");

        assertThat(Kind.ELASTIC_IP.shape(Verb.ASSOCIATE).fields()).allMatch(properties::has);
    }

    @Test
    @DisplayName("of events accept what the model writes, and fields that came later")
    void acceptEvents() {
        ObjectNode event = Fixtures.tree(Fixtures.envelope());
        event.put("later", 1).withObject("/data").put("later", 1);

        assertThat(FACTORY.getSchema(Schemas.operationEvent()).validate(event)).isEmpty();
        assertThat(FACTORY.getSchema(Schemas.resource()).validate(Fixtures.tree(Fixtures.resource())))
                .isEmpty();
    }

    @Test
    @DisplayName("of events refuse one without its operation")
    void refuseHalfEvents() {
        ObjectNode event = Fixtures.tree(Fixtures.envelope());
        event.remove("operationid");

        assertThat(FACTORY.getSchema(Schemas.operationEvent()).validate(event))
                .extracting(ValidationMessage::getProperty)
                .containsExactly("operationid");
    }

    private static ObjectNode withSpec(Kind kind, Verb verb, String spec) {
        ObjectNode data = Examples.data(kind, verb);
        data.set("spec", Json.read(spec, ObjectNode.class));
        return data;
    }

    private static Set<ValidationMessage> problems(Kind kind, Verb verb, JsonNode data) {
        return FACTORY.getSchema(Schemas.text(kind, verb), POINTERS).validate(data);
    }
}
