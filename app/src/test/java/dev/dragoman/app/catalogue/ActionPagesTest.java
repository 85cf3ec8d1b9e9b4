package dev.dragoman.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code -Ddragoman.regenerate} writes the pages anew. */
@DisplayName("The reference's pages on actions")
class ActionPagesTest {

    private static final Path REFERENCE = Path.of(System.getProperty("dragoman.root", ".."), "docs", "reference");
    private static final Path ACTIONS = REFERENCE.resolve("actions");

    @BeforeAll
    static void regenerate() throws IOException {
        if (System.getProperty("dragoman.regenerate") == null) {
            return;
        }
        for (Path old : Files.exists(ACTIONS) ? pages() : List.<Path>of()) {
            Files.delete(old);
        }
        for (Map.Entry<Path, String> page : ActionPages.all().entrySet()) {
            Path file = ACTIONS.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
        Files.writeString(REFERENCE.resolve("coverage.md"), CoveragePage.text());
    }

    @Test
    @DisplayName("are what the catalogues say, and there is none too many (regenerate with -Ddragoman.regenerate)")
    void actions() throws IOException {
        Map<Path, String> there = new TreeMap<>();
        for (Path page : pages()) {
            there.put(ACTIONS.relativize(page), Files.readString(page));
        }
        Map<Path, String> wanted = ActionPages.all();
        assertThat(there).containsOnlyKeys(wanted.keySet());
        assertThat(there)
                .allSatisfy((path, text) -> assertThat(text).as(path.toString()).isEqualTo(wanted.get(path)));
    }

    @Test
    @DisplayName("tell the coverage of the adapters and the simulator as they are")
    void coverage() throws IOException {
        assertThat(Files.readString(REFERENCE.resolve("coverage.md"))).isEqualTo(CoveragePage.text());
    }

    @Test
    @DisplayName("have every action once")
    void complete() {
        String all = String.join("\n", ActionPages.all().values());
        assertThat(all.lines().filter(line -> line.startsWith("## ") && !line.contains("-vpc")))
                .hasSize(353);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ACTIONS)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
