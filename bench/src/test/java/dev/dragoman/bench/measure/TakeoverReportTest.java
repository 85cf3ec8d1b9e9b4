package dev.dragoman.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The report of kills")
class TakeoverReportTest {

    @Test
    @DisplayName("holds if every round's first request and first call came within the limit")
    void held() {
        assertThat(report(round(3_000, 4_000), round(5_900, 6_000)).held()).isTrue();
        assertThat(report(round(3_000, 4_000), round(6_001, 6_000)).held()).isFalse();
        assertThat(report(round(3_000, 4_000), round(5_000, 6_001)).held()).isFalse();
    }

    @Test
    @DisplayName("gives median and worst, and a phase over the rounds in which it came")
    void spreads() {
        Map<String, Object> document = report(round(1_000, 1_000), round(3_000, 9_000), round(2_000, 2_000))
                .document();

        assertThat(document.get("inFlight"))
                .isEqualTo(Map.of(
                        "medianMillis", 2_000L,
                        "bestMillis", 1_000L,
                        "worstMillis", 3_000L,
                        "millis", List.of(1_000L, 2_000L, 3_000L)));
        assertThat(document.get("held")).isEqualTo(false);
    }

    @Test
    @DisplayName("has the mean of the middle two for an even number of rounds, and nothing to say of none")
    void evenAndNone() {
        assertThat(new Spread(List.of(4L, 1L, 2L, 10L)).median()).isEqualTo(3);
        assertThatThrownBy(() -> new Spread(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static TakeoverReport report(Round... rounds) {
        return new TakeoverReport(Scene.RESTART, List.of(rounds), 6_000);
    }

    private static Round round(long inFlight, long call) {
        return new Round(inFlight, call, List.of(call), Map.of("engine running", inFlight), 3_000, 0.5);
    }
}
