package dev.dragoman.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The timing as a JSON object: {@code {"mode": "immediate|delay|manual", "millis": 500}}. */
final class TimingJson {

    private TimingJson() {}

    static Map<String, Object> write(Timing timing) {
        return Map.of(
                "mode",
                timing.mode().name().toLowerCase(Locale.ROOT),
                "millis",
                timing.delay().toMillis());
    }

    static Timing read(JsonNode node) {
        Duration delay = Duration.ofMillis(node.path("millis").asLong());
        return switch (node.path("mode").asText()) {
            case "immediate" -> Timing.immediate();
            case "delay" -> Timing.delay(delay);
            case "manual" -> Timing.manual();
            default ->
                throw new IllegalArgumentException("mode is immediate, delay or manual, not " + node.path("mode"));
        };
    }
}
