package dev.dragoman.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.SpecShape;
import dev.dragoman.model.Verb;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every cloud adapter must hold to. A new adapter extends this, says how its cloud answers, and puts canned answers
 * where {@link CannedCloud} finds them.
 */
public abstract class CloudAdapterContract {

    /** What clouds do; the engine makes all other verbs out of these. */
    private static final Set<Verb> VERBS =
            Set.of(Verb.CREATE, Verb.MODIFY, Verb.DELETE, Verb.GET, Verb.LIST, Verb.ASSOCIATE, Verb.DISASSOCIATE);

    private static final Pattern FIRST_INDEX = Pattern.compile("\\.(\\d+)(\\.|$)");

    /** Answers that no API gives: what a proxy, a dying server or a cut connection leaves. */
    private static final List<HttpAnswer> UNREADABLE = List.of(
            Fixtures.answer(200, ""),
            Fixtures.answer(200, "null"),
            Fixtures.answer(200, "[]"),
            Fixtures.answer(200, "{}"),
            Fixtures.answer(200, "{\"RequestId\": \"cut"),
            new HttpAnswer(200, "text/html", "<html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8)),
            Fixtures.answer(302, ""),
            new HttpAnswer(502, "text/html", "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8)),
            Fixtures.answer(504, "{\"message\": \"time-out\"}"));

    /** The adapter that is tested. */
    protected abstract CloudAdapter adapter();

    /** A successful answer of an API with this result in it. */
    protected abstract HttpAnswer success(ApiCall call, ObjectNode result);

    /** Fields of answers that hold secrets, as the cloud spells them. */
    protected abstract Set<String> secretFields();

    /** Parameters that the documents list with an action though every request carries them. */
    protected Map<String, String> publicParameters(ApiCall call) {
        return Map.of();
    }

    /** Verbs that this cloud does not have, as {@code network.list}. */
    protected Set<String> absent() {
        return Set.of();
    }

    @TestFactory
    @DisplayName("has a procedure for every verb of every kind, or says that it has none")
    Stream<DynamicTest> everyVerb() {
        return Kind.ofResources().stream()
                .flatMap(kind -> kind.verbs().stream().filter(VERBS::contains).map(verb -> {
                    String name = kind.id() + "." + verb.id();
                    return dynamicTest(name, () -> assertThat(has(kind, verb)).isNotEqualTo(absent().contains(name)));
                }));
    }

    @TestFactory
    @DisplayName("makes only calls that the cloud documents: actions, parameters, values, first indexes")
    Stream<DynamicTest> documentedCalls() {
        return forEachCall(call -> {
            Optional<Api> api = api(call);
            if (api.isEmpty()) {
                return;
            }
            CallCheck check = new CallCheck(Catalogue.of(api.get()).action(call.action()));
            Map<String, String> sent = new TreeMap<>(call.parameters());
            sent.putAll(publicParameters(call));
            assertThat(check.violations(sent)).isEmpty();
            call.parameters().keySet().forEach(name -> checkFirstIndex(check, call, name));
        });
    }

    private static void checkFirstIndex(CallCheck check, ApiCall call, String name) {
        Matcher index = FIRST_INDEX.matcher(name);
        if (index.find()) {
            int base = check.parameterOf(name).orElseThrow().base().orElseThrow();
            String first = name.substring(0, index.start(1)) + base + name.substring(index.end(1));
            assertThat(call.parameters().keySet().stream().anyMatch(sent -> sent.startsWith(first)))
                    .as("%s starts at %d", name, base)
                    .isTrue();
        }
    }

    @TestFactory
    @DisplayName("can find out what became of every change whose answer is lost")
    Stream<DynamicTest> recoveries() {
        return forEachCall(call -> {
            Step step = ProcedureRun.step(adapter(), call);
            assertThat(step.recovery().isPresent()).isEqualTo(step.changing());
            if (call.changing()) {
                assertThat(usesToken(call))
                        .as("the token that the action takes is used")
                        .isEqualTo(step.recovery().orElseThrow() instanceof Recovery.Token);
            }
        });
    }

    private boolean usesToken(ApiCall call) {
        return api(call)
                .map(api -> Catalogue.of(api).action(call.action()))
                .flatMap(Action::idempotencyToken)
                .map(token -> call.parameters().containsKey(token))
                .orElseGet(() -> call.parameters().containsKey("ClientToken"));
    }

    @TestFactory
    @DisplayName("finds by its look for a lost answer just what the call made")
    Stream<DynamicTest> lostAnswers() {
        return forEachScope(Verb.CREATE, (kind, scope) -> {
            ProcedureRun run = run(scope);
            ApiCall create = run.changes().get(0);
            Optional<ApiCall> look = lookAfter(scope, create);
            if (look.isEmpty()) {
                return;
            }
            CannedCloud cloud = cloud();
            Set<String> before = looksBefore(run)
                    ? idsOf(adapter().read(look.get(), cloud.apply(look.get())).outcome())
                    : Set.of();
            cloud.apply(create);
            Set<String> fresh =
                    idsOf(adapter().read(look.get(), cloud.apply(look.get())).outcome());
            fresh.removeAll(before);
            assertThat(fresh).containsExactly(run.attributes().path("id").asText());
            assertThat(idsOf(
                            adapter().read(look.get(), cloud().gone(look.get())).outcome()))
                    .isEmpty();
        });
    }

    private static boolean looksBefore(ProcedureRun run) {
        return run.calls().get(0).place().stage() == Stage.BEFORE;
    }

    private static Set<String> idsOf(Outcome outcome) {
        Set<String> ids = new TreeSet<>();
        ((Outcome.Found) outcome)
                .items()
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    @TestFactory
    @DisplayName("knows all that the model demands of a resource once it is created, changed or read")
    Stream<DynamicTest> attributes() {
        return Stream.of(Verb.CREATE, Verb.MODIFY, Verb.GET, Verb.ASSOCIATE, Verb.DISASSOCIATE)
                .flatMap(verb -> forEachScope(
                        verb, (kind, scope) -> checkAttributes(kind, run(scope).attributes())));
    }

    @TestFactory
    @DisplayName("knows all that the model demands of every resource that it lists")
    Stream<DynamicTest> listed() {
        return forEachScope(Verb.LIST, (kind, scope) -> {
            assertThat(run(scope).items()).isNotEmpty();
            run(scope).items().forEach(item -> checkAttributes(kind, item));
        });
    }

    private static void checkAttributes(Kind kind, ObjectNode attributes) {
        for (RecordComponent component : kind.attributes().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(attributes.path(component.getName()).asText())
                        .as(component.getName())
                        .isNotEmpty();
            }
        }
        assertThatCode(() -> Json.read(attributes, kind.attributes())).doesNotThrowAnyException();
    }

    @TestFactory
    @DisplayName("reads by the id alone what it reads of a resource of which everything is known")
    Stream<DynamicTest> byIdAlone() {
        return forEachScope(Verb.GET, (kind, scope) -> {
            String id = scope.progress().attributes().path("id").asText();
            Progress start = Progress.start(
                    scope.progress().version(), Fixtures.nothing().put("id", id));
            assertThat(run(scope.at(start)).attributes()).isEqualTo(run(scope).attributes());
        });
    }

    @TestFactory
    @DisplayName("sees a delete through until the resource is gone")
    Stream<DynamicTest> deletes() {
        return forEachScope(Verb.DELETE, (kind, scope) -> {
            assertThat(run(scope).changes()).hasSize(1);
            assertThat(run(scope).outcomes()).last().isInstanceOf(Outcome.Done.class);
        });
    }

    @TestFactory
    @DisplayName(
            "takes looks together by a call that the cloud documents, and tells each its own part of the answer alone")
    Stream<DynamicTest> together() {
        return waits().map(look -> dynamicTest(nameOf(look), () -> {
            Optional<SharedLook> shared = adapter().share(look);
            if (shared.isEmpty()) {
                return;
            }
            String id = look.expect().values().stream()
                    .max(java.util.Comparator.comparingInt(String::length))
                    .orElseThrow();
            ApiCall twin = twin(look);
            assertThat(adapter().share(twin)).isEqualTo(shared);
            ApiCall together = adapter().together(List.of(look, twin), "");
            api(together).ifPresent(api -> {
                Map<String, String> sent = new TreeMap<>(together.parameters());
                sent.putAll(publicParameters(together));
                assertThat(new CallCheck(Catalogue.of(api).action(together.action())).violations(sent))
                        .isEmpty();
            });
            HttpAnswer ready = new CannedCloud(adapter().provider()).ready(look.action());
            SharedAnswer.Told told = (SharedAnswer.Told) adapter().readTogether(together, List.of(look, twin), ready);
            Reading single = adapter().read(look, ready);
            assertThat(told.readings().get(0).map(Reading::outcome)).isEqualTo(Optional.of(single.outcome()));
            Optional<Reading> missing = told.readings().get(1);
            assertThat(missing.isEmpty()).isEqualTo(shared.get().pages());
            missing.ifPresent(reading -> {
                assertThat(reading.body()).doesNotContain(id);
                assertThat(reading.outcome()).isInstanceOfAny(Outcome.StillGoing.class, Outcome.Done.class);
            });
        }));
    }

    /** The looks for the ends of all that is made and deleted. */
    private Stream<ApiCall> waits() {
        return Kind.ofResources().stream().flatMap(kind -> Stream.of(Verb.CREATE, Verb.DELETE)
                .filter(verb -> has(kind, verb))
                .map(verb -> scopes(kind, verb).findFirst().orElseThrow())
                .flatMap(scope -> run(scope).calls().stream())
                .filter(call -> call.place().stage() == Stage.WAIT)
                .limit(1));
    }

    /** The same look at something else. */
    private static ApiCall twin(ApiCall look) {
        TreeMap<String, String> parameters = new TreeMap<>(look.parameters());
        Map<String, String> expect = new TreeMap<>(look.expect());
        String named = look.expect().getOrDefault("id", look.expect().getOrDefault("routeTableId", ""));
        String[] ids = named.split("/", -1);
        parameters.replaceAll((name, value) -> value.equals(ids[ids.length - 1]) ? value + "x" : value);
        expect.replaceAll((name, value) -> value.equals(named) ? value + "x" : value);
        return new ApiCall(
                look.target(),
                look.api(),
                look.action(),
                parameters,
                look.secrets(),
                false,
                look.place(),
                expect,
                look.context());
    }

    @TestFactory
    @DisplayName("publishes limits of actions that the cloud documents alone, each once")
    Stream<DynamicTest> limits() {
        Set<String> seen = new TreeSet<>();
        return adapter().limits().stream().flatMap(limit -> limit.actions().stream()
                .map(action -> dynamicTest(limit.api() + " " + action, () -> {
                    assertThat(seen.add(limit.api() + " " + action)).isTrue();
                    Api api = Arrays.stream(Api.values())
                            .filter(each -> each.provider().equals(adapter().provider())
                                    && each.version().equals(limit.api()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(Catalogue.of(api).find(action)).isPresent();
                })));
    }

    @TestFactory
    @DisplayName("changes a field where it is to change and has it said of it that it can, and nothing where none is")
    Stream<DynamicTest> modifies() {
        return forEachScope(Verb.MODIFY, (kind, scope) -> {
            assertThat(run(changing(scope, Set.of())).changes()).isEmpty();
            for (String field : changeable(kind)) {
                assertThat(run(changing(scope, Set.of(field))).changes())
                        .as(field)
                        .isNotEmpty();
            }
        });
    }

    @TestFactory
    @DisplayName("makes a field that is cleared what it is without, or says that it cannot")
    Stream<DynamicTest> clears() {
        return forEachScope(Verb.MODIFY, (kind, scope) -> {
            SpecShape shape = kind.shape(Verb.MODIFY);
            Set<String> clearable = changeable(kind);
            clearable.removeAll(shape.required());
            clearable.removeAll(procedure(kind, Verb.MODIFY).unclearable().keySet());
            for (String field : clearable) {
                ObjectNode without = scope.spec().deepCopy();
                without.remove(field);
                if (kind.check(without, Map.of()).isEmpty()) {
                    assertThat(run(changing(existing(kind, Verb.MODIFY, without), Set.of(field)))
                                    .changes())
                            .as(field)
                            .isNotEmpty();
                }
            }
        });
    }

    private Set<String> changeable(Kind kind) {
        Set<String> fields = new LinkedHashSet<>(kind.shape(Verb.MODIFY).fields());
        fields.removeAll(kind.immutable());
        fields.removeAll(procedure(kind, Verb.MODIFY).immutable().keySet());
        fields.removeAll(procedure(kind, Verb.MODIFY).unsupported().keySet());
        return fields;
    }

    private static Scope changing(Scope scope, Set<String> fields) {
        Task task = scope.task();
        Task changed = new Task(task.kind(), task.verb(), task.lane(), task.spec(), fields, task.references());
        return new Scope(scope.command(), changed, scope.progress(), scope.policy());
    }

    @TestFactory
    @DisplayName("lacks the same fields when it changes a resource as when it makes one")
    Stream<DynamicTest> sameLimits() {
        return Kind.ofResources().stream()
                .filter(kind -> has(kind, Verb.CREATE) && has(kind, Verb.MODIFY))
                .map(kind -> dynamicTest(
                        kind.id(), () -> assertThat(procedure(kind, Verb.MODIFY).unsupported())
                                .isEqualTo(procedure(kind, Verb.CREATE).unsupported())));
    }

    @TestFactory
    @DisplayName("takes an answer that it cannot read as unknown after a change, and asks again after a look")
    Stream<DynamicTest> unreadableAnswers() {
        return forEachCall(call -> UNREADABLE.forEach(answer -> {
            Outcome outcome = adapter().read(call, answer).outcome();
            assertThat(outcome).isInstanceOf(call.changing() ? Outcome.Unknown.class : Outcome.Retry.class);
        }));
    }

    @TestFactory
    @DisplayName("never throws, whatever comes back")
    Stream<DynamicTest> noise() {
        Random random = new Random(42);
        return forEachCall(call -> {
            for (int i = 0; i < 50; i++) {
                byte[] body = new byte[random.nextInt(200)];
                random.nextBytes(body);
                int status = 200 + random.nextInt(400);
                assertThatCode(() -> adapter().read(call, new HttpAnswer(status, "", body)))
                        .doesNotThrowAnyException();
            }
        });
    }

    @TestFactory
    @DisplayName("makes the same call for the same operation and step, whenever it is asked")
    Stream<DynamicTest> sameCall() {
        return forEachScope(Verb.CREATE, (kind, scope) -> assertThat(adapter().next(scope))
                .isEqualTo(adapter().next(scope)));
    }

    @Test
    @DisplayName("makes an encoded call of nothing but the call, the time, the nonce and the key")
    void sameEncoding() {
        ApiCall call = anyCall();
        assertThat(encode(call, Fixtures.KEY)).isEqualTo(encode(call, Fixtures.KEY));
        assertThat(encode(call, Fixtures.TEMPORARY_KEY)).isNotEqualTo(encode(call, Fixtures.KEY));
    }

    @Test
    @DisplayName("keeps keys, tokens and signatures out of what is printed")
    void secretsOfRequests() {
        ApiCall call = anyCall();
        HttpCall http = encode(call, Fixtures.TEMPORARY_KEY);
        assertThat(http.toString()).doesNotContain("key-id", "the-secret", "session", "Signature", "?");
        assertThat(http.uri() + http.body() + http.headers()).doesNotContain("the-secret-key");
        assertThat(Fixtures.signing(adapter().defaultEndpoint(call.api(), "region-1"), Fixtures.TEMPORARY_KEY)
                        .toString())
                .doesNotContain("the-secret-key", "the-session-token");
        assertThat(call.toString()).doesNotContain("key-id", "the-secret", "session");
    }

    @TestFactory
    @DisplayName("masks what is secret in the answers that are kept, at any depth")
    Stream<DynamicTest> secretsOfAnswers() {
        ApiCall call = anyCall();
        return secretFields().stream()
                .map(field -> dynamicTest(field, () -> {
                    ObjectNode result = Fixtures.nothing();
                    result.put(field, "hush");
                    result.putObject("Deep").putArray("List").addObject().put(field, "hush");
                    String kept = adapter().read(call, success(call, result)).body();
                    assertThat(kept).contains(field).contains("***").doesNotContain("hush");
                }));
    }

    @Test
    @DisplayName("has an address for every API that it calls")
    void endpoints() {
        adapter().procedures().forEach(procedure -> assertThat(adapter().defaultEndpoint(procedure.api(), "region-1"))
                .hasScheme("https"));
    }

    private Stream<DynamicTest> forEachScope(Verb verb, BiConsumer<Kind, Scope> check) {
        return Kind.ofResources().stream().filter(kind -> has(kind, verb)).flatMap(kind -> scopes(kind, verb)
                .map(scope -> dynamicTest(
                        kind.id() + "." + verb.id() + " " + scope.spec(), () -> check.accept(kind, scope))));
    }

    /** Every call that the adapter can make: for every spec that the cloud takes, at every stage. */
    private Stream<DynamicTest> forEachCall(Consumer<ApiCall> check) {
        return Kind.ofResources().stream().flatMap(kind -> VERBS.stream()
                .sorted()
                .filter(verb -> has(kind, verb))
                .flatMap(verb -> scopes(kind, verb))
                .flatMap(this::calls)
                .map(call -> dynamicTest(nameOf(call), () -> check.accept(call))));
    }

    private static String nameOf(ApiCall call) {
        ApiCall.Place place = call.place();
        return place.kind().id() + "." + place.verb().id() + " step " + place.step() + " " + place.stage() + ": "
                + call.action() + " " + call.parameters().keySet();
    }

    private Stream<ApiCall> calls(Scope scope) {
        List<ApiCall> made = run(scope).calls();
        Stream<ApiCall> looks =
                made.stream().filter(ApiCall::changing).flatMap(call -> lookAfter(scope, call).stream());
        return Stream.concat(made.stream(), looks);
    }

    private Optional<ApiCall> lookAfter(Scope scope, ApiCall call) {
        Step step = ProcedureRun.step(adapter(), call);
        boolean looks = step.recovery().orElseThrow() instanceof Recovery.State
                || step.recovery().flatMap(Recovery::look).isPresent();
        if (!looks) {
            return Optional.empty();
        }
        Progress lost = new Progress(
                call.place().version(),
                call.place().step(),
                Stage.RECOVER,
                0,
                "",
                List.of(),
                null,
                scope.progress().attributes());
        return adapter().next(scope.at(lost)).map(CloudAdapter.NextCall::call);
    }

    /** The start of the verb's procedure, once for each spec that this cloud takes. */
    private Stream<Scope> scopes(Kind kind, Verb verb) {
        if (verb != Verb.CREATE && verb != Verb.MODIFY && verb != Verb.ASSOCIATE) {
            return Stream.of(existing(kind, verb, Fixtures.nothing()));
        }
        List<ObjectNode> specs = verb == Verb.ASSOCIATE ? Fixtures.associations() : Fixtures.specs(kind);
        return specs.stream()
                .<ObjectNode>map(spec -> spec.without(
                        List.copyOf(procedure(kind, verb).unsupported().keySet())))
                .filter(spec -> takes(kind, verb, spec))
                .map(spec -> verb == Verb.CREATE ? create(kind, spec) : existing(kind, verb, spec));
    }

    private boolean takes(Kind kind, Verb verb, ObjectNode spec) {
        Procedure procedure = procedure(kind, verb);
        boolean sound = verb == Verb.ASSOCIATE || kind.check(spec, Map.of()).isEmpty();
        return sound
                && procedure.violations(spec).isEmpty()
                && procedure.violations(spec, Fixtures.references(spec)).isEmpty();
    }

    private ProcedureRun run(Scope scope) {
        return ProcedureRun.of(adapter(), scope, cloud());
    }

    private Scope create(Kind kind, ObjectNode spec) {
        return scope(kind, Verb.CREATE, spec, Fixtures.nothing());
    }

    private Scope existing(Kind kind, Verb verb, ObjectNode spec) {
        ObjectNode minimal = scopes(kind, Verb.CREATE).findFirst().orElseThrow().spec();
        return scope(kind, verb, spec, run(create(kind, minimal)).attributes());
    }

    private Scope scope(Kind kind, Verb verb, ObjectNode spec, ObjectNode attributes) {
        return Fixtures.scope(
                adapter(),
                Fixtures.command(adapter().provider(), kind, verb, spec),
                attributes,
                MarkerPolicy.STRIP_AFTER);
    }

    private boolean has(Kind kind, Verb verb) {
        return kind.verbs().contains(verb) && adapter().procedure(kind, verb).isPresent();
    }

    private Procedure procedure(Kind kind, Verb verb) {
        return adapter().procedure(kind, verb).orElseThrow();
    }

    private ApiCall anyCall() {
        return adapter()
                .next(create(Kind.NETWORK, Fixtures.minimalSpec(Kind.NETWORK)))
                .orElseThrow()
                .call();
    }

    private HttpCall encode(ApiCall call, Credentials key) {
        return adapter().encode(call, Fixtures.signing(adapter().defaultEndpoint(call.api(), "region-1"), key));
    }

    private Optional<Api> api(ApiCall call) {
        return Arrays.stream(Api.values())
                .filter(api -> api.provider().equals(adapter().provider()))
                .filter(api -> api.version().equals(call.api()))
                .findFirst();
    }

    private CannedCloud cloud() {
        return new CannedCloud(adapter().provider());
    }
}
