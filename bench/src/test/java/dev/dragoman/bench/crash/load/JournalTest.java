package dev.dragoman.bench.crash.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The journal")
class JournalTest {

    @TempDir
    private Path directory;

    @Test
    @DisplayName("gives back what was written, in order, also to somebody else")
    void givesBack() {
        Path file = directory.resolve("journal.jsonl");
        Journal.at(file).add(sent(1));
        Journal.at(file).add(sent(2));

        assertThat(Journal.at(file).all()).containsExactly(sent(1), sent(2));
    }

    @Test
    @DisplayName("tells what Kafka has from what was perhaps sent")
    void acknowledged() {
        Journal journal = Journal.at(directory.resolve("journal.jsonl"));
        journal.add(sent(1));
        journal.add(sent(2));
        journal.acknowledge(1);

        assertThat(journal.all()).containsExactly(sent(1).acknowledged(), sent(2));
    }

    @Test
    @DisplayName("is empty before anything was written")
    void empty() {
        assertThat(Journal.at(directory.resolve("none")).all()).isEmpty();
    }

    private static Sent sent(long number) {
        return new Sent(
                number,
                Instant.parse("2026-01-01T00:00:00.123Z"),
                "dragoman.commands",
                "s1",
                "default",
                "operation-" + number,
                "network-1",
                Expectation.SUCCEEDS,
                "{\"name\": \"Grüße\\n\"}",
                true);
    }
}
