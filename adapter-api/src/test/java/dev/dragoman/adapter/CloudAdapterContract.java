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
import dev.dragoman.model.Verb;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.verbs().stream().map(verb -> {
                    String name = kind.id() + "." + verb.id();
                    return dynamicTest(name, () -> assertThat(
                                    adapter().procedure(kind, verb).isPresent())
                            .isNotEqualTo(absent().contains(name)));
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
        return Arrays.stream(Kind.values())
                .filter(kind -> adapter().procedure(kind, Verb.CREATE).isPresent())
                .map(kind -> dynamicTest(kind.id(), () -> {
                    Scope scope = create(kind, Fixtures.minimalSpec(kind));
                    Step step = procedure(kind, Verb.CREATE).step(0);
                    if (step.recovery().flatMap(Recovery::look).isEmpty()) {
                        return;
                    }
                    ApiCall look = adapter()
                            .next(scope.at(scope.progress().at(Stage.RECOVER)))
                            .orElseThrow()
                            .call();
                    Outcome outcome =
                            adapter().read(look, cloud().ready(look.action())).outcome();
                    String made = created(kind).path("id").asText();
                    assertThat(((Outcome.Found) outcome).items())
                            .extracting(item -> item.path("id").asText())
                            .containsExactly(made);
                    Outcome none =
                            adapter().read(look, cloud().gone(look.action())).outcome();
                    assertThat(((Outcome.Found) none).items()).isEmpty();
                }));
    }

    @TestFactory
    @DisplayName("knows all that the model demands of a resource once it is created, and once it is read")
    Stream<DynamicTest> attributes() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(
                        dynamicTest(kind.id() + ".create", () -> checkAttributes(kind, created(kind))),
                        dynamicTest(
                                kind.id() + ".get",
                                () -> checkAttributes(kind, run(kind, Verb.GET).attributes())),
                        dynamicTest(kind.id() + ".list", () -> {
                            assertThat(run(kind, Verb.LIST).items()).isNotEmpty();
                            run(kind, Verb.LIST).items().forEach(item -> checkAttributes(kind, item));
                        })));
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
    @DisplayName("sees a delete through until the resource is gone")
    Stream<DynamicTest> deletes() {
        return Arrays.stream(Kind.values())
                .map(kind -> dynamicTest(kind.id(), () -> {
                    List<Outcome> outcomes = run(kind, Verb.DELETE).outcomes();
                    assertThat(outcomes).last().isInstanceOf(Outcome.Done.class);
                }));
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

    @Test
    @DisplayName("makes the same call for the same operation and step, whenever it is asked")
    void sameCall() {
        for (Kind kind : Kind.values()) {
            Scope scope = create(kind, Fixtures.fullSpec(kind));
            assertThat(adapter().next(scope)).isEqualTo(adapter().next(scope));
        }
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

    private Stream<DynamicTest> forEachCall(Consumer<ApiCall> check) {
        return allCalls().stream().map(call -> dynamicTest(nameOf(call), () -> check.accept(call)));
    }

    private static String nameOf(ApiCall call) {
        ApiCall.Place place = call.place();
        return place.kind().id() + "." + place.verb().id() + " step " + place.step() + " " + place.stage() + ": "
                + call.action() + " " + call.parameters().keySet();
    }

    /** Every call that the adapter can make: with little and with much in the spec, at every stage. */
    private List<ApiCall> allCalls() {
        List<ApiCall> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Verb verb : kind.verbs()) {
                if (adapter().procedure(kind, verb).isPresent()) {
                    List<ApiCall> calls = new ArrayList<>(run(kind, verb).calls());
                    if (verb == Verb.CREATE) {
                        calls.addAll(run(create(kind, supported(kind))).calls());
                    }
                    all.addAll(calls);
                    calls.stream().filter(ApiCall::changing).forEach(call -> lookAfter(call)
                            .ifPresent(all::add));
                }
            }
        }
        return all;
    }

    private Optional<ApiCall> lookAfter(ApiCall call) {
        Kind kind = call.place().kind();
        Step step = ProcedureRun.step(adapter(), call);
        boolean looks = step.recovery().orElseThrow() instanceof Recovery.State
                || step.recovery().flatMap(Recovery::look).isPresent();
        if (!looks) {
            return Optional.empty();
        }
        Scope scope = call.place().verb() == Verb.CREATE
                ? create(kind, Fixtures.minimalSpec(kind))
                : existing(kind, call.place().verb());
        Progress lost = new Progress(
                call.place().version(),
                call.place().step(),
                Stage.RECOVER,
                0,
                "",
                List.of(),
                scope.progress().attributes());
        return adapter().next(scope.at(lost)).map(CloudAdapter.NextCall::call);
    }

    private ObjectNode created(Kind kind) {
        return run(kind, Verb.CREATE).attributes();
    }

    private ProcedureRun run(Kind kind, Verb verb) {
        return run(verb == Verb.CREATE ? create(kind, Fixtures.minimalSpec(kind)) : existing(kind, verb));
    }

    private ProcedureRun run(Scope scope) {
        return ProcedureRun.of(adapter(), scope, cloud());
    }

    private Scope create(Kind kind, ObjectNode spec) {
        return Fixtures.scope(
                adapter(),
                Fixtures.command(adapter().provider(), kind, Verb.CREATE, spec),
                Fixtures.nothing(),
                MarkerPolicy.STRIP_AFTER);
    }

    private Scope existing(Kind kind, Verb verb) {
        return Fixtures.scope(
                adapter(),
                Fixtures.command(adapter().provider(), kind, verb, Fixtures.nothing()),
                created(kind),
                MarkerPolicy.STRIP_AFTER);
    }

    private ObjectNode supported(Kind kind) {
        return Fixtures.fullSpec(kind)
                .without(List.copyOf(procedure(kind, Verb.CREATE).unsupported().keySet()));
    }

    private Procedure procedure(Kind kind, Verb verb) {
        return adapter().procedure(kind, verb).orElseThrow();
    }

    private ApiCall anyCall() {
        return adapter()
                .next(create(Kind.NETWORK, supported(Kind.NETWORK)))
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
