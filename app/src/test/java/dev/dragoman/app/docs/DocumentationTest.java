package dev.dragoman.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Topics;
import dev.dragoman.model.Verb;
import dev.dragoman.model.command.OperationId;
import dev.dragoman.model.schema.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The documentation")
class DocumentationTest {

    private static final Pattern KEY = Pattern.compile("(?m)^\\| `(dragoman\\.[a-z.-]+)` \\|");
    private static final String RESOURCE_EVENT = "dragoman.resource.";

    @Test
    @DisplayName("has no link that points to nothing")
    void links() throws IOException {
        List<Page> pages = Page.all();

        assertThat(pages).hasSizeGreaterThan(20);
        assertThat(pages.stream()
                        .flatMap(page -> page.links().stream().map(page::problem))
                        .filter(problem -> !problem.isEmpty()))
                .isEmpty();
    }

    @TestFactory
    @DisplayName("shows only commands and events that their schemas accept")
    Stream<DynamicTest> examples() throws IOException {
        return Page.all().stream().flatMap(page -> page.blocks("json").stream()
                .map(block -> DynamicTest.dynamicTest(
                        page.path() + " " + block.lines().findFirst().orElse(""),
                        () -> assertThat(violations(Json.read(block, JsonNode.class)))
                                .isEmpty())));
    }

    @Test
    @DisplayName("tells operators every configuration key, and none that there is not")
    void keys() throws IOException {
        Set<String> told = KEY.matcher(Page.of("docs/operating.md").text())
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(told).isEqualTo(keysOfTheGateway());
    }

    @Test
    @DisplayName("gives the operation id that the gateway computes for the README's command")
    void operationId() {
        List<JsonNode> shown = Page.of("README.md").blocks("json").stream()
                .map(block -> Json.read(block, JsonNode.class))
                .toList();
        JsonNode command = shown.get(0);
        String id = OperationId.of(
                Topics.DEFAULT_TENANT,
                command.path("source").asText(),
                command.path("id").asText(),
                command.path("data"));

        assertThat(shown.get(1).path("operationid").asText()).isEqualTo(id);
        assertThat(Page.of("docs/user-guide.md").text()).contains(id);
    }

    private static List<String> violations(JsonNode document) {
        String type = document.path("type").asText();
        if (document.has("operationid")) {
            return against(
                    type.startsWith(RESOURCE_EVENT) ? Schemas.resourceEvent() : Schemas.operationEvent(), document);
        }
        String[] parts = type.split("\\.", -1);
        assertThat(parts).as("type of a command: dragoman.<kind>.<verb>").hasSize(3);
        Kind kind = Kind.find(parts[1]).orElseThrow();
        Verb verb = Verb.find(parts[2]).orElseThrow();
        return against(Schemas.text(kind, verb), document.path("data"));
    }

    private static List<String> against(String schema, JsonNode document) {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(document).stream()
                .map(Object::toString)
                .toList();
    }

    private static Set<String> keysOfTheGateway() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in =
                Files.newInputStream(Page.ROOT.resolve("routes/src/main/resources/application.properties"))) {
            defaults.load(in);
        }
        return defaults.stringPropertyNames().stream()
                .filter(key -> key.startsWith("dragoman."))
                .collect(Collectors.toSet());
    }
}
