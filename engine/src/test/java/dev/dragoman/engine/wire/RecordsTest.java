package dev.dragoman.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A record of an internal topic")
class RecordsTest {

    @Test
    @DisplayName("is read if it has what every one has")
    void whole() throws IOException {
        assertThat(Records.inbox(golden("inbox-rejected")).rejection()).isNotNull();
        assertThat(Records.inbox(golden("inbox-parked")).parked()).isNotNull();
        assertThat(Records.reply(bytes("{'v': 1, 'operationId': 'op', 'attempt': 1}"))
                        .outcome())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | it does not fit
            {'v': 1, 'rejection': {'code': 'internal'}} | it lacks operationId, tenant, source, id, lane, rejection.message
            {'operationId': 'o', 'tenant': 't', 'source': 's', 'id': 'i', 'lane': {'provider': 'p'}, 'command': {'id': 'i'}} | it lacks lane.account, lane.region, command.operationId, command.tenant, command.source, command.kind, command.verb, command.lane
            {'operationId': 'o', 'tenant': 't', 'source': 's', 'id': 'i', 'lane': {'provider': 'p', 'account': 'a', 'region': 'r'}, 'receivedAt': 9223372036854775807, 'rejection': {'code': 'internal', 'message': 'm'}} | its receivedAt is no moment
            """)
    @DisplayName("from intake is refused with everything that it lacks")
    void inbox(String document, String mistake) {
        assertThatThrownBy(() -> Records.inbox(bytes(document)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith("expected an inbox record: " + mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'v': 1} | it lacks operationId
            {'operationId': 'o', 'outcome': {'outcome': 'failed'}} | it lacks outcome.why
            {'operationId': 'o', 'outcome': {'outcome': 'retry'}} | it lacks outcome.why, outcome.reason
            {'operationId': 'o', 'outcome': {'outcome': 'unknown'}} | it lacks outcome.why
            {'operationId': 'o', 'outcome': {'outcome': 'not-sent'}} | it lacks outcome.why
            {'operationId': 'o', 'outcome': {'outcome': 'flown'}} | it does not fit at outcome
            """)
    @DisplayName("from a route is refused with everything that it lacks")
    void reply(String document, String mistake) {
        assertThatThrownBy(() -> Records.reply(bytes(document)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith("expected a reply: " + mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'v': 1} | it lacks operationId, step, form, call
            {'operationId': 'o', 'step': 's', 'form': 'call', 'call': {'target': {}, 'place': {}}} | it lacks call.target.provider, call.target.account, call.target.region, call.api, call.action, call.place.kind, call.place.verb, call.place.stage
            """)
    @DisplayName("from the engine is refused with everything that it lacks")
    void request(String document, String mistake) {
        assertThatThrownBy(() -> Records.request(bytes(document)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageStartingWith("expected a request: " + mistake);
    }

    @Test
    @DisplayName("without a value is refused as such")
    void noValue() {
        assertThatThrownBy(() -> Records.reply(null)).hasMessage("expected a reply, got a record without a value");
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = RecordsTest.class.getResourceAsStream("/golden/v1/" + name + ".json")) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String document) {
        return document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
