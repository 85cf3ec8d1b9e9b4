package dev.dragoman.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Command files")
class CommandFilesTest {

    private static final String ONE = "{\"type\": \"dragoman.network.list\", \"id\": \"c-1\", \"data\": {}}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"%1$s\n%1$s\n", "[%1$s,\n %1$s]", "%1$s %1$s", "\n\n%1$s\n\n%1$s"})
    @DisplayName("hold documents in an array, one a line, or one after the other")
    void severalDocuments(String form) throws Exception {
        assertThat(read(form.formatted(ONE))).hasSize(2);
    }

    @Test
    @DisplayName("hold one document over many lines")
    void oneDocument() throws Exception {
        assertThat(read("{\n  \"type\": \"dragoman.network.list\",\n  \"data\": {}\n}\n"))
                .hasSize(1);
    }

    @Test
    @DisplayName("are completed with version, source and a fresh id where these are missing, and not changed otherwise")
    void completed() throws Exception {
        List<CommandDocument> commands = read(
                "{\"type\": \"t\"}\n{\"specversion\": \"1.0\", \"type\": \"t\", \"source\": \"/mine\", \"id\": \"7\"}");

        CommandDocument bare = commands.get(0);
        assertThat(bare.fresh()).isTrue();
        assertThat(bare.document().path("source").asText()).isEqualTo("/dragoman/send");
        assertThat(bare.document().path("specversion").asText()).isEqualTo("1.0");
        assertThat(bare.document().path("id").asText()).isNotEmpty();
        CommandDocument complete = commands.get(1);
        assertThat(complete.fresh()).isFalse();
        assertThat(complete.document().path("source").asText()).isEqualTo("/mine");
        assertThat(complete.document().path("id").asText()).isEqualTo("7");
    }

    @Test
    @DisplayName("are standard input where the name is -")
    void standardInput() {
        InputStream in = new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8));

        assertThat(CommandFiles.read(List.of("-"), in)).singleElement().satisfies(command -> assertThat(command.place())
                .isEqualTo("standard input, line 1"));
    }

    @Test
    @DisplayName("that cannot be used are told all at once, each with file and line")
    void problems() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.json"), ONE + "\n{\"type\": ");
        Path other = Files.writeString(directory.resolve("other.json"), "\n[17]");
        Path typeless = Files.writeString(directory.resolve("typeless.json"), "{\"data\": {}}");
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> CommandFiles.read(
                        List.of(broken.toString(), other.toString(), typeless.toString(), missing.toString()),
                        InputStream.nullInputStream()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(broken + ", line 2: no JSON")
                .hasMessageContaining(other + ", line 2: expected a command, a JSON object, got number")
                .hasMessageContaining(typeless + ", line 1: expected a command, a CloudEvents event")
                .hasMessageContaining(missing + ": there is no such file");
    }

    @Test
    @DisplayName("that hold nothing are a problem")
    void nothing() {
        assertThatThrownBy(() -> read(" \n")).hasMessageContaining("expected a command, found nothing");
    }

    private List<CommandDocument> read(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("commands"), content);
        return CommandFiles.read(List.of(file.toString()), InputStream.nullInputStream());
    }
}
