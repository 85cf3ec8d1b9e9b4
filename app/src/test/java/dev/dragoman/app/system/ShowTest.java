package dev.dragoman.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.SharedSite;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.trail.Entry;
import dev.dragoman.app.trail.Story;
import dev.dragoman.app.trail.Trail;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import dev.dragoman.simulator.fault.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSite.class)
@DisplayName("show")
class ShowTest {

    private static final String STACK = "show-test";

    @Test
    @DisplayName(
            "tells all of an operation in the order in which it happened: command, events, requests, replies, the state now")
    void order(Site site) throws Exception {
        Event end = network(site);

        List<JsonNode> told = json(show(site, end.operationId(), "--json"));

        assertThat(told)
                .extracting(each -> each.path("what").asText())
                .startsWith("inbox", "event")
                .endsWith("event", "state");
        assertThat(numbers(told, "event", "sequence")).isSorted().hasSizeGreaterThan(2);
        assertThat(numbers(told, "request", "attempt")).isSorted().isEqualTo(numbers(told, "reply", "attempt"));
        assertThat(told.get(told.size() - 1).path("document")).isEqualTo(end.document());
        for (int attempt : numbers(told, "request", "attempt")) {
            assertThat(place(told, "request", attempt)).isLessThan(place(told, "reply", attempt));
        }
    }

    @Test
    @DisplayName(
            "tells people what was asked with which parameters, what was answered with which request id, and how it ended")
    void text(Site site) throws Exception {
        Event end = network(site);

        CommandRun run = show(site, end.operationId());

        String requestId = end.operation().orElseThrow().steps().get(0).requestId();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("operation  " + end.operationId(), "tenant default", "taken in, to end by ")
                .contains("CreateVpc (changes), step ", "CidrBlock", "10.0.0.0/16")
                .contains("HTTP 200, request id " + requestId, "\"RequestId\"")
                .contains("succeeded (effect complete): "
                        + end.resource().orElseThrow().id());
    }

    @Test
    @DisplayName("tells how a lost answer was recovered")
    void lost(Site site) throws Exception {
        site.simulator().faults(Fault.dropAfterEffect().onAction("CreateVpc").times(1));

        Event end = network(site);

        assertThat(show(site, end.operationId()).out())
                .contains("CreateVpc: it is not known what it did: ", "succeeded (effect complete)");
    }

    @Test
    @DisplayName(
            "takes a beginning of the id, and the command's source and id, and tells a rejected command's violations")
    void names(Site site) throws Exception {
        String id = UUID.randomUUID().toString();
        Event end = site.client()
                .send(Provider.ALIYUN
                        .network(STACK, "BAD", "10.0.0.1/99")
                        .source("/show/test")
                        .id(id)
                        .build())
                .await(Site.PATIENCE);

        CommandRun bySource = show(site, "/show/test/" + id);

        assertThat(bySource.out()).contains(end.operationId(), "not valid: invalid-argument", "/spec/cidr", "rejected");
        assertThat(show(site, end.operationId().substring(0, 16)).out()).isEqualTo(bySource.out());
    }

    @Test
    @DisplayName("ends with 1 if nothing is known, and lists the operations if several may be meant")
    void unclear(Site site) throws Exception {
        String id = UUID.randomUUID().toString();
        Event first = site.client()
                .send(Provider.TENCENT
                        .network(STACK, name(), "10.0.0.0/16")
                        .source("/twice")
                        .id(id)
                        .build())
                .await(Site.PATIENCE);
        Event second = site.client()
                .send(Provider.TENCENT
                        .network(STACK, name(), "10.0.0.0/16")
                        .source("/twice")
                        .id(id)
                        .build())
                .await(Site.PATIENCE);

        CommandRun twice = show(site, "/twice/" + id);

        assertThat(twice.exitCode()).isEqualTo(1);
        assertThat(twice.err())
                .contains("may mean 2 operations", first.operationId(), second.operationId(), "network.create");
        assertThat(show(site, "a".repeat(52)).err()).contains("nothing is known of operation aaa");
        assertThat(show(site, "7777777777").err()).contains("no operation begins with '7777777777'");
        assertThat(show(site, "abc").exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("--since leaves out what is older, but not the state")
    void since(Site site) throws Exception {
        Event end = network(site);

        List<JsonNode> told = json(show(
                site,
                end.operationId(),
                "--json",
                "--since",
                Instant.now().plusSeconds(60).toString()));

        assertThat(told).extracting(each -> each.path("what").asText()).containsExactly("state");
    }

    @Test
    @DisplayName("A trail tells the stories of all operations in one pass, each as it is told alone")
    void all(Site site) throws Exception {
        Event first = network(site);
        Event second = network(site);
        Trail trail = Trail.of(Map.of("bootstrap.servers", site.broker().bootstrapServers()), site.topics());

        Map<String, Story> all = trail.all();

        assertThat(new ArrayList<>(all.keySet())).containsSubsequence(first.operationId(), second.operationId());
        assertThat(all.get(second.operationId()))
                .isEqualTo(trail.story(second.operationId()).orElseThrow());
        assertThat(trail.stories(List.of(first.operationId()))).containsOnlyKeys(first.operationId());
        assertThat(all.get(first.operationId()).all(Entry.Told.class))
                .filteredOn(told -> told.event().terminal())
                .hasSize(1);
    }

    private static Event network(Site site) throws Exception {
        return site.client()
                .send(Provider.ALIYUN.network(STACK, name(), "10.0.0.0/16").build())
                .await(Site.PATIENCE);
    }

    private static String name() {
        return "n-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static CommandRun show(Site site, String... words) {
        List<String> line = new ArrayList<>(
                List.of("show", "--bootstrap-servers", site.broker().bootstrapServers()));
        line.addAll(List.of(words));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private static List<JsonNode> json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.lines().stream().map(line -> Json.read(line, JsonNode.class)).toList();
    }

    private static List<Integer> numbers(List<JsonNode> told, String what, String field) {
        return told.stream()
                .filter(each -> each.path("what").asText().equals(what))
                .map(each -> each.path("document").path(field).asInt())
                .toList();
    }

    private static int place(List<JsonNode> told, String what, int attempt) {
        for (int i = 0; i < told.size(); i++) {
            JsonNode each = told.get(i);
            if (each.path("what").asText().equals(what)
                    && each.path("document").path("attempt").asInt() == attempt) {
                return i;
            }
        }
        throw new AssertionError("no " + what + " " + attempt);
    }
}
