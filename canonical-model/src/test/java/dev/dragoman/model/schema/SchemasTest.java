package dev.dragoman.model.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Under {@code -Ddragoman.regenerate} it first writes the files, then checks them like ever. */
@DisplayName("The published schemas")
class SchemasTest {

    private static final Path ROOT = Path.of(System.getProperty("dragoman.root"));

    @BeforeAll
    static void regenerateIfAsked() throws IOException {
        if (System.getProperty("dragoman.regenerate") == null) {
            return;
        }
        for (Path folder : SchemaFiles.FOLDERS) {
            for (Path old : present(folder)) {
                Files.delete(old);
            }
        }
        for (Map.Entry<Path, String> file : SchemaFiles.all().entrySet()) {
            Path path = ROOT.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    @TestFactory
    @DisplayName("are what the model gives")
    Stream<DynamicTest> areUpToDate() {
        return SchemaFiles.all().entrySet().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getKey().toString(), () -> assertThat(ROOT.resolve(file.getKey()))
                                .as("%s differs from the model; run: %s", file.getKey(), SchemaFiles.REGENERATE)
                                .content()
                                .isEqualTo(file.getValue())));
    }

    @Test
    @DisplayName("are all there is in their folders: none is left of a kind or verb that went away")
    void leaveNothingBehind() throws IOException {
        for (Path folder : SchemaFiles.FOLDERS) {
            assertThat(present(folder))
                    .as("run: %s", SchemaFiles.REGENERATE)
                    .map(ROOT::relativize)
                    .containsExactlyInAnyOrderElementsOf(SchemaFiles.all().keySet().stream()
                            .filter(file -> folder.equals(file.getParent()))
                            .toList());
        }
    }

    @TestFactory
    @DisplayName("are valid by the meta-schema of draft 2020-12")
    Stream<DynamicTest> areSchemas() {
        JsonSchema meta =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(SchemaLocation.of(SchemaId.V202012));
        return SchemaFiles.schemas().entrySet().stream()
                .map(schema ->
                        DynamicTest.dynamicTest(schema.getKey(), () -> assertThat(meta.validate(schema.getValue()))
                                .isEmpty()));
    }

    private static List<Path> present(Path folder) throws IOException {
        if (!Files.isDirectory(ROOT.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.toList();
        }
    }
}
