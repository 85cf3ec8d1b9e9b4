package dev.dragoman.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Validation;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import dev.dragoman.model.schema.Schemas;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The example of an action")
class ExampleCommandTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Schemas.text(Kind.NATIVE, Verb.INVOKE));

    @ParameterizedTest(name = "of {0} is a command that the schema and the catalogue accept, whichever action it is")
    @EnumSource
    void accepted(Api api) {
        assertThat(Catalogue.of(api).actions()).allSatisfy(action -> {
            JsonNode data = ExampleCommand.of(api, action).path("data");
            assertThat(SCHEMA.validate(data)).as(action.name()).isEmpty();
            assertThat(Catalogue.of(api)
                            .parameters(action.name())
                            .read(parameters(data), Validation.STRICT, supplied(api, action))
                            .problems())
                    .as("%s %s", action.name(), data)
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("has lists and structures, numbers as numbers, and leaves out what the gateway gives")
    void written() {
        ObjectNode command =
                ExampleCommand.of(Api.ALIYUN_VPC, Catalogue.of(Api.ALIYUN_VPC).action("CreateNatGateway"));

        assertThat(command.at("/data/target/provider").asText()).isEqualTo("aliyun");
        assertThat(command.at("/data/parameters/BandwidthPackage").isArray()).isTrue();
        assertThat(command.at("/data/parameters").has("RegionId")).isFalse();
        assertThat(command.at("/data/parameters").has("ClientToken")).isFalse();
    }

    @Test
    @DisplayName("names secrets, and holds none")
    void secrets() {
        ObjectNode command =
                ExampleCommand.of(Api.TENCENT_VPC, Catalogue.of(Api.TENCENT_VPC).action("CreateVpnConnection"));

        assertThat(command.at("/data/parameters/PreShareKey"))
                .isEqualTo(Json.read("{\"secretRef\": \"example/pre-share-key\"}", JsonNode.class));
    }

    private static JsonNode parameters(JsonNode data) {
        return data.has("parameters") ? data.get("parameters") : Json.mapper().createObjectNode();
    }

    /** As the gateway does it. */
    private static Map<String, String> supplied(Api api, Action action) {
        Map<String, String> supplied = new TreeMap<>();
        if (api == Api.ALIYUN_VPC) {
            supplied.put("RegionId", "cn-hangzhou");
        }
        action.idempotencyToken().ifPresent(token -> supplied.put(token, "token"));
        return supplied;
    }
}
