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

    private static final int KILLS = 2;

    /** Of each sort one or two; all of them take twice as long: {@code ./dragoman bench crash --commands 200 --kills 4}. */
    private static final List<String> FAULTS = List.of(
            "kill",
            "broker-kill",
            "drop-before",
            "drop-after",
            "late-answer",
            "error-after",
            "truncated",
            "throttle",
            Faults.DUPLICATES);

    @Test
    @DisplayName("kills and breaks while 100 commands are under way: nothing is lost, nothing is done twice")
    void inShort(@TempDir Path directory) throws Exception {
        CrashOptions options = new CrashOptions(100, KILLS, 2, 1, Faults.named(FAULTS), "");

        CrashReport report =
                new CrashRun(options, directory, new PrintWriter(System.out, true, StandardCharsets.UTF_8)).run();

        System.out.println(report.text());
        assertThat(report.trouble()).isEmpty();
        assertThat(report.verdict().violations()).isEmpty();
        assertThat(report.applied().stream().map(Applied::fault).collect(Collectors.toSet()))
                .hasSize(options.faults().size() - 1); // one is the load's own
        assertThat(report.applied().stream()
                        .filter(one -> one.fault().equals("kill"))
                        .mapToInt(Applied::hits)
                        .sum())
                .isEqualTo(KILLS);
        assertThat(report.loadHits().get(Faults.DUPLICATES)).isPositive();
    }
}
