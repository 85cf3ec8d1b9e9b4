package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.CommandRecords.record;
import static dev.dragoman.routes.intake.WideCommands.TARGET;
import static dev.dragoman.routes.intake.WideCommands.event;
import static dev.dragoman.routes.intake.WideCommands.rejection;
import static dev.dragoman.routes.intake.WideCommands.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.InboxRecord.Parked;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import dev.dragoman.routes.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A command in a newer minor version than this gateway knows")
class ParkedTest {

    private static final String NEWER = ", 'dataschema': 'urn:dragoman:network.create:1.7', 'newer': 'x'";
    private static final String DATA =
            "{'target': " + TARGET + ", 'stack': 'shop', 'name': 'main', 'spec': {'cidr': 7, 'colour': 'blue'}}";

    private static Parked parked(InboxRecord inbox) {
        return Objects.requireNonNull(inbox.parked(), () -> "expected a parked command, got " + inbox.rejection());
    }

    private static Duration waits(String deadline) {
        InboxRecord inbox =
                event("network.create", DATA.replace("'stack'", "'deadline': " + deadline + ", 'stack'"), NEWER);
        return Duration.ofMillis(parked(inbox).deadlineAt() - inbox.receivedAt());
    }

    @Test
    @DisplayName("is parked in its lane, whatever its data says, with the event as it came")
    void parks() {
        InboxRecord inbox = event("network.create", DATA, NEWER);

        assertThat(inbox.lane()).isEqualTo(new Lane("wide", "prod", "region-1"));
        assertThat(inbox.stack()).isEqualTo("shop");
        assertThat(inbox.command()).isNull();
        assertThat(inbox.rejection()).isNull();
        assertThat(parked(inbox).dataschema()).isEqualTo("urn:dragoman:network.create:1.7");
        assertThat(parked(inbox).event())
                .isEqualTo(Json.read(
                        CommandRecords.event("dragoman.network.create", DATA, NEWER)
                                .replace('\'', '"'),
                        com.fasterxml.jackson.databind.JsonNode.class));
    }

    @Test
    @DisplayName("is parked as a structured event if it was sent as a binary one, and stays the same operation")
    void binary() {
        byte[] data = DATA.replace('\'', '"').replace("wide", "tiny").getBytes(StandardCharsets.UTF_8);
        InboxRecord sent = CommandRecords.inbox(record(
                "dragoman.commands",
                data,
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "c-1",
                        "ce_source", "/test",
                        "ce_type", "dragoman.network.create",
                        "ce_dataschema", "urn:dragoman:network.create:1.7",
                        "ce_newer", "x",
                        "content-type", "application/json")));

        InboxRecord again = CommandRecords.inbox(record(
                "dragoman.commands",
                Json.bytes(parked(sent).event()),
                Map.of("content-type", "application/cloudevents+json")));

        assertThat(again.operationId()).isEqualTo(sent.operationId());
        assertThat(parked(again)).isEqualTo(parked(sent));
        assertThat(parked(sent).event().path("newer").asText()).isEqualTo("x");
    }

    @Test
    @DisplayName("can be read back from the inbox as it was")
    void roundTrip() {
        InboxRecord inbox = event("network.create", DATA, NEWER);

        assertThat(Json.read(Json.bytes(inbox), InboxRecord.class)).isEqualTo(inbox);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"'PT90S' | PT1M30S", "'P30D' | PT24H", "'soon' | PT10M", "'-PT5M' | PT10M", "{} | PT10M"})
    @DisplayName("waits until its deadline if that can be read, and no longer than operations may take")
    void deadline(String given, String waits) {
        assertThat(waits(given)).isEqualTo(Duration.parse(waits));
    }

    @Test
    @DisplayName("is rejected if its target is not its tenant's or cannot be read")
    void target() {
        assertThat(rejection(event("network.create", DATA.replace("prod", "theirs"), NEWER))
                        .code())
                .isEqualTo(ErrorCode.PERMISSION_DENIED);
        assertThat(violations(event("network.create", DATA.replace("'region'", "'place'"), NEWER)))
                .containsExactly("/target: expected a provider, an account and a region, got none or something else");
    }

    @Test
    @DisplayName("is rejected if it has expired")
    void expired() {
        String expiry = ", 'expirytime': '" + ManualClock.START.minusSeconds(1) + "'";

        assertThat(rejection(event("network.create", DATA, NEWER + expiry)).code())
                .isEqualTo(ErrorCode.EXPIRED);
    }

    @Test
    @DisplayName("is rejected if a secret stands in it, be it in its data or beside")
    void secrets() {
        assertThat(violations(event("network.create", DATA.replace("'colour'", "'psk'"), NEWER)))
                .containsExactly("/spec/psk: expected {\"secretRef\": …}, got an inline value");
        assertThat(violations(event("network.create", DATA, NEWER + ", 'password': 'hunter2'")))
                .containsExactly(": password: expected {\"secretRef\": …}, got an inline value");
    }

    @Test
    @DisplayName("is rejected if there is no such kind or verb")
    void unknownType() {
        assertThat(rejection(event("gateway.create", DATA, NEWER)).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
        assertThat(rejection(event("network.paint", DATA, NEWER)).code()).isEqualTo(ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    @DisplayName("is none if its schema is another type's or of another major version")
    void otherSchema() {
        for (String schema :
                new String[] {"network.create:2.7", "network.create:11", "subnet.create:1.7", "network.create:1.x"}) {
            assertThat(violations(event(
                            "network.create",
                            DATA.replace("7, 'colour': 'blue'", "'10.0.0.0/16'"),
                            ", 'dataschema': 'urn:dragoman:" + schema + "'")))
                    .containsExactly(
                            ": dataschema: expected urn:dragoman:network.create:1, got 'urn:dragoman:" + schema + "'");
        }
    }
}
