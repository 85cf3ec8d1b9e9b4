package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.WideCommands.OPERATION;
import static dev.dragoman.routes.intake.WideCommands.TARGET;
import static dev.dragoman.routes.intake.WideCommands.accepted;
import static dev.dragoman.routes.intake.WideCommands.inbox;
import static dev.dragoman.routes.intake.WideCommands.raw;
import static dev.dragoman.routes.intake.WideCommands.rejection;
import static dev.dragoman.routes.intake.WideCommands.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OnExists;
import dev.dragoman.model.command.OnInUse;
import dev.dragoman.model.command.Options;
import dev.dragoman.model.command.Predecessor;
import dev.dragoman.model.command.Until;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A command")
class VerbsTest {

    private static final String CANCEL = "'target': " + TARGET + ", 'operation': '" + OPERATION + "'";

    @Test
    @DisplayName("of a create says beside its spec what is to be kept, waited for and done about what is there")
    void create() {
        Command command = accepted(
                "network.create",
                "'spec': {'cidr': '10.0.0.0/16'}, 'labels': {'cost/center': '42'}, 'onExists': 'adopt',"
                        + " 'after': [{'kind': 'elastic-ip', 'name': 'front', 'stack': 'core'}], 'until': 'submitted',"
                        + " 'dryRun': true");

        assertThat(command.options())
                .isEqualTo(new Options(
                        Map.of("cost/center", "42"),
                        List.of(new Predecessor(Kind.ELASTIC_IP, "front", "core", null)),
                        OnExists.ADOPT,
                        OnInUse.FAIL,
                        Until.SUBMITTED,
                        0,
                        false,
                        false,
                        true));
    }

    @Test
    @DisplayName("that says nothing beside has the defaults")
    void nothingBeside() {
        assertThat(accepted("network.create", "'spec': {'cidr': '10.0.0.0/16'}").options())
                .isEqualTo(Options.NONE);
    }

