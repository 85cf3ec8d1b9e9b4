package dev.dragoman.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.fault.Faults;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The crash harness, in short")
class CrashTest {

    private static final int KILLS = 4;

    @Test
    @DisplayName(
            "kills and breaks everything that it knows while 200 commands are under way: nothing is lost, nothing is done twice")
    void everything(@TempDir Path directory) throws Exception {
        CrashOptions options = new CrashOptions(200, KILLS, 2, 1, Faults.named(List.of(Faults.ALL)), "");

        CrashReport report = new CrashRun(options, directory, new PrintWriter(System.out, true, StandardCharsets.UTF_8)).run();

        System.out.println(report.text());
        assertThat(report.trouble()).isEmpty();
        assertThat(report.verdict().violations()).isEmpty();
        assertThat(report.applied().stream().map(Applied::fault).collect(Collectors.toSet()))
                .hasSize(options.faults().size() - 2); // two are the load's own
        assertThat(report.applied().stream()
                        .filter(one -> one.fault().equals("kill"))
                        .mapToInt(Applied::hits)
                        .sum())
                .isEqualTo(KILLS);
        assertThat(report.loadHits())
                .allSatisfy((fault, hits) -> assertThat(hits).isPositive());
    }
}
