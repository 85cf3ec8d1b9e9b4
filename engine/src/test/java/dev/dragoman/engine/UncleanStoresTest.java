package dev.dragoman.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Stores that a killed process left behind")
class UncleanStoresTest {

    private static final String APPLICATION = "dragoman.engine";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("are removed with all that is in them; what was closed, and what is no task's, stays")
    void removes() throws IOException {
        Path killed = file(APPLICATION, "0_1", "rocksdb", "resources", "000004.log");
        Path closed = file(APPLICATION, "0_2", "rocksdb", "resources", "000004.log");
        Path checkpoint = file(APPLICATION, "0_2", ".checkpoint");
        Path process = file(APPLICATION, "kafka-streams-process-metadata");
        Path global = file(APPLICATION, "global", ".lock");
        Path other = file("orders", "0_1", "rocksdb", "resources", "000004.log");

        assertThat(UncleanStores.remove(directory, APPLICATION)).isEqualTo(1);

        assertThat(killed.getParent().getParent().getParent()).doesNotExist();
        assertThat(closed).exists();
        assertThat(checkpoint).exists();
        assertThat(process).exists();
        assertThat(global).exists();
        assertThat(other).exists();
    }

    @Test
    @DisplayName("are none before the first start")
    void none() {
        assertThat(UncleanStores.remove(directory.resolve("new"), APPLICATION)).isZero();
    }

    private Path file(String first, String... more) throws IOException {
        Path file = directory.resolve(Path.of(first, more));
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "something");
    }
}
