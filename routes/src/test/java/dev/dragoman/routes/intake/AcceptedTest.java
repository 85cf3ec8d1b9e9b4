package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.CommandRecords.NETWORK;
import static dev.dragoman.routes.intake.CommandRecords.TARGET;
import static dev.dragoman.routes.intake.CommandRecords.accepted;
import static dev.dragoman.routes.intake.CommandRecords.event;
import static dev.dragoman.routes.intake.CommandRecords.inbox;
import static dev.dragoman.routes.intake.CommandRecords.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.Command;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.routes.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A command that is right")
class AcceptedTest {

    private static final Map<String, String> BINARY = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "c-1",
            "ce_source", "/test",
            "ce_type", "dragoman.network.create",
            "content-type", "application/json");

    private static byte[] data(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("is normalised")
    void normalised() {
        Command command = accepted(event(
                "dragoman.network.create",
                NETWORK,
                ", 'correlationid': 'order-1', 'traceparent': '00-a-b-01', 'time': '2026-01-31T11:59:59+00:00'"));

        assertThat(command.tenant()).isEqualTo("default");
        assertThat(command.source()).isEqualTo("/test");
        assertThat(command.id()).isEqualTo("c-1");
        assertThat(command.correlationId()).isEqualTo("order-1");
        assertThat(command.traceparent()).isEqualTo("00-a-b-01");
        assertThat(command.kind()).isEqualTo(Kind.NETWORK);
        assertThat(command.verb()).isEqualTo(Verb.CREATE);
        assertThat(command.lane()).isEqualTo(new Lane("tiny", "prod", "region-1"));
        assertThat(command.stack()).isEqualTo("shop");
        assertThat(command.name()).isEqualTo("main");
        assertThat(command.spec().toString()).isEqualTo("{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(command.receivedAt()).isEqualTo(ManualClock.START.toEpochMilli());
        assertThat(command.deadlineAt() - command.receivedAt())
                .isEqualTo(Duration.ofMinutes(10).toMillis());
    }

    @Test
    @DisplayName("has the identity that its publisher can compute")
    void identity() {
        assertThat(accepted(event(NETWORK)).operationId())
                .isEqualTo(OperationId.of("default", "/test", "c-1", data(NETWORK)));
    }

    @Test
    @DisplayName("is the same whether it is structured, with or without a content type, or binary")
    void encodings() {
        Command structured = accepted(event(NETWORK));

        assertThat(inbox(record(
                                "dragoman.commands",
                                data(event(NETWORK)),
                                Map.of("content-type", "application/cloudevents+json; charset=UTF-8")))
                        .command())
                .isEqualTo(structured);
        assertThat(inbox(record("dragoman.commands", data(NETWORK), BINARY)).command())
                .isEqualTo(structured);
    }

    @Test
    @DisplayName("belongs to the tenant of its topic")
    void tenant() {
        String theirs = NETWORK.replace("'prod'", "'theirs'");

        InboxRecord inbox = inbox(record("dragoman.commands.other", data(event(theirs)), Map.of()));

        assertThat(inbox.tenant()).isEqualTo("other");
        assertThat(inbox.rejection()).isNull();
    }

    @Test
    @DisplayName("may ask for a deadline")
    void deadline() {
        Command command = accepted(event(NETWORK.replace("'stack'", "'deadline': 'PT90S', 'stack'")));

        assertThat(command.deadlineAt() - command.receivedAt()).isEqualTo(90_000);
    }

    @Test
    @DisplayName("may allow what the cloud cannot express to be left out, in either spelling")
    void ignored() {
        String spec = "{'cidr': '10.0.0.0/16', 'description': 'too much', 'multicast': true}";
        Command command = accepted(event("{" + TARGET + ", 'stack': 'shop', 'name': 'main', 'spec': " + spec
                + ", 'ignoreUnsupported': ['/spec/description', '/multicast']}"));

        assertThat(command.spec().toString()).isEqualTo("{\"cidr\":\"10.0.0.0/16\"}");
        assertThat(command.ignored()).containsExactly("/spec/description", "/spec/multicast");
    }

    @Test
    @DisplayName("of a list has a page of 50 items unless it says otherwise, and no name")
    void list() {
        Command first = accepted(event("dragoman.subnet.list", "{" + TARGET + ", 'stack': 'shop'}", ""));
        Command second = accepted(
                event("dragoman.subnet.list", "{" + TARGET + ", 'stack': 'shop', 'limit': 5, 'pageToken': '2'}", ""));

        assertThat(first.limit()).isEqualTo(50);
        assertThat(first.name()).isEmpty();
        assertThat(second.limit()).isEqualTo(5);
        assertThat(second.pageToken()).isEqualTo("2");
    }

    @Test
    @DisplayName("of a delete has no spec")
    void delete() {
        Command command =
                accepted(event("dragoman.network.delete", "{" + TARGET + ", 'stack': 'shop', 'name': 'main'}", ""));

        assertThat(command.verb()).isEqualTo(Verb.DELETE);
        assertThat(command.spec()).isEmpty();
        assertThat(command.limit()).isZero();
    }

    @Test
    @DisplayName("can be read back from the inbox as it was")
    void roundTrip() {
        InboxRecord inbox = inbox(record(event(NETWORK)));

        assertThat(Json.read(Json.bytes(inbox), InboxRecord.class)).isEqualTo(inbox);
        assertThat(inbox.key()).isEqualTo("tiny/prod/region-1");
    }

    @Test
    @DisplayName("may name its schema, with or without a minor version that this gateway knows")
    void dataschema() {
        accepted(event("dragoman.network.create", NETWORK, ", 'dataschema': 'urn:dragoman:network.create:1'"));
        accepted(event("dragoman.network.create", NETWORK, ", 'dataschema': 'urn:dragoman:network.create:1.0'"));
    }
}
