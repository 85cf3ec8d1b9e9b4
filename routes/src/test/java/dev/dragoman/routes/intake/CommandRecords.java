package dev.dragoman.routes.intake;

import dev.dragoman.adapter.tiny.TinyAdapter;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.model.Problem;
import dev.dragoman.model.Topics;
import dev.dragoman.model.Violation;
import dev.dragoman.model.command.Command;
import dev.dragoman.routes.ManualClock;
import dev.dragoman.routes.accounts.AccountFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records of commands topics, and what becomes of them. */
final class CommandRecords {

    static final int SIZE_LIMIT = 8_192;
    static final String TARGET = "'target': {'provider': 'tiny', 'account': 'prod', 'region': 'region-1'}";
    static final String NETWORK = "{" + TARGET + ", 'stack': 'shop', 'name': 'main', 'spec': {'cidr': '10.0.0.0/16'}}";

    private static final Screening SCREENING = new Screening(
            Topics.standard(),
            EngineSettings.defaults(),
            SIZE_LIMIT,
            () -> AccountFixtures.tiny("http://localhost:1"),
            Map.of("tiny", new TinyAdapter()),
            new ManualClock());

    private CommandRecords() {}

    /** A structured event of {@code dragoman.network.create}. */
    static String event(String data) {
        return event("dragoman.network.create", data, "");
    }

    /** @param more further attributes, each with a comma before it */
    static String event(String type, String data, String more) {
        return "{'specversion': '1.0', 'id': 'c-1', 'source': '/test', 'type': '" + type + "'" + more + ", 'data': "
                + data + "}";
    }

    static ConsumerRecord<byte[], byte[]> record(String json) {
        return record("dragoman.commands", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static ConsumerRecord<byte[], byte[]> record(String topic, byte[] value, Map<String, String> headers) {
        return record(topic, value, headers, ManualClock.START.toEpochMilli());
    }

    static ConsumerRecord<byte[], byte[]> record(
            String topic, byte[] value, Map<String, String> headers, long timestamp) {
        RecordHeaders all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ConsumerRecord<>(
                topic,
                0,
                0,
                timestamp,
                TimestampType.LOG_APPEND_TIME,
                -1,
                value.length,
                new byte[0],
                value,
                all,
                Optional.empty());
    }

    static Screened screened(ConsumerRecord<byte[], byte[]> record) {
        return SCREENING.screen(record);
    }

    static InboxRecord inbox(ConsumerRecord<byte[], byte[]> record) {
        return ((Screened.Told) screened(record)).inbox();
    }

    static Command accepted(String json) {
        InboxRecord inbox = inbox(record(json));
        if (inbox.command() == null) {
            throw new AssertionError("expected an accepted command, got " + inbox.rejection());
        }
        return inbox.command();
    }

    static Problem rejection(String json) {
        return rejection(record(json));
    }

    static Problem rejection(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(inbox(record).rejection(), "expected a rejection, got an accepted command");
    }

    /** The violations as {@code pointer: message}. */
    static List<String> violations(String json) {
        return rejection(json).violations().stream().map(CommandRecords::told).toList();
    }

    static String told(Violation violation) {
        return violation.pointer() + ": " + violation.message();
    }
}
