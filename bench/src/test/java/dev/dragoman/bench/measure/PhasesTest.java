package dev.dragoman.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The phases in a gateway's log")
class PhasesTest {

    @Test
    @DisplayName(
            "are the first lines of their kind after the kill; what came before it, and what is no log line, is passed over")
    void phases(@TempDir Path directory) throws IOException {
        Path log = Files.writeString(directory.resolve("log"), """
                OpenJDK 64-Bit Server VM warning: something
                {"@timestamp":"2026-01-01T00:00:01.5Z","message":"engine: RUNNING -> REBALANCING"}
                {"@timestamp":"2026-01-01T00:00:12.25Z","message":"engine: RUNNING -> REBALANCING"}
                {"@timestamp":"2026-01-01T00:00:13.123456789Z","message":"adapter-aliyun: got 16 partitions"}
                {"@timestamp":"2026-01-01T00:00:14Z","message":"engine: RUNNING -> REBALANCING"}
                """);

        Map<String, Long> phases =
                Phases.of(log, Instant.parse("2026-01-01T00:00:10Z").toEpochMilli());

        assertThat(phases)
                .containsExactly(
                        Map.entry("engine's group rebalances", 2_250L), Map.entry("adapter's partitions here", 3_123L));
    }
}
