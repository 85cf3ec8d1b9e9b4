package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.WideCommands.accepted;
import static dev.dragoman.routes.intake.WideCommands.inbox;
import static dev.dragoman.routes.intake.WideCommands.rejection;
import static dev.dragoman.routes.intake.WideCommands.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.command.Command;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the cloud cannot do")
class SupportTest {

    private static final String ASSOCIATE_INSTANCE = "'to': {'kind': 'instance', 'id': 'i-1'}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "subnet.get           | ''",
                "subnet.delete        | ''",
                "subnet.modify        | 'spec': {}",
                "subnet.import        | 'id': 'sub-1'",
                "elastic-ip.modify    | 'spec': {'bandwidthMbps': 5}"
            })
    @DisplayName("at all is rejected, naming the type")
    void noProcedure(String type, String fields) {
        assertThat(violations(type, fields.replace("''", ""))).containsExactly(": type: wide has no " + type);
    }

    @Test
    @DisplayName("does not keep a resource from being forgotten")
    void forget() {
        assertThat(accepted("subnet.forget", "").name()).isEqualTo("main");
    }

    @Test
    @DisplayName("in an apply is what it cannot create or cannot modify")
    void apply() {
        assertThat(violations(
                        "network.apply",
                        "'spec': {'cidr': '10.0.0.0/16', 'multicast': true, 'userCidrs': ['10.1.0.0/16'],"
                                + " 'displayName': 'x'}"))
                .containsExactly(
                        "/spec/displayName: expected a name of 2 to 20 characters, got 1",
                        "/spec/multicast: wide cannot express it: it has none",
                        "/spec/userCidrs: wide cannot express it: it has none");
    }

    @Test
    @DisplayName("in an apply of a kind that it never modifies is what it cannot create")
    void applyWithoutModify() {
        assertThat(violations(
                        "subnet.apply",
                        "'spec': {'network': {'name': 'main'}, 'cidr': '10.0.1.0/24', 'zone': 'z', 'broadcast': true}"))
                .containsExactly("/spec/broadcast: wide cannot express it: it has none");
    }

    @Test
    @DisplayName("in a modify is rejected where it is asked for, not where it is cleared")
    void modify() {
        assertThat(violations("network.modify", "'spec': {'multicast': true, 'displayName': 'x'}"))
                .containsExactly(
                        "/spec/displayName: expected a name of 2 to 20 characters, got 1",
                        "/spec/multicast: wide cannot express it: it has none");
        assertThat(accepted("network.modify", "'spec': {'multicast': null, 'displayName': null}")
                        .spec())
                .hasToString("{\"multicast\":null,\"displayName\":null}");
    }

    @Test
    @DisplayName("is to clear some fields, and a modify that would is rejected with the reason")
    void unclearable() {
        assertThat(rejection(inbox("network.modify", "'spec': {'description': null}"))
                        .code())
                .isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(violations("network.modify", "'spec': {'description': null}"))
                .containsExactly("/spec/description: wide cannot clear it: it keeps words for ever");
    }

    @Test
    @DisplayName("is left out of a modify and of an apply if the publisher allows it")
    void ignored() {
        Command modify = accepted(
                "network.modify",
                "'spec': {'description': null, 'multicast': true, 'displayName': 'Main'},"
                        + " 'ignoreUnsupported': ['/spec/description', '/spec/multicast']");
        Command apply = accepted(
                "network.apply",
                "'spec': {'cidr': '10.0.0.0/16', 'multicast': true}, 'ignoreUnsupported': ['/spec/multicast']");

        assertThat(modify.spec()).hasToString("{\"displayName\":\"Main\"}");
        assertThat(modify.ignored()).containsExactly("/spec/description", "/spec/multicast");
        assertThat(apply.spec()).hasToString("{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(apply.ignored()).containsExactly("/spec/multicast");
    }

    @Test
    @DisplayName("in an import is what such a resource can never be; nothing of the spec is required")
    void imports() {
        assertThat(violations("network.import", "'id': 'net-1', 'spec': {'multicast': true, 'displayName': 'x'}"))
                .containsExactly(
                        "/spec/displayName: expected a name of 2 to 20 characters, got 1",
                        "/spec/multicast: wide cannot express it: it has none");
        assertThat(accepted("network.import", "'id': 'net-1', 'spec': {'description': 'ours'}")
                        .spec())
                .hasToString("{\"description\":\"ours\"}");
    }

    @Test
    @DisplayName("in an associate stands beside the name")
    void associate() {
        assertThat(violations(
                        "elastic-ip.associate",
                        "'to': {'kind': 'load-balancer', 'id': 'lb-1'}, 'privateAddress': '10.0.0.5'"))
                .containsExactly("/privateAddress: wide cannot express it: it knows one address alone");
    }

    @Test
    @DisplayName("without taking something else away has to be accepted, in words that say what it is")
    void sideEffects() {
        String sentence = "/acceptSideEffects: expected true, for the instance gives up its ordinary public address";

        assertThat(violations("elastic-ip.associate", ASSOCIATE_INSTANCE)).containsExactly(sentence);
        assertThat(violations("elastic-ip.associate", ASSOCIATE_INSTANCE + ", 'acceptSideEffects': false"))
                .containsExactly(sentence);
    }

    @Test
    @DisplayName(
            "without taking something else away is done once that is accepted, and needs no word where nothing is taken")
    void acceptedSideEffects() {
        assertThat(accepted("elastic-ip.associate", ASSOCIATE_INSTANCE + ", 'acceptSideEffects': true")
                        .options()
                        .acceptSideEffects())
                .isTrue();
        assertThat(accepted("elastic-ip.associate", "'to': {'kind': 'load-balancer', 'id': 'lb-1'}")
                        .options()
                        .acceptSideEffects())
                .isFalse();
    }
}
