package dev.dragoman.app.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dragoman.app.conformance.Coverage.Result;
import dev.dragoman.app.conformance.Scenario.Step;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import dev.dragoman.catalogue.Recovery.Way;
import dev.dragoman.catalogue.Watch;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.client.Event;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import dev.dragoman.model.command.Pages;
import dev.dragoman.model.event.NativeAnswer;
import dev.dragoman.model.event.OperationEvent;
import dev.dragoman.model.event.Phase;
import dev.dragoman.simulator.api.CallRecord;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells one scenario, in one manner. */
final class ScenarioRun {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration READS = Duration.ofSeconds(5);
    private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z0-9_]+)}");

    private final ConformanceSite site;
    private final Scenario scenario;
    private final Manner manner;
    private final Coverage coverage;
    private final Map<String, String> saved = new HashMap<>();

    ScenarioRun(ConformanceSite site, Scenario scenario, Manner manner, Coverage coverage) {
        this.site = site;
        this.scenario = scenario;
        this.manner = manner;
        this.coverage = coverage;
        saved.put("account", ConformanceSite.account(scenario));
        saved.put("peer", ConformanceSite.peer(scenario));
    }

    void run() throws Exception {
        for (Step step : scenario.steps()) {
            try {
                run(step);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "%s (%s) step %d %s: %s"
                                .formatted(
                                        scenario.name(),
                                        manner,
                                        step.number(),
                                        step.action().orElse("place or alter"),
                                        e.getMessage()),
                        e);
            }
        }
    }

    private void run(Step step) throws Exception {
        if (step.place().isPresent()) {
            place(step, (ObjectNode) filled(step.place().get()));
        } else if (step.alter().isPresent()) {
            alter((ObjectNode) filled(step.alter().get()));
        } else if (step.succeeds()) {
            succeed(step);
        } else if (manner == Manner.PLAIN) {
            fail(step);
        }
    }

    private void place(Step step, ObjectNode wanted) {
        wanted.put("api", step.api().provider()).put("account", account(step));
        if (!wanted.has("network") && !wanted.has("subnet") && !wanted.has("region")) {
            wanted.put("region", step.region());
        }
        Resource placed = site.simulator().place(Placement.of(wanted));
        step.save().forEach((name, path) -> saved.put(name, placed.id()));
    }

    private void alter(ObjectNode wanted) {
        site.simulator().alter(wanted.path("id").asText(), resource -> {
            Resource changed = resource;
            for (Map.Entry<String, JsonNode> attribute :
                    wanted.path("attributes").properties()) {
                changed = changed.with(
                        attribute.getKey(), Json.mapper().convertValue(attribute.getValue(), Object.class));
            }
            return wanted.hasNonNull("state") ? changed.in(wanted.path("state").asText()) : changed;
        });
    }

    private void succeed(Step step) throws Exception {
        Action action = action(step);
        boolean asynchronous = action.completion().mode() != Completion.Mode.IMMEDIATE && step.await();
        if (manner == Manner.WORK_FAILS && asynchronous) {
            site.add(account(step), Fault.failWork().onAction(action.name()).onAccount(account(step)));
            OperationEvent failed = end(step);
            site.remove(account(step));
            assertThat(failed.phase()).as("of work that fails: %s", failed).isEqualTo(Phase.FAILED);
            coverage.add(step.api(), action.name(), Result.WORK_FAILED);
        }
        long before = last();
        OperationEvent event = action.reads() ? seen(step) : end(step);
        List<CallRecord> calls = callsSince(before, step);
        if (event.phase() == Phase.UNRESOLVED) {
            resolve(step, event, calls);
            return;
        }
        assertThat(event.phase()).as("%s", describe(event)).isEqualTo(Phase.SUCCEEDED);
        NativeAnswer answer = event.answer();
        boolean tells = manner == Manner.PLAIN || !step.save().isEmpty();
        if (tells) {
            assertThat(answer).as("the answer in %s", describe(event)).isNotNull();
        }
        if (answer != null) {
            save(step, answer, calls);
        }
        if (answer != null && answer.body() != null) {
            step.expect().forEach((path, value) -> assertThat(at(answer, path).asText())
                    .as("%s in %s", path, answer)
                    .isEqualTo(filled(value)));
        }
        if (asynchronous) {
            Watch watch = action.completion().watch().orElseThrow();
            boolean followed = calls.stream().anyMatch(call -> call.action().equals(watch.poll()));
            // Where the lost answer alone told which work it is, what a look finds is the end.
            assertThat(followed || manner == Manner.ANSWER_LOST)
                    .as("%s was called: %s", watch.poll(), calls)
                    .isTrue();
            if (followed) {
                coverage.add(step.api(), action.name(), Result.FOLLOWED);
            }
        }
        oneEffect(action, calls);
        covered(step, action, calls);
    }

    /** A lost answer proves something only if one was lost: the same call twice in a story is hit the first time. */
    private void covered(Step step, Action action, List<CallRecord> calls) {
        boolean hit = calls.stream()
                .anyMatch(call ->
                        call.action().equals(action.name()) && call.fault().isPresent());
        boolean expected = manner == Manner.ANSWER_LOST || manner == Manner.DROPPED_BEFORE;
        if (!expected || hit || action.reads()) {
            coverage.add(step.api(), action.name(), Result.of(manner));
        }
    }

    private void fail(Step step) throws Exception {
        Action action = action(step);
        String code = step.error().orElseThrow();
        if (step.injected()) {
            site.add(
                    account(step),
                    Fault.error(code, action.httpStatus(code).orElse(400))
                            .onAction(action.name())
                            .onAccount(account(step)));
        }
        OperationEvent event = end(step);
        if (step.injected()) {
            site.remove(account(step));
        }
        assertThat(event.phase()).as("expected %s: %s", code, describe(event)).isEqualTo(Phase.FAILED);
        assertThat(event.error().nativeError()).as("%s", describe(event)).isNotNull();
        assertThat(event.error().nativeError().code()).isEqualTo(code);
        coverage.add(step.api(), action.name(), coverage.documented(step.api(), action, code));
    }

    /** A person looks at the cloud, and says what was made. */
    private void resolve(Step step, OperationEvent event, List<CallRecord> calls) throws Exception {
        Action action = action(step);
        Way way = action.recovery().orElseThrow().way();
        assertThat(Set.of(Way.NONE, Way.DIFFERENCE))
                .as("only these may be unresolved: %s", describe(event))
                .contains(way);
        oneEffect(action, calls);
        List<String> made = calls.stream()
                .filter(call -> call.action().equals(action.name()))
                .flatMap(call -> call.effect().created().stream())
                .filter(ScenarioRun::isResource)
                .toList();
        List<String> candidates = event.error().candidates();
        String adopted = candidates.stream()
                .filter(made::contains)
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseGet(() -> made.isEmpty() ? "none" : made.get(0));
        Event resolved = site.client()
                .send(Commands.resolve(lane(step), event.operation().id(), adopted)
                        .build())
                .await(PATIENCE);
        assertThat(resolved.succeeded()).as("%s", resolved.document()).isTrue();
        step.save().keySet().forEach(name -> saved.put(name, adopted));
        coverage.add(step.api(), action.name(), Result.UNRESOLVED);
        covered(step, action, calls);
    }

    /** Whatever was lost, what the call makes or takes away is made or taken away once. */
    private static void oneEffect(Action action, List<CallRecord> calls) {
        if (action.reads()) {
            return;
        }
        assertThat(calls.stream()
                        .filter(call -> call.action().equals(action.name()))
                        .filter(call -> call.effect().created().stream().anyMatch(ScenarioRun::isResource)
                                || !call.effect().deleted().isEmpty())
                        .toList())
                .as("calls that made or deleted something")
                .hasSizeLessThanOrEqualTo(1);
    }

    /** Tasks and bills are no effects. */
    private static boolean isResource(String id) {
        return !id.contains("-task/") && !id.contains("-bill/");
    }

    private OperationEvent end(Step step) throws Exception {
        CommandBuilder command = Commands.invoke(
                        lane(step),
                        scenario.name(),
                        step.api().id(),
                        step.action().orElseThrow(),
                        (ObjectNode) filled(step.parameters()))
                .deadline(PATIENCE.minusSeconds(5));
        if (step.allPages()) {
            command.pages(Pages.ALL);
        }
        if (!step.await()) {
            command.withoutAwaiting();
        }
        return site.client().send(command.build()).await(PATIENCE).operation().orElseThrow();
    }

    /** A read is made again until it shows what is expected: what was made may be on its way to that. */
    private OperationEvent seen(Step step) throws Exception {
        long start = System.nanoTime();
        OperationEvent event = end(step);
        while (!shows(step, event.answer()) && System.nanoTime() - start < READS.toNanos()) {
            event = end(step);
        }
        return event;
    }

    private boolean shows(Step step, @Nullable NativeAnswer answer) {
        return answer == null
                || answer.body() == null
                || step.expect().entrySet().stream()
                        .allMatch(each -> at(answer, each.getKey()).asText().equals(filled(each.getValue())));
    }

    private void save(Step step, NativeAnswer answer, List<CallRecord> calls) {
        step.save().forEach((name, paths) -> {
            Optional<JsonNode> value = List.of(paths.split("\\|", -1)).stream()
                    .map(path -> at(answer, path.strip()))
                    .filter(JsonNode::isValueNode)
                    .findFirst();
            saved.put(
                    name,
                    value.map(JsonNode::asText)
                            .orElseThrow(
                                    () -> new AssertionError("no %s in %s after %s".formatted(paths, answer, calls))));
        });
    }

    private static JsonNode at(NativeAnswer answer, String path) {
        if (path.equals("id")) {
            return answer.id().isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(answer.id());
        }
        boolean end = path.startsWith("end.");
        JsonNode root = end ? answer.end() : answer.body();
        if (root == null) {
            return MissingNode.getInstance();
        }
        String pointer = (end ? path.substring(4) : path).replace("]", "").replaceAll("[.\\[]", "/");
        return root.at("/" + pointer);
    }

    private JsonNode filled(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(filled(field.getKey()), filled(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(filled(item)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(filled(node.asText())) : node;
    }

    private String filled(String text) {
        return HOLE.matcher(text)
                .replaceAll(hole -> Matcher.quoteReplacement(Optional.ofNullable(saved.get(hole.group(1)))
                        .orElseThrow(() -> new AssertionError("nothing is saved as " + hole.group(1)))));
    }

    private long last() {
        List<CallRecord> calls = site.simulator().calls();
        return calls.isEmpty() ? 0 : calls.get(calls.size() - 1).seq();
    }

    private List<CallRecord> callsSince(long seq, Step step) {
        return site.simulator().calls().stream()
                .filter(call -> call.seq() > seq && call.account().equals(account(step)))
                .toList();
    }

    private Action action(Step step) {
        return Catalogue.of(step.api()).action(step.action().orElseThrow());
    }

    private Lane lane(Step step) {
        return new Lane(step.api().provider(), account(step), step.region());
    }

    private String account(Step step) {
        return step.asPeer() ? ConformanceSite.peer(scenario) : ConformanceSite.account(scenario);
    }

    private static String describe(OperationEvent event) {
        return Json.text(event);
    }
}