    @Test
    @DisplayName("of an apply carries the whole spec and the revision that it is based on")
    void apply() {
        Command command = accepted("network.apply", "'spec': {'cidr': '10.0.0.0/16'}, 'ifRevision': 7");

        assertThat(command.verb()).isEqualTo(Verb.APPLY);
        assertThat(command.spec()).hasToString("{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(command.options().ifRevision()).isEqualTo(7);
    }

    @Test
    @DisplayName("of a modify carries its patch as it is, with the nulls that clear")
    void modify() {
        Command command = accepted("network.modify", "'spec': {'displayName': null, 'dnsServers': ['10.0.0.2']}");

        assertThat(command.spec()).hasToString("{\"displayName\":null,\"dnsServers\":[\"10.0.0.2\"]}");
    }

    @Test
    @DisplayName("of a modify may name immutable fields: the engine knows what they are")
    void modifyImmutable() {
        assertThat(accepted("network.modify", "'spec': {'cidr': '10.0.0.0/16'}").spec())
                .hasToString("{\"cidr\":\"10.0.0.0/16\"}");
    }

    @Test
    @DisplayName("of an import carries the cloud's id, and what the resource is expected to be or nothing")
    void imports() {
        Command bare = accepted("network.import", "'id': 'net-1'");
        Command expecting = accepted("network.import", "'id': 'net-1', 'spec': {'displayName': 'Main'}");

        assertThat(bare.nativeId()).isEqualTo("net-1");
        assertThat(bare.spec()).isEmpty();
        assertThat(expecting.spec()).hasToString("{\"displayName\":\"Main\"}");
    }

    @Test
    @DisplayName("of an associate carries what is to be associated in place of a spec")
    void associate() {
        Command command = accepted(
                "elastic-ip.associate",
                "'to': {'kind': 'network-interface', 'id': 'eni-1'}, 'acceptSideEffects': true");

        assertThat(command.spec()).hasToString("{\"to\":{\"kind\":\"network-interface\",\"id\":\"eni-1\"}}");
        assertThat(command.options().acceptSideEffects()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"elastic-ip.disassociate", "network.get", "network.forget", "subnet.forget"})
    @DisplayName("of a verb that asks for nothing has no spec")
    void nothingAsked(String type) {
        Command command = accepted(type, "");

        assertThat(command.spec()).isEmpty();
        assertThat(command.name()).isEqualTo("main");
    }

    @Test
    @DisplayName("of a delete says whether there must be something, and what to do while it is in use")
    void delete() {
        InboxRecord inbox = raw(
                "network.delete",
                "'target': {'provider': 'tiny', 'account': 'prod', 'region': 'region-1'}, 'stack': 'shop',"
                        + " 'name': 'main', 'mustExist': true, 'onInUse': 'wait', 'ifRevision': 2");

        assertThat(accepted(inbox).options())
                .isEqualTo(new Options(
                        Map.of(), List.of(), OnExists.FAIL, OnInUse.WAIT, Until.READY, 2, true, false, false));
    }

    @Test
    @DisplayName("about an operation names it and has neither stack nor name")
    void cancel() {
        Command command = accepted(raw("operation.cancel", CANCEL));

        assertThat(command.kind()).isEqualTo(Kind.OPERATION);
        assertThat(command.operation()).isEqualTo(OPERATION);
        assertThat(command.stack()).isEmpty();
        assertThat(command.name()).isEmpty();
        assertThat(command.lane()).isEqualTo(new Lane("wide", "prod", "region-1"));
    }

    @ParameterizedTest(name = "adopting {0}")
    @CsvSource({"net-1", "none"})
    @DisplayName("that resolves an operation says what it made")
    void resolve(String adopt) {
        Command command = accepted(raw("operation.resolve", CANCEL + ", 'adopt': '" + adopt + "'"));

        assertThat(command.operation()).isEqualTo(OPERATION);
        assertThat(command.nativeId()).isEqualTo(adopt);
    }

    @Test
    @DisplayName("about an operation goes to a target that its tenant may use, like any other")
    void cancelElsewhere() {
        InboxRecord inbox = raw("operation.cancel", CANCEL.replace("prod", "theirs"));

        assertThat(rejection(inbox).code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(rejection(inbox).message())
                .isEqualTo("operation.cancel " + OPERATION + ": tenant default may not use account 'theirs' at wide");
    }

    @Test
    @DisplayName("about an operation is rejected if what it names is none")
    void cancelNothing() {
        assertThat(violations(raw("operation.cancel", "'target': " + TARGET + ", 'operation': 'mine'")))
                .containsExactly("/operation: expected text that matches ^[a-z2-7]{52}$, got 'mine'");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "network.create          | 'spec': {'cidr': '10.0.0.0/16'}, 'labels': {'a': 'b'}",
                "network.apply           | 'spec': {'cidr': '10.0.0.0/16'}, 'ifRevision': 1",
                "network.modify          | 'spec': {'displayName': null}",
                "network.import          | 'id': 'net-1'",
                "network.forget          | 'deadline': 'PT1M'",
                "elastic-ip.associate    | 'to': {'kind': 'load-balancer', 'id': 'lb-1'}",
                "elastic-ip.disassociate | 'until': 'ready'"
            })
    @DisplayName("can be read back from the inbox as it was")
    void roundTrip(String type, String fields) {
        InboxRecord inbox = inbox(type, fields);

        assertThat(accepted(Json.read(Json.bytes(inbox), InboxRecord.class))).isEqualTo(accepted(inbox));
    }

    @Test
    @DisplayName("about an operation can be read back from the inbox as it was")
    void roundTripOfCancel() {
        InboxRecord inbox = raw("operation.cancel", CANCEL);

        assertThat(Json.read(Json.bytes(inbox), InboxRecord.class)).isEqualTo(inbox);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'': 'x'}   | /labels/: expected a name that matches ^[A-Za-z0-9][A-Za-z0-9._/-]{0,62}$",
                "{'-a': 'x'} | /labels/-a: expected a name that matches ^[A-Za-z0-9][A-Za-z0-9._/-]{0,62}$",
                "{'a': 7}    | /labels/a: expected text, got 7"
            })
    @DisplayName("is rejected if its labels are none")
    void labels(String labels, String violation) {
        assertThat(violations("network.create", "'spec': {'cidr': '10.0.0.0/16'}, 'labels': " + labels))
                .containsExactly(violation);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'onExists': 'adpot' | /onExists: expected one of fail, adopt, got 'adpot'; did you mean adopt?",
                "'until': 'redy'     | /until: expected one of ready, submitted, got 'redy'; did you mean ready?",
                "'dryRun': 'yes'     | /dryRun: expected true or false, got 'yes'",
                "'mustExist': true   | /mustExist: there is no such field",
                "'after': ['main']   | /after/0: expected an object, got 'main'"
            })
    @DisplayName("is rejected if it says beside its spec what is none or another verb's")
    void options(String field, String violation) {
        assertThat(violations("network.create", "'spec': {'cidr': '10.0.0.0/16'}, " + field))
                .containsExactly(violation);
    }

    @Test
    @DisplayName("of a modify is rejected if it would clear what must be there")
    void clearRequired() {
        assertThat(violations("network.modify", "'spec': {'cidr': null, 'displayName': 7}"))
                .containsExactlyInAnyOrder(
                        "/spec/cidr: expected text, got null", "/spec/displayName: expected text or null, got 7");
    }
}
