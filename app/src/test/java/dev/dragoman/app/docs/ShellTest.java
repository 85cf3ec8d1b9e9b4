package dev.dragoman.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dragoman.app.cli.CommandLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The shell lines of the documentation")
class ShellTest {

    /** A call of the program, up to where the shell takes over again. */
    private static final Pattern CALL = Pattern.compile("(?m)\\./dragoman( [^\n|<>&;#`]*)?");

    @TestFactory
    @DisplayName("call the program as it wants to be called, with files that there are")
    Stream<DynamicTest> calls() throws IOException {
        return Page.all().stream().flatMap(page -> calls(page).stream()
                .map(line -> DynamicTest.dynamicTest(page.path() + " ./dragoman " + line, () -> {
                    String[] words = line.isEmpty() ? new String[0] : line.split(" +", -1);
                    assertThatCode(() -> CommandLines.of(silent(), silent()).parseArgs(words))
                            .doesNotThrowAnyException();
                    assertThat(Arrays.stream(words).filter(word -> word.startsWith("examples/")))
                            .allSatisfy(word -> assertThat(matches(word)).isTrue());
                })));
    }

    @Test
    @DisplayName("are found where they are known to be")
    void found() {
        assertThat(calls(Page.of("README.md")))
                .contains("demo", "serve --embedded-kafka data", "send --wait examples/*.json");
        assertThat(calls(Page.of("docs/getting-started.md"))).contains("simulate", "send --wait shop.json");
    }

    private static List<String> calls(Page page) {
        List<String> lines = new ArrayList<>();
        for (String block : page.blocks("sh")) {
            Matcher matcher = CALL.matcher(block.replace("\\\n", " "));
            while (matcher.find()) {
                String line = matcher.group(1) == null ? "" : matcher.group(1).strip();
                if (!line.startsWith("bench")) { // another program, whose own test does the same
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Whether the shell would find something; a variable stands for anything. */
    private static boolean matches(String word) throws IOException {
        PathMatcher wanted = FileSystems.getDefault().getPathMatcher("glob:" + word.replaceAll("\\$[a-z]+", "*"));
        try (Stream<Path> files = Files.walk(Page.ROOT.resolve("examples"))) {
            return files.anyMatch(file -> wanted.matches(Page.ROOT.relativize(file)));
        }
    }

    private static PrintWriter silent() {
        return new PrintWriter(Writer.nullWriter());
    }
}
