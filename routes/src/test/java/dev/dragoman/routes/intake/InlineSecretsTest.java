package dev.dragoman.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.OperationId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A secret in a command")
class InlineSecretsTest {

    private static InlineSecrets.Found in(String json) {
        return InlineSecrets.in(json(json));
    }

    private static JsonNode json(String json) {
        return Json.read(json.replace('\'', '"'), JsonNode.class);
    }

    private static List<String> places(String json) {
        return in(json).violations().stream().map(Violation::pointer).toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "psk",
                "PSK",
                "preShareKey",
                "PreShareKey",
                "preSharedKey",
                "pre_shared_key",
                "auth-key",
                "AuthKey",
                "password",
                "secret",
                "SecretKey",
                "AccessKeySecret",
                "privateKey",
                "token",
                "SecurityToken",
                "IkeConfig.Psk",
                "Connection.1.PreShareKey",
                "Psk.2"
            })
    @DisplayName("is known by its field's name, however that is spelt")
    void names(String name) {
        assertThat(places("{'" + name + "': 'hunter2'}")).containsExactly("/" + name);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pageToken",
                "ClientToken",
                "NextToken",
                "name",
                "keyName",
                "SecretId",
                "AccessKeyId",
                "Filter.1.Key"
            })
    @DisplayName("is not what only sounds like one")
    void otherNames(String name) {
        assertThat(places("{'" + name + "': 'hunter2'}")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'spec': {'tunnels': [{'a': 1}, {'psk': 'hunter2'}]}} | /spec/tunnels/1/psk",
                "{'psk': 1234567}                                      | /psk",
                "{'psk': ['hunter2']}                                  | /psk/0",
                "{'psk': {'value': 'hunter2'}}                         | /psk/value",
                "{'psk': {'secretRef': 'Hunter 2'}}                    | /psk/secretRef",
                "{'a/b': {'m~n': {'psk': 'hunter2'}}}                  | /a~1b/m~0n/psk"
            })
    @DisplayName("is found at any depth and in any form, and taken out")
    void found(String document, String place) {
        InlineSecrets.Found found = in(document);

        assertThat(found.violations())
                .containsExactly(new Violation(place, "expected {\"secretRef\": …}, got an inline value"));
        assertThat(found.masked().at(place).asText()).isEqualTo("***");
        assertThat(found.masked().toString())
                .doesNotContainIgnoringCase("hunter")
                .doesNotContain("1234567");
    }

    @Test
    @DisplayName("is found in a text that is itself JSON, as parameters of the clouds are")
    void jsonText() {
        JsonNode document = Json.mapper()
                .createObjectNode()
                .put("IkeConfig", "{\"IkeVersion\": \"ikev2\", \"Psk\": \"hunter2\"}")
                .put("harmless", "{\"IkeVersion\": \"ikev2\"}")
                .put("broken", "{not JSON");

        InlineSecrets.Found found = InlineSecrets.in(document);

        assertThat(found.violations().stream().map(Violation::pointer)).containsExactly("/IkeConfig");
        assertThat(found.masked())
                .hasToString(
                        "{\"IkeConfig\":\"***\",\"harmless\":\"{\\\"IkeVersion\\\": \\\"ikev2\\\"}\",\"broken\":\"{not JSON\"}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'psk': {'secretRef': 'vpn/psk-1'}}",
                "{'psk': null}",
                "{'password': true}",
                "{'psk': {}}",
                "[1, 'psk']"
            })
    @DisplayName("is none where only its name is told, or nothing")
    void none(String document) {
        InlineSecrets.Found found = in(document);

        assertThat(found.violations()).isEmpty();
        assertThat(found.masked()).isEqualTo(json(document));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'spec': {'cidr': '10.0.0.0/16', 'psk': 'hunter2'}",
                "'spec': {'cidr': {'password': 'hunter2'}}",
                "'spec': {'cidr': '10.0.0.0/16'}, 'labels': {'token': 'hunter2'}",
                "'spec': {'cidr': '10.0.0.0/16'}, 'after': [{'secret': ['hunter2']}]",
                "'spec': {'cidr': {'secretRef': 'HUNTER2 it is, hunter2'}}",
                "'spec': {'displayName': '{\\'psk\\': \\'hunter2\\'}'}"
            })
    @DisplayName("gets its command rejected, and neither the rejection nor anything else repeats it")
    void rejected(String fields) {
        String given = fields.replace("\\'", "\\\"");
        InboxRecord inbox = WideCommands.inbox("network.create", given);

        assertThat(WideCommands.violations(inbox)).anyMatch(told -> told.endsWith("got an inline value"));
        assertThat(Json.text(inbox)).doesNotContainIgnoringCase("hunter2");
        assertThat(inbox.toString()).doesNotContainIgnoringCase("hunter2");
    }

    @Test
    @DisplayName("counts for its command's identity as it came")
    void identity() {
        String data = "{'spec': {'psk': 'hunter2'}}";

        assertThat(WideCommands.event("network.create", data, "").operationId())
                .isEqualTo(OperationId.of("default", "/test", "c-1", json(data)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'data': {'psk': hunter2}}",
                "{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'data': {'psk': 'hunter2'",
                "{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'data': {}} hunter2",
                "{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'type': 'a', 'data_base64': 'hunter2 !'}",
                "{'specversion': '1.0', 'psk': 'hunter2', 'data': {'psk': hunter2}}",
                "hunter2"
            })
    @DisplayName("is not repeated where a command cannot be read either")
    void unreadable(String json) {
        assertThat(CommandRecords.screened(CommandRecords.record(json)).toString())
                .doesNotContain("hunter2");
    }
}
