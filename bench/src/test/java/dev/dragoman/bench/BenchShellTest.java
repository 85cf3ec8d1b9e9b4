package dev.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The documentation's calls of the benchmarks")
class BenchShellTest {

    /** A call, up to where the shell takes over again. */
    private static final Pattern CALL = Pattern.compile("(?m)^ *\\./dragoman bench([^\n|<>&;#`]*)");

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final List<String> PAGES = List.of("docs", "bench/README.md", "README.md", "CONTRIBUTING.md");

    @TestFactory
    @DisplayName("are as the program wants to be called")
    Stream<DynamicTest> calls() {
        return pages().flatMap(page -> lines(page)
                .map(line -> DynamicTest.dynamicTest(
                        ROOT.relativize(page) + " ./dragoman bench " + line,
                        () -> assertThatCode(() -> Main.commandLine().parseArgs(line.split(" +", -1)))
                                .doesNotThrowAnyException())));
    }

    @Test
    @DisplayName("are found where they are known to be")
    void found() {
        assertThat(lines(ROOT.resolve("bench/README.md"))).isNotEmpty();
    }

    private static Stream<String> lines(Path page) {
        try {
            return CALL.matcher(Files.readString(page).replace("\\\n", " "))
                    .results()
                    .map(call -> call.group(1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> pages() {
        return PAGES.stream().map(ROOT::resolve).flatMap(BenchShellTest::below);
    }

    private static Stream<Path> below(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
