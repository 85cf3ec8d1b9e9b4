package dev.dragoman.engine.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.Progress;
import dev.dragoman.engine.wire.InboxRecord;
import dev.dragoman.engine.wire.ReplyRecord;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.Json;
import dev.dragoman.model.event.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What an earlier gateway stored or sent is read for ever after. The files are written once, by {@code mvn -pl engine test
 * -Dtest=GoldenFilesTest -Ddragoman.regenerate}, which never touches one that is there: a document that changes gets a file of
 * its own beside the old one.
 */
class GoldenFilesTest {

    private static final Path FILES =
            Path.of(System.getProperty("dragoman.root", ".."), "engine", "src", "test", "resources", "golden", "v1");

    private static final Map<String, Class<?>> TYPES = Map.of(
            "operation", Operation.class,
            "resource", Resource.class,
            "inbox", InboxRecord.class,
            "request", RequestRecord.class,
            "reply", ReplyRecord.class,
            "progress", Progress.class);

    /** What happens next to each of the operations, and where that leads. */
    private static final Map<String, Step> NEXT = Map.ofEntries(
            Map.entry("operation-waiting", new Step(Walk::admitted, State.CALLING)),
            Map.entry("operation-waiting-looked-up", new Step(Walk::deadline, State.TIMED_OUT)),
            Map.entry("operation-waiting-heard", new Step(Walk::refused, State.FAILED)),
            Map.entry("operation-calling-modify", new Step(walk -> walk.reply(Walk.done("{}")), State.SUCCEEDED)),
            Map.entry(
                    "operation-calling-again",
                    new Step(walk -> walk.reply(Walk.done("{\"id\":\"sub-1\"}")), State.SUCCEEDED)),
            Map.entry(
                    "operation-recovering-unique",
                    new Step(walk -> walk.reply(Walk.found("{\"id\":\"sub-1\"}")), State.SUCCEEDED)),
            Map.entry(
                    "operation-calling", new Step(walk -> walk.reply(Walk.done("{\"id\":\"net-1\"}")), State.AWAITING)),
            Map.entry(
                    "operation-calling-look-up",
                    new Step(walk -> walk.reply(Walk.done("{\"id\":\"net-1\"}")), State.WAITING)),
            Map.entry("operation-calling-listing", new Step(walk -> walk.reply(Walk.found()), State.CALLING)),
            Map.entry("operation-calling-changed", new Step(walk -> walk.reply(Walk.done("{}")), State.SUCCEEDED)),
            Map.entry(
                    "operation-awaiting",
                    new Step(
                            walk -> walk.reply(Walk.done("{\"id\":\"net-1\",\"status\":\"available\"}")),
                            State.SUCCEEDED)),
            Map.entry("operation-backing-off", new Step(Walk::due, State.CALLING)),
            Map.entry("operation-recovering-repeatable", new Step(Walk::due, State.CALLING)),
            Map.entry(
                    "operation-recovering-looking",
                    new Step(walk -> walk.reply(Walk.found("{\"id\":\"eip-1\"}")), State.UNRESOLVED)),
            Map.entry(
                    "operation-settling", new Step(walk -> walk.reply(Walk.done("{\"id\":\"net-1\"}")), State.SETTLED)),
            Map.entry("operation-unresolved", new Step(walk -> walk.adopted("{\"id\":\"eip-1\"}"), State.SETTLED)));

    /** What happens, and the state that it leads to. */
    private record Step(UnaryOperator<Walk> happens, State leadsTo) {}

    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (System.getProperty("dragoman.regenerate") == null) {
            return;
        }
        Files.createDirectories(FILES);
        for (Map.Entry<String, Object> example : GoldenExamples.all().entrySet()) {
            Path file = FILES.resolve(example.getKey() + ".json");
            if (Files.notExists(file)) {
                JsonNode tree = Json.read(Json.bytes(example.getValue()), JsonNode.class);
                Files.writeString(file, tree.toPrettyString() + "\n");
            }
        }
    }

    @TestFactory
    @DisplayName("nothing is lost of a document that is read and written again")
    Stream<DynamicTest> nothingIsLost() {
        return files().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            JsonNode before = tree(file);
            Object read = Json.read(before, type(file));
            assertNothingLost("", before, Json.read(Json.bytes(read), JsonNode.class));
        }));
    }

    /** A later gateway may write more, never less. */
    private static void assertNothingLost(String where, JsonNode before, JsonNode after) {
        if (before.isObject()) {
            before.properties()
                    .forEach(field -> assertNothingLost(
                            where + "/" + field.getKey(), field.getValue(), after.path(field.getKey())));
        } else if (before.isArray()) {
            assertThat(after).as(where).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertNothingLost(where + "/" + i, before.get(i), after.path(i));
            }
        } else {
            assertThat(after).as(where).isEqualTo(before);
        }
    }

    @TestFactory
    @DisplayName("an operation goes on from where it was")
    Stream<DynamicTest> operationsGoOn() {
        return files().filter(file -> type(file) == Operation.class)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    Step next = NEXT.get(name(file));
                    assertThat(next).as("what happens next to " + name(file)).isNotNull();
                    Walk walk = Walk.from(Json.read(tree(file), Operation.class));
                    assertThat(next.happens().apply(walk).state()).isEqualTo(next.leadsTo());
                }));
    }

    @Test
    @DisplayName("a recorded call is sent again as it was, token and secrets' names and all")
    void frozen() {
        Operation lost = Json.read(tree(FILES.resolve("operation-recovering-repeatable.json")), Operation.class);
        RequestRecord again = Walk.from(lost).due().lastSent();
        assertThat(again.call()).isEqualTo(lost.flight().request().call());
        assertThat(again.call().parameters()).containsKey("Token");
        assertThat(again.call().secrets()).containsEntry("Seal", "seals/one");
    }

    @Test
    @DisplayName("every state in which an operation is stored, and every outcome, has its file")
    void complete() {
        List<String> names = files().map(GoldenFilesTest::name).toList();
        Arrays.stream(State.values()).filter(state -> !state.ended()).forEach(state -> assertThat(names)
                .anyMatch(name -> name.startsWith("operation-" + state.id())));
        assertThat(names).containsAll(GoldenExamples.all().keySet());
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static Class<?> type(Path file) {
        String what = name(file).substring(0, name(file).indexOf('-'));
        Class<?> type = TYPES.get(what);
        assertThat(type).as("the type of " + file).isNotNull();
        return type;
    }

    private static JsonNode tree(Path file) {
        try {
            return Json.read(Files.readAllBytes(file), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
