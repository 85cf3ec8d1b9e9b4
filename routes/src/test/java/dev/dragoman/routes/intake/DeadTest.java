package dev.dragoman.routes.intake;

import static dev.dragoman.routes.intake.CommandRecords.SIZE_LIMIT;
import static dev.dragoman.routes.intake.CommandRecords.record;
import static dev.dragoman.routes.intake.CommandRecords.screened;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A record without an identity goes to the dead letters")
class DeadTest {

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        return ((Screened.Dead) screened(record)).reason();
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                "hello",
                "42",
                "[]",
                "null",
                "{",
                "{}",
                "{'specversion': '1.0', 'id': 'c-1', 'type': 'dragoman.network.get', 'data': {}}",
                "{'specversion': '1.0', 'id': '', 'source': '/test', 'type': 'dragoman.network.get'}",
                "{'specversion': '1.0', 'id': 7, 'source': '/test', 'type': 'dragoman.network.get'}"
            })
    @DisplayName("whatever it is, with a reason")
    void junk(String value) {
        assertThat(reason(record(value))).startsWith("unreadable: ");
    }

    @Test
    @DisplayName("when it has no value")
    void noValue() {
        assertThat(reason(new ConsumerRecord<>("dragoman.commands", 0, 0, new byte[0], null)))
                .isEqualTo("unreadable: expected a CloudEvent, got a record without a value");
    }

    @Test
    @DisplayName("with everything that is wrong with it")
    void complete() {
        assertThat(reason(record("{'type': 'dragoman.network.get', 'data': {}}")))
                .isEqualTo(
                        "unreadable: specversion: expected text, got none; id: expected text, got none; source: expected"
                                + " text, got none");
    }

    @Test
    @DisplayName("and the reason quotes nothing of it")
    void unquoted() {
        assertThat(reason(record(
                        "{'specversion': 's3cr3t', 'time': 's3cr3t', 'datacontenttype': 's3cr3t', 'id': 'c-1'}")))
                .contains("source: expected text, got none", "specversion: expected 1.0;", "time: expected a moment")
                .doesNotContain("s3cr3t");
    }

    @Test
    @DisplayName("when it is binary and has no id")
    void binary() {
        assertThat(reason(record(
                        "dragoman.commands",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        Map.of("ce_specversion", "1.0", "ce_source", "/test", "ce_type", "dragoman.network.get"))))
                .isEqualTo("unreadable: id: expected text, got none");
    }

    @Test
    @DisplayName("when a header has no value")
    void emptyHeader() {
        ConsumerRecord<byte[], byte[]> record = record("{'id': 1}");
        ((RecordHeaders) record.headers()).add("ce_id", null);

        assertThat(screened(record)).isInstanceOf(Screened.Dead.class);
    }

    @Test
    @DisplayName("when it is too large and its identity cannot be read")
    void large() {
        assertThat(reason(record("x".repeat(SIZE_LIMIT + 1))))
                .isEqualTo("unreadable: expected a command of at most 8192 bytes, got 8193");
    }

    @Test
    @DisplayName("and no bytes at all stop the next command")
    void anyBytes() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] value = new byte[random.nextInt(200)];
            random.nextBytes(value);

            assertThat(screened(record("dragoman.commands", value, Map.of()))).isInstanceOf(Screened.Dead.class);
        }
    }

    @Test
    @DisplayName("and a command with any one byte changed is told or buried, never thrown")
    void anyByteChanged() {
        byte[] good =
                CommandRecords.event(CommandRecords.NETWORK).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Random random = new Random(2);
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();

            assertThat(screened(record("dragoman.commands", changed, Map.of()))).isNotNull();
        }
    }
}
