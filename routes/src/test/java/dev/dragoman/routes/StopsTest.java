package dev.dragoman.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Stopping what has been started")
class StopsTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Stops stops = new Stops();
    private final List<String> stopped = new ArrayList<>();

    @Test
    @DisplayName("goes from what reads commands to what everybody needs, in whatever order the parts were ready")
    void order() {
        stops.add(Stops.Part.CAMEL, limit -> stopped.add("camel"));
        stops.add(Stops.Part.ACCOUNTS, limit -> stopped.add("accounts"));
        stops.add(Stops.Part.INTAKE, limit -> stopped.add("intake"));
        stops.add(Stops.Part.ENGINE, limit -> stopped.add("engine"));
        stops.add(Stops.Part.CLOUDS, limit -> stopped.add("clouds"));

        stops.stop(LIMIT);

        assertThat(stopped).containsExactly("intake", "clouds", "camel", "engine", "accounts");
    }

    @Test
    @DisplayName("goes on after a part that cannot be stopped, and stops nothing twice")
    void failure() {
        stops.add(Stops.Part.ENGINE, limit -> stopped.add("engine"));
        stops.add(Stops.Part.CAMEL, limit -> {
            throw new IllegalStateException("no");
        });

        stops.stop(LIMIT);
        stops.stop(LIMIT);

        assertThat(stopped).containsExactly("engine");
    }

    @Test
    @DisplayName("also stops what was still being started when the end came")
    void added() {
        stops.add(Stops.Part.BACKGROUND, limit -> stops.add(Stops.Part.CAMEL, then -> stopped.add("camel")));
        stops.add(Stops.Part.ACCOUNTS, limit -> stopped.add("accounts"));

        stops.stop(LIMIT);

        assertThat(stopped).containsExactly("camel", "accounts");
    }
}
