package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.CommandRecords.NETWORK;
import static dev.dragoman.routes.intake.CommandRecords.SIZE_LIMIT;
import static dev.dragoman.routes.intake.CommandRecords.TARGET;
import static dev.dragoman.routes.intake.CommandRecords.event;
import static dev.dragoman.routes.intake.CommandRecords.inbox;
import static dev.dragoman.routes.intake.CommandRecords.record;
import static dev.dragoman.routes.intake.CommandRecords.rejection;
import static dev.dragoman.routes.intake.CommandRecords.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A command that is not right is rejected")
class RejectedTest {

    private static String network(String spec) {
        return "{" + TARGET + ", 'stack': 'shop', 'name': 'main', 'spec': " + spec + "}";
    }

    private static String at(String target) {
        return NETWORK.replace(TARGET, "'target': " + target);
    }

    @Test
    @DisplayName("with every violation at once, each with its place, what was expected and what came")
    void everyViolation() {
        String data =
                "{'target': {'provider': 'tiny', 'acount': 'prod', 'region': 'Region 1'}, 'stack': 'S', 'nam': 'main',"
                        + " 'spec': {'cidr': 10, 'displayName': '', 'dnsServers': ['10.0.0.2', 'here'], 'multicast': 'yes',"
                        + " 'description': 'x'}, 'deadline': 'soon'}";

        assertThat(violations(event(data)))
                .containsExactlyInAnyOrder(
                        "/target/account: expected a value, got none",
                        "/target/acount: there is no such field; did you mean account?",
                        "/target/region: expected text that matches ^[a-z0-9][a-z0-9-]{0,62}$, got 'Region 1'",
                        "/stack: expected text that matches ^[a-z][a-z0-9-]{0,61}[a-z0-9]$, got 'S'",
                        "/name: expected a value, got none",
                        "/nam: there is no such field; did you mean name?",
                        "/spec/cidr: expected text, got 10",
                        "/spec/displayName: expected at least 1 characters, got 0",
                        "/spec/dnsServers/1: expected an IPv4 address such as 10.0.0.2, got 'here'",
                        "/spec/multicast: expected true or false, got 'yes'",
                        "/spec/description: expected at least 2 characters, got 1",
                        "/deadline: expected a positive ISO 8601 duration such as PT10M, got 'soon'");
    }

    @Test
    @DisplayName("with a message that begins with what was attempted, on what")
    void message() {
        Problem problem = rejection(event(network("{}")));

        assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(problem.pointer()).isEqualTo("/spec/cidr");
        assertThat(problem.message()).isEqualTo("network.create main: expected a value, got none");
        assertThat(problem.retryable()).isFalse();
    }

