package dev.dragoman.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.app.broker.TestBroker;
import dev.dragoman.app.docs.Section.Block;
import dev.dragoman.app.site.Site;
import dev.dragoman.client.Event;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Topics;
import dev.dragoman.model.event.OperationEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Sends every command that the documentation shows, also those that a shell block writes to a file. A section is a story of its
 * own: its blocks are sent in order, and nothing is there when it begins.
 */
@DisplayName("Every example of the documentation")
class ExamplesTest {

    @RegisterExtension
    static final TestBroker BROKER = new TestBroker();

    private static final Pattern HERE_DOCUMENT = Pattern.compile("(?ms)<<'END'[^\n]*\n(.*?)^END$");

    private static @Nullable Site running;

    @BeforeAll
    static void start() throws Exception {
        Site site = Site.on(BROKER);
        running = site;
        site.gateway("examples", Map.of());
        site.connect();
    }

    @AfterAll
    static void stop() {
        site().close();
    }

    private static Site site() {
        if (running == null) {
            throw new IllegalStateException("the site runs from the first test to the last");
        }
        return running;
    }

    @TestFactory
    @DisplayName("does what its page says")
    Stream<DynamicTest> examples() throws IOException {
        Givens givens = new Givens(site());
        return Page.all().stream()
                .flatMap(page -> page.sections().stream())
                .filter(section -> section.blocks("json", "sh").stream()
                        .anyMatch(block -> !commands(block).isEmpty()))
                .map(section -> DynamicTest.dynamicTest(section.toString(), () -> run(section, givens)));
    }

    @Test
    @DisplayName("is found: some of each page that is known to have them")
    void found() {
        assertThat(List.of("README.md", "docs/user-guide.md", "docs/getting-started.md", "docs/reference/commands.md"))
                .allSatisfy(page -> assertThat(Page.of(page).sections().stream()
                                .flatMap(section -> section.blocks("json", "sh").stream())
                                .flatMap(block -> commands(block).stream()))
                        .isNotEmpty());
    }

    private static void run(Section section, Givens givens) throws Exception {
        givens.nothing();
        for (Block block : section.blocks("json", "sh")) {
            List<ObjectNode> commands = commands(block);
            for (ObjectNode command : commands) {
                for (String thing : block.given()) {
                    givens.make(thing, command);
                }
            }
            List<SentCommand> sent = new ArrayList<>();
            for (ObjectNode command : commands) {
                sent.add(site().client().send(Json.bytes(givens.withIds(command)), Topics.DEFAULT_TENANT));
            }
            for (SentCommand each : sent) {
                Event end = each.await(Site.PATIENCE);
                givens.learn(end);
                assertThat(ending(end)).as("%s", end.document()).isEqualTo(block.expect());
            }
        }
    }

    /** Nothing if it succeeded, else the phase and the code. */
    private static String ending(Event end) {
        OperationEvent event = end.operation().orElseThrow();
        return end.succeeded()
                ? ""
                : event.phase().id()
                        + end.error().map(error -> " " + error.code().id()).orElse("");
    }

    private static List<ObjectNode> commands(Block block) {
        Stream<String> documents = block.language().equals("json")
                ? Stream.of(block.code())
                : HERE_DOCUMENT.matcher(block.code()).results().map(found -> found.group(1));
        return documents
                .flatMap(text -> objects(text).stream())
                .filter(ExamplesTest::isCommand)
                .map(ExamplesTest::completed)
                .toList();
    }

    private static boolean isCommand(ObjectNode document) {
        return document.path("type").asText().startsWith("dragoman.") && !document.has("operationid");
    }

    /** As {@code dragoman send} completes what lacks an identity. */
    private static ObjectNode completed(ObjectNode written) {
        ObjectNode command = Json.mapper().createObjectNode();
        command.put("specversion", "1.0")
                .put("source", "/documentation")
                .put("id", UUID.randomUUID().toString());
        command.setAll(written);
        return command;
    }

    /** One document after the other; nothing if they are no JSON objects. */
    private static List<ObjectNode> objects(String text) {
        try (MappingIterator<JsonNode> documents = Json.mapper()
                .readerFor(JsonNode.class)
                .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readValues(text)) {
            return documents.readAll().stream()
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .toList();
        } catch (IOException e) {
            return List.of(); // a file of some other kind
        }
    }
}
