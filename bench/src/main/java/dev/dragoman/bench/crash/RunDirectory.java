package dev.dragoman.bench.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/** What stays of a run's directory. */
final class RunDirectory {

    private RunDirectory() {}

    /**
     * Nothing if everything held, unless it is to be kept; else the logs, the journal and the report, without the broker's and
     * the instances' data.
     */
    static void tidy(Path directory, CrashReport report, boolean keep) throws IOException {
        if (report.held() && !keep) {
            Utils.delete(directory.toFile());
            return;
        }
        Files.writeString(directory.resolve("report.txt"), report.text());
        Files.writeString(directory.resolve("report.json"), report.json());
        Files.writeString(directory.resolve("faults.txt"), report.story());
        if (!keep) {
            Utils.delete(directory.resolve("kafka").toFile());
            try (Stream<Path> states = Files.list(directory)) {
                for (Path state : states.filter(
                                each -> each.getFileName().toString().startsWith("state-"))
                        .toList()) {
                    Utils.delete(state.toFile());
                }
            }
        }
    }
}
