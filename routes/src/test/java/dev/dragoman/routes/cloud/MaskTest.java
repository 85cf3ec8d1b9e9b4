package dev.dragoman.routes.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Reading;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Json;
import dev.dragoman.model.NativeError;
import dev.dragoman.model.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The mask for an answer")
class MaskTest {

    private static final String SECRET = "hun\"ter/2 ü";
    private static final Mask MASK = Mask.of(List.of(SECRET));

    private static String body(String body) {
        return MASK.in(new Reading(new Outcome.StillGoing(""), "", 200, "", body))
                .body();
    }

    static Stream<Outcome> outcomes() {
        Problem problem = Problem.of(ErrorCode.INVALID_ARGUMENT, "refused: " + SECRET)
                .withNative(new NativeError("Invalid", "not '" + SECRET + "'", "r-1", 400))
                .withHint("do not say " + SECRET);
        return Stream.of(
                new Outcome.Done(Fixtures.json("{'id': 'net-1'}").put("name", "my " + SECRET)),
                new Outcome.Found(List.of(Fixtures.json("{'id': 'net-1'}").put("name", SECRET)), "2"),
                new Outcome.StillGoing("working on " + SECRET),
                new Outcome.Retry(problem, 7, Reason.BUSY),
                new Outcome.NotSent("it would have been " + SECRET),
                new Outcome.Unknown(problem),
                new Outcome.Failed(problem, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    @DisplayName("takes secrets out of every sort of outcome and leaves the rest")
    void outcome(Outcome outcome) {
        Outcome masked = MASK.in(new Reading(outcome, "r-1", 200, "Code", "")).outcome();

        assertThat(masked).hasSameClassAs(outcome);
        assertThat(Json.text(masked))
                .isEqualTo(Json.text(outcome).replace("hun\\\"ter/2 ü", "***"))
                .contains("***");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "{\"psk\":\"hun\\\"ter/2 ü\"} | {\"psk\":\"***\"}",
                "{\"text\":\"{\\\"psk\\\":\\\"hun\\\\\\\"ter/2 ü\\\"}\"} | {\"text\":\"{\\\"psk\\\":\\\"***\\\"}\"}",
                "{\"query\":\"a=1&psk=hun%22ter%2F2%20%C3%BC&b=2\"} | {\"query\":\"a=1&psk=***&b=2\"}",
                "{\"signed\":\"psk%3Dhun%2522ter%252F2%2520%25C3%25BC%26b\"} | {\"signed\":\"psk%3D***%26b\"}",
                "not JSON, hun\"ter/2 ü | not JSON, ***",
                "{\"nothing\":[1,true,null,\"else\"]} | {\"nothing\":[1,true,null,\"else\"]}"
            })
    @DisplayName("finds them in an answer's text as they are, in JSON within JSON, and percent-encoded once or twice")
    void spellings(String given, String kept) {
        assertThat(body(given)).isEqualTo(kept);
    }

    @Test
    @DisplayName("takes a secret of a few characters only where it stands alone, or it would tear words apart")
    void shortSecret() {
        Mask mask = Mask.of(List.of("net", "12"));

        Reading masked = mask.in(new Reading(
                new Outcome.Done(Fixtures.json("{'id': 'net-1', 'psk': 'net', 'size': 12, 'total': 120}")),
                "r-net",
                200,
                "",
                "{\"psk\":\"net\",\"id\":\"net-1\"}"));

        assertThat(Json.text(masked.outcome()))
                .contains("{\"id\":\"net-1\",\"psk\":\"***\",\"size\":\"***\",\"total\":120}");
        assertThat(masked.requestId()).isEqualTo("r-net");
        assertThat(masked.body()).isEqualTo("{\"psk\":\"***\",\"id\":\"net-1\"}");
    }

    @Test
    @DisplayName("takes the longer of two secrets of which one contains the other")
    void overlapping() {
        Mask mask = Mask.of(List.of("hunter", "hunter2"));

        assertThat(mask.in(new Reading(new Outcome.StillGoing("hunter2 hunter"), "", 200, "", ""))
                        .outcome())
                .isEqualTo(new Outcome.StillGoing("*** ***"));
    }

    @Test
    @DisplayName("leaves everything where there is no secret")
    void nothing() {
        Reading reading = new Reading(new Outcome.StillGoing("going"), "r-1", 200, "", "{\"a\":1.5,\"b\":[null,{}]}");

        assertThat(Mask.NONE.in(reading)).isEqualTo(reading);
        assertThat(Mask.of(List.of("")).in(reading)).isEqualTo(reading);
    }
}
