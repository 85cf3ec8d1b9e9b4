package dev.dragoman.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StateDiagramTest {

    private static final Path PAGE =
            Path.of(System.getProperty("dragoman.root", ".."), "docs", "reference", "operation-states.md");

    @Test
    @DisplayName("the published diagram is what the table says")
    void published() throws IOException {
        if (System.getProperty("dragoman.regenerate") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, StateDiagram.page());
        }
        assertThat(PAGE)
                .as("regenerate with: mvn -pl engine test -Dtest=StateDiagramTest -Ddragoman.regenerate")
                .content()
                .isEqualTo(StateDiagram.page());
    }
}
