package dev.dragoman.engine.topology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.engine.EngineSettings;
import dev.dragoman.model.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds of the whole engine, whatever commands come and whatever the cloud says. */
class EngineProperties {

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    @Label(
            "any commands, any answers: once all is calm, every operation was answered exactly once and nothing is left of it")
    void everythingEnds(@ForAll long seed) {
        try (Harness engine = new Harness()) {
            RandomScenarios scenario = new RandomScenarios(engine, seed);
            scenario.storm(120);
            scenario.calm();
            for (String operation : scenario.operations) {
                engine.end(operation);
                assertThat(engine.events(operation).stream()
                                .map(event -> event.path("sequence").asInt()))
                        .as("sequence of " + operation)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertInTime(engine.end(operation));
                assertCulprit(engine.end(operation));
            }
            scenario.stoppedBefore.forEach((operation, stop) -> {
                boolean stops = !engine.phase(stop).equals("cancelled");
                if (stops) {
                    assertThat(engine.phase(operation)).isEqualTo("cancelled");
                    assertThat(engine.end(operation).path("steps")).isEmpty();
                }
            });
            assertOnlyUnresolvedIsLeft(engine);
            assertOneOwnerEach(engine);
            assertThat(engine.deadLetters()).isEmpty();
        }
    }

    private static void assertInTime(JsonNode end) {
        Instant accepted = Instant.parse(end.at("/operation/acceptedAt").asText());
        Instant ended = Instant.parse(end.at("/operation/endedAt").asText());
        assertThat(Duration.between(accepted, ended))
                .as("how long it took: " + end)
                .isLessThanOrEqualTo(EngineSettings.defaults().defaultDeadline().plusSeconds(1));
    }

    /** Who fails because of another says which. */
    private static void assertCulprit(JsonNode end) {
        if (end.at("/error/code").asText().equals("dependency-failed")) {
            assertThat(end.at("/error/blockers")).as("blockers of " + end).isNotEmpty();
        }
    }

    private static void assertOnlyUnresolvedIsLeft(Harness engine) {
        assertThat(engine.stored(EngineTopology.OPERATIONS)).allSatisfy(left -> assertThat(engine.phases(left))
                .as("phases of " + left + ", which is still there")
                .containsAnyOf("unresolved", "settled"));
        assertThat(engine.stored(EngineTopology.INDEX))
                .as("index")
                .noneMatch(key -> key.startsWith("turn") || key.startsWith("held") || key.startsWith("key"))
                .noneMatch(key -> key.startsWith("reference") || key.startsWith("operation"));
    }

    /** No two resources are the same resource of the cloud, and the view has what the inventory has. */
    private static void assertOneOwnerEach(Harness engine) {
        Map<String, String> owners = new HashMap<>();
        Map<String, JsonNode> inventory = new TreeMap<>();
        for (JsonNode resource : engine.documents(EngineTopology.RESOURCES)) {
            String id = resource.path("id").asText();
            String key = resource.path("target") + " " + resource.path("kind").asText() + " " + id;
            String before =
                    id.isEmpty() ? null : owners.put(key, resource.path("name").asText());
            assertThat(before).as("who else has " + key).isNull();
            inventory.put(Json.text(resource), resource);
        }
        List<String> view = engine.viewed().stream().map(Json::text).sorted().toList();
        assertThat(view).isEqualTo(List.copyOf(inventory.keySet()));
    }
}
