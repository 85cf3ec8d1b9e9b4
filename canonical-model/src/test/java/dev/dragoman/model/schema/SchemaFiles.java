package dev.dragoman.model.schema;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is generated from the model: every file of this repository that is, with the text it must have. */
final class SchemaFiles {

    private static final Path IN_JAR = Path.of("canonical-model/src/main/resources/dev/dragoman/schema");
    private static final Path REFERENCE = Path.of("docs/reference");

    /** Where the schemas are, from the repository's root: for the jar, and for people. Nothing else is there. */
    static final List<Path> FOLDERS = List.of(IN_JAR, REFERENCE.resolve("schemas"));

    /** Writes all of it anew. */
    static final String REGENERATE = "mvn -pl canonical-model test -Dtest=SchemasTest -Ddragoman.regenerate";

    private static final ObjectWriter PRETTY = Json.mapper()
            .writer(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private SchemaFiles() {}

    /** Paths from the repository's root, each with its text. */
    static Map<Path, String> all() {
        Map<Path, String> files = new LinkedHashMap<>();
        schemas().forEach((name, schema) -> {
            String text = pretty(schema);
            FOLDERS.forEach(folder -> files.put(folder.resolve(Schemas.file(name)), text));
        });
        String asyncApi = pretty(AsyncApi.document());
        files.put(IN_JAR.resolve(Schemas.ASYNC_API), asyncApi);
        files.put(REFERENCE.resolve(Schemas.ASYNC_API), asyncApi);
        files.put(REFERENCE.resolve("commands.md"), CommandsPage.text());
        return files;
    }

    /** Every schema by its name. */
    static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            verbs(kind).forEach(verb -> schemas.put(Schemas.name(kind, verb), SchemaGenerator.command(kind, verb)));
        }
        schemas.put("event.operation", SchemaGenerator.operationEvent());
        schemas.put("event.resource", SchemaGenerator.resourceEvent());
        schemas.put("resource", SchemaGenerator.resource());
        return schemas;
    }

    /** A kind's verbs in the order in which the model declares them. */
    static List<Verb> verbs(Kind kind) {
        return Arrays.stream(Verb.values()).filter(kind.verbs()::contains).toList();
    }

    static String pretty(JsonNode document) {
        try {
            return PRETTY.writeValueAsString(document) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