    @Test
    @DisplayName("and answered in its lane under its own identity")
    void answered() {
        InboxRecord inbox = inbox(record(event(network("{}"))));

        assertThat(inbox.lane()).isEqualTo(new Lane("tiny", "prod", "region-1"));
        assertThat(inbox.kind()).isEqualTo("network");
        assertThat(inbox.verb()).isEqualTo("create");
        assertThat(inbox.stack()).isEqualTo("shop");
        assertThat(inbox.name()).isEqualTo("main");
        assertThat(inbox.operationId()).hasSize(52);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1/16 | expected no bits behind the prefix, 10.0.0.0/16, got '10.0.0.1/16'",
                "10.0.0.0    | expected an IPv4 range such as 10.0.1.0/24, got '10.0.0.0'",
                "10.0.0.0/33 | expected an IPv4 range such as 10.0.1.0/24, got '10.0.0.0/33'",
                "::/0        | expected an IPv4 range such as 10.0.1.0/24, got '::/0'"
            })
    @DisplayName("when a range is none, or has bits behind its prefix")
    void ranges(String cidr, String sentence) {
        assertThat(violations(event(network("{'cidr': '" + cidr + "'}"))))
                .singleElement()
                .asString()
                .startsWith("/spec/cidr: expected")
                .contains(sentence.contains("bits") ? sentence : cidr);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PT0S", "-PT5M", "10m", "P1Y"})
    @DisplayName("when its deadline is no positive duration")
    void deadlines(String deadline) {
        assertThat(violations(event(NETWORK.replace("'stack'", "'deadline': '" + deadline + "', 'stack'"))))
                .containsExactly(
                        "/deadline: expected a positive ISO 8601 duration such as PT10M, got '" + deadline + "'");
    }

    @Test
    @DisplayName("when its deadline is longer than operations may take")
    void longDeadline() {
        assertThat(violations(event(NETWORK.replace("'stack'", "'deadline': 'P2D', 'stack'"))))
                .containsExactly("/deadline: expected at most PT24H, got P2D");
    }

    @Test
    @DisplayName("when there is no such cloud")
    void noProvider() {
        assertThat(violations(event(at("{'provider': 'tinny', 'account': 'prod', 'region': 'region-1'}"))))
                .containsExactly("/target/provider: expected one of tiny, got 'tinny'; did you mean tiny?");
    }

    @Test
    @DisplayName("when there is no such account, without a word of the accounts of others")
    void noAccount() {
        assertThat(violations(event(at("{'provider': 'tiny', 'account': 'prd', 'region': 'region-1'}"))))
                .containsExactly(
                        "/target/account: expected an account at tiny that tenant default may use, got 'prd'; did"
                                + " you mean prod?");
        assertThat(violations(event(at("{'provider': 'tiny', 'account': 'their', 'region': 'region-1'}"))))
                .containsExactly(
                        "/target/account: expected an account at tiny that tenant default may use, got 'their'");
    }

    @Test
    @DisplayName("when its target is spelt like the lane of targets that cannot be read")
    void laneNone() {
        assertThat(violations(event(at("{'provider': 'none', 'account': 'none', 'region': 'none'}"))))
                .containsExactly("/target/provider: expected one of tiny, got 'none'");
    }

    @Test
    @DisplayName("when the account is not its tenant's")
    void notYours() {
        Problem problem = rejection(event(at("{'provider': 'tiny', 'account': 'theirs', 'region': 'region-1'}")));

        assertThat(problem.code()).isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(problem.pointer()).isEqualTo("/target/account");
        assertThat(problem.message())
                .isEqualTo("network.create main: tenant default may not use account 'theirs' at tiny");
    }

    @Test
    @DisplayName("when the account may not be used in the region")
    void noRegion() {
        assertThat(violations(event(at("{'provider': 'tiny', 'account': 'prod', 'region': 'region-3'}"))))
                .containsExactly(
                        "/target/region: expected a region that account prod may be used in (region-1, region-2),"
                                + " got 'region-3'; did you mean region-1?");
    }

    @Test
    @DisplayName("when the cloud cannot express what it asks for, naming each field")
    void unsupported() {
        Problem problem =
                rejection(event(network("{'cidr': '10.0.0.0/16', 'description': 'for all', 'multicast': true}")));

        assertThat(problem.code()).isEqualTo(ErrorCode.UNSUPPORTED);
        assertThat(problem.violations().stream().map(CommandRecords::told))
                .containsExactly(
                        "/spec/description: tiny cannot express it: too tiny",
                        "/spec/multicast: tiny cannot express it: too tiny");
    }

    @Test
    @DisplayName("when it would ignore what there is not")
    void ignoreNothing() {
        assertThat(violations(event(NETWORK.replace("'stack'", "'ignoreUnsupported': ['/spec/decription'], 'stack'"))))
                .containsExactly(
                        "/ignoreUnsupported/0: expected a pointer to a field of the spec, got '/spec/decription';"
                                + " did you mean /spec/description?");
    }

    @Test
    @DisplayName("when the cloud allows less than the model does")
    void limits() {
        assertThat(violations(event(network("{'cidr': '10.0.0.0/16', 'displayName': 'much longer than tiny allows'}"))))
                .singleElement()
                .asString()
                .startsWith("/spec/displayName: expected");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dragoman.netwrk.create | type: there is no kind 'netwrk'; did you mean network? (known: network, subnet, route, elastic-ip, operation, native)",
                "dragoman.network.creat | type: kind 'network' has no verb 'creat'; did you mean create?",
                "network.create         | type: expected dragoman.<kind>.<verb>, got 'network.create'",
                "com.example.order      | type: there is no kind",
                "dragoman..             | type: there is no kind ''"
            })
    @DisplayName("when its type is none of the gateway's, naming the place and the nearest that is")
    void types(String type, String sentence) {
        Problem problem = rejection(event(type, NETWORK, ""));

        assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(problem.pointer()).isEmpty();
        assertThat(problem.message())
                .contains(type.startsWith("com.") ? "type: expected dragoman.<kind>.<verb>" : sentence);
    }

    @Test
    @DisplayName("when its schema is of another type or another major version")
    void schemas() {
        assertThat(violations(
                        event("dragoman.network.create", NETWORK, ", 'dataschema': 'urn:dragoman:network.create:2'")))
                .containsExactly(
                        ": dataschema: expected urn:dragoman:network.create:1, got 'urn:dragoman:network.create:2'");
    }

    @Test
    @DisplayName("when it has expired")
    void expired() {
        Problem problem =
                rejection(event("dragoman.network.create", NETWORK, ", 'expirytime': '2026-01-31T11:00:00Z'"));

        assertThat(problem.code()).isEqualTo(ErrorCode.EXPIRED);
        assertThat(problem.message()).isEqualTo("network.create main: expirytime: 2026-01-31T11:00Z has passed");
    }

    @Test
    @DisplayName("when it is older than identities are remembered, by its own time or by its topic's")
    void old() {
        assertThat(rejection(event("dragoman.network.create", NETWORK, ", 'time': '2026-01-01T00:00:00Z'"))
                        .code())
                .isEqualTo(ErrorCode.EXPIRED);
        byte[] value = event(NETWORK).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        long then = ManualClock.START.minus(Duration.ofDays(9)).toEpochMilli();
        assertThat(rejection(record("dragoman.commands", value, Map.of(), then)).code())
                .isEqualTo(ErrorCode.EXPIRED);
    }

    @Test
    @DisplayName("when its attributes are not CloudEvents', with every one that is wrong")
    void attributes() {
        assertThat(violations(
                        "{'specversion': '0.3', 'id': 'c-1', 'source': '/test', 'Type': 'dragoman.network.create',"
                                + " 'time': 'yesterday', 'datacontenttype': 'text/xml', 'data': {}}"))
                .containsExactlyInAnyOrder(
                        ": type: expected text, got none (there is 'Type')",
                        ": specversion: expected 1.0, got '0.3'",
                        ": time: expected a moment with its offset such as 2026-01-31T12:00:00Z, got 'yesterday'",
                        ": datacontenttype: expected application/json, got 'text/xml'");
    }

    @Test
    @DisplayName("when it has no data, or data that is no object")
    void noData() {
        assertThat(violations("{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'type': 'dragoman.network.get'}"))
                .containsExactly(": data: expected an object, got none");
        assertThat(violations(event("[1, 2]"))).containsExactly(": expected an object, got a list");
        assertThat(violations(event("'password: sesame'"))).containsExactly(": expected an object, got text");
    }

    @Test
    @DisplayName("when it breaks off, if its identity comes before that")
    void breaksOff() {
        String half = event(NETWORK).substring(0, 150);

        InboxRecord inbox = inbox(record(half));

        assertThat(inbox.id()).isEqualTo("c-1");
        assertThat(inbox.lane()).isEqualTo(Lane.NONE);
        assertThat(inbox.rejection().message()).startsWith("network.create: expected a CloudEvent in JSON: ");
    }

    @Test
    @DisplayName("when it says one thing twice")
    void twice() {
        assertThat(rejection(event(network("{'cidr': '10.0.0.0/16', 'cidr': '10.1.0.0/16'}")))
                        .message())
                .endsWith("it has the field 'cidr' twice (line 1, column 246)");
    }

    @Test
    @DisplayName("when its data is no JSON in a binary event")
    void binaryJunk() {
        Problem problem = rejection(record(
                "dragoman.commands",
                "not JSON".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "c-1",
                        "ce_source",
                        "/test",
                        "ce_type",
                        "dragoman.network.get")));

        assertThat(problem.message()).startsWith("network.get: expected data in JSON: ");
    }

    @Test
    @DisplayName("when it is too large, whatever else it is")
    void tooLarge() {
        String large = event(network("{'cidr': '10.0.0.0/16', 'description': '" + "x".repeat(SIZE_LIMIT) + "'}"));

        InboxRecord inbox = inbox(record(large));

        assertThat(inbox.lane()).isEqualTo(Lane.NONE);
        assertThat(inbox.rejection().message())
                .isEqualTo("network.create: expected a command of at most " + SIZE_LIMIT + " bytes, got "
                        + large.length());
    }

    @Test
    @DisplayName("with no more than 50 violations told, and the rest counted")
    void many() {
        StringBuilder spec = new StringBuilder("{'cidr': '10.0.0.0/16'");
        for (int i = 0; i < 80; i++) {
            spec.append(", 'f").append(i).append("': 1");
        }

        assertThat(violations(event(network(spec + "}"))))
                .hasSize(51)
                .last()
                .isEqualTo(": 30 more violations are not told");
    }

    @Test
    @DisplayName("in the lane none when its target cannot be read")
    void noLane() {
        assertThat(inbox(record(event(at("'here'")))).lane()).isEqualTo(Lane.NONE);
        assertThat(inbox(record(event(at("{'provider': 'tiny', 'account': 'a/b', 'region': 'region-1'}"))))
                        .lane())
                .isEqualTo(Lane.NONE);
    }
}
