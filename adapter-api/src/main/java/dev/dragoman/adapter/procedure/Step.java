package dev.dragoman.adapter.procedure;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Scope;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One step of a procedure: one call, and all that belongs to it. Declared with the methods of this class, in any order. */
public final class Step {

    /** What a step's call is. */
    enum Form {
        /** It changes the cloud. */
        CHANGE,
        /** It reads one resource that must be there. */
        READ,
        /** It reads one resource that will be there, if not at once. */
        EXPECT,
        /** It reads one resource that may be there or not. */
        FIND,
        /** It reads one resource of an outer list, whose own list is read next. */
        PICK,
        /** It reads one page of a list. */
        LIST,
        /** It reads whatever the cloud answers. */
        ASK
    }

    private final String name;
    private final Form form;
    private CallTemplate call;
    private CallTemplate secrets;
    private Function<Scope, SortedMap<String, SortedMap<String, String>>> secretTexts = scope -> new TreeMap<>();
    private final @Nullable Look look;
    private final Map<String, JsonPointer> yields = new LinkedHashMap<>();
    private final Map<String, Path> notes = new LinkedHashMap<>();
    private final Map<String, String> sets = new LinkedHashMap<>();
    private final Map<String, String> composed = new LinkedHashMap<>();
    private @Nullable Shape made;
    private final Set<String> goneCodes = new HashSet<>();
    private final List<Value> conditions = new ArrayList<>();
    private final List<Value> awaited = new ArrayList<>();
    private final List<Value> exclusions = new ArrayList<>();
    private final Set<String> causes = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();
    private boolean adopts;
    private boolean onlyIfFound;
    private @Nullable Answers answers;
    private @Nullable Paging pages;
    private @Nullable Until until;
    private @Nullable Recovery recovery;
    private @Nullable String tokenParameter;

    private Step(String name, Form form, CallTemplate call, @Nullable Look look) {
        this.name = name;
        this.form = form;
        this.call = call;
        this.secrets = new CallTemplate(call.action(), List.of());
        this.look = look;
    }

    /** A step that changes the cloud; it must say how it is recovered. */
    public static Step change(String name, String action) {
        return new Step(name, Form.CHANGE, new CallTemplate(action, List.of()), null);
    }

    /** A step that reads one resource; if it is not there, the operation fails with {@code not-found}. */
    public static Step read(String name, Look look) {
        return new Step(name, Form.READ, look.call(), look);
    }

    /** A step that reads one resource which an earlier step made; if it is not there yet, the step looks again. */
    public static Step expect(String name, Look look) {
        return new Step(name, Form.EXPECT, look.call(), look);
    }

    /** A step that reads one resource if it is there; if it is not, the procedure goes on and knows nothing of it. */
    public static Step find(String name, Look look) {
        return new Step(name, Form.FIND, look.call(), look);
    }

    /**
     * A step that reads one resource of an outer list, one at a time: the step after it lists what is in that resource. The
     * page of such a list is the outer list's, a slash, and the inner list's.
     */
    public static Step pick(String name, Look look) {
        return new Step(name, Form.PICK, look.call(), look);
    }

    /** A step that reads one page of a list. */
    public static Step list(String name, Look look) {
        return new Step(name, Form.LIST, look.call(), look);
    }

    /** A step that reads whatever the cloud answers. */
    public static Step ask(String name, String action) {
        return new Step(name, Form.ASK, new CallTemplate(action, List.of()), null);
    }

    /** Parameters that only the command names. Those that are declared by name go before them. */
    public Step putAll(Function<Scope, Map<String, String>> parameters) {
        call = call.with(parameters::apply);
        return this;
    }

    /** The same of parameters whose values are secrets: the values given here are the secrets' names. */
    public Step secrets(Function<Scope, Map<String, String>> names) {
        secrets = secrets.with(names::apply);
        return this;
    }

    /** Of parameters whose values are texts with secrets in them: the placeholders, with the secrets' names. */
    public Step secretTexts(Function<Scope, SortedMap<String, SortedMap<String, String>>> placeholders) {
        secretTexts = placeholders;
        return this;
    }

    /**
     * The answer itself is kept, masked, as the attribute {@link Answers#BODY}, and the request's id beside it.
     *
     * @param secretFields names of fields, in lower case, whose values are secrets, beside those of the whole API
     */
    public Step keepsAnswer(Set<String> secretFields) {
        answers = new Answers(secretFields);
        return this;
    }

    /** The answer comes in pages, and all of them are read as one. */
    public Step wholeList(Paging how) {
        pages = how;
        return this;
    }

    /** A parameter of the call; it is left out where the value is empty. */
    public Step put(String parameter, Value value) {
        call = call.with(new CallTemplate.Parameter(parameter, 0, value));
        return this;
    }

    /** A repeated parameter, {@code DnsServers.N}, whose first index is this. */
    public Step repeat(String parameter, int base, Value value) {
        call = call.with(new CallTemplate.Parameter(parameter, base, value));
        return this;
    }

    /** A parameter whose value is a secret; the value given here is the secret's name. */
    public Step secret(String parameter, Value name) {
        secrets = secrets.with(new CallTemplate.Parameter(parameter, 0, name));
        return this;
    }

    /** The parameter that takes the idempotency token: at most 64 ASCII characters. */
    public Step token(String parameter) {
        tokenParameter = parameter;
        return this;
    }

    /** The answer tells a canonical attribute at this path. */
    public Step yields(String attribute, String path) {
        yields.put(attribute, Path.pointer(path));
        return this;
    }

    /** The answer tells the resource itself, in this shape. */
    public Step yields(Shape resource) {
        made = resource;
        return this;
    }

    /** The answer may tell an attribute, at the first of these places (separated by bars) where there is something. */
    public Step notes(String attribute, String paths) {
        notes.put(attribute, Path.of(paths));
        return this;
    }

    /**
     * The answer and the call together tell a canonical attribute.
     *
     * @param words in braces the fields of the answer and the parameters of the call: {@code {RouteTableId}/{RouteEntryId}}
     */
    public Step composes(String attribute, String words) {
        composed.put(attribute, words);
        return this;
    }

    /** Once the call is answered, a canonical attribute is what this parameter of the call said. */
    public Step sets(String attribute, String parameter) {
        sets.put(attribute, parameter);
        return this;
    }

    /** The step is over when the look finds the resource with one of these statuses; any other is waited for. */
    public Step untilReady(Look found, String... statuses) {
        until = new Until(found, Set.of(statuses), false, null);
        return this;
    }

    /** The step is over when the look finds the resource no more. */
    public Step untilGone(Look found) {
        until = new Until(found, Set.of(), true, null);
        return this;
    }

    /** The step is over as the documents say, in success or in failure. */
    public Step untilEnded(Look found, Ending how) {
        until = new Until(found, how.success(), how.successWhenAbsent(), how);
        return this;
    }

    /** Codes by which the cloud says that the resource itself is not there: what a delete wanted. */
    public Step goneOn(String... codes) {
        goneCodes.addAll(List.of(codes));
        return this;
    }

    /**
     * What is waited for is named by this value: where it is not there, because the answer that told it was lost, what a look found is
     * the end.
     */
    public Step waitsFor(Value value) {
        awaited.add(value);
        return this;
    }

    /** The step is passed over unless this value is there. */
    public Step when(Value value) {
        conditions.add(value);
        return this;
    }

    /** The step is passed over if this value is there. */
    public Step unless(Value value) {
        exclusions.add(value);
        return this;
    }

    /** The step is passed over unless one of these fields of the spec is to change. */
    public Step whenChanged(String... fields) {
        causes.addAll(List.of(fields));
        return this;
    }

    /**
     * A reading step ends the operation if what it reads has this attribute.
     *
     * @param words what is wrong; {@code {association.id}} stands for the value of that attribute
     */
    public Step refuseIf(String attribute, ErrorCode code, String words) {
        refusals.add(new Refusal(attribute, null, code, words));
        return this;
    }

    /**
     * A reading step ends the operation if what it reads has this attribute, and it is another than this value; a value that
     * is not known refuses nothing.
     *
     * @param words what is wrong; {@code {association.id}} stands for the value of that attribute
     */
    public Step refuseUnless(String attribute, Value allowed, ErrorCode code, String words) {
        refusals.add(new Refusal(attribute, allowed, code, words));
        return this;
    }

    /** A reading step looks again until what it reads has one of these statuses; before that it refuses nothing. */
    public Step onceIn(String... statuses) {
        settled.addAll(List.of(statuses));
        return this;
    }

    /**
     * A step that finds nothing does not believe it: what is known of the resource stays, and the next call says for certain. A list may
     * be a little behind.
     */
    public Step believedOnlyIfFound() {
        onlyIfFound = true;
        return this;
    }

    /** The cloud may have made such a resource by itself: if it has, that one is ours. */
    public Step adoptsWhatIsThere() {
        adopts = true;
        return this;
    }

    /** How it is found out what the call did if no answer comes. */
    public Step recover(Recovery how) {
        recovery = how;
        return this;
    }

    /**
     * When a step's work has ended.
     *
     * @param look where to look
     * @param ready the statuses at the end
     * @param gone whether it ends when the resource is gone
     * @param ending what else is known of the end; null: any status but those at the end is waited for
     */
    record Until(
            Look look,
            Set<String> ready,
            boolean gone,
            @Nullable Ending ending) {}

    public String name() {
        return name;
    }

    public String action() {
        return call.action();
    }

    /** Whether the step's call may change the cloud. */
    public boolean changing() {
        return form == Form.CHANGE;
    }

    /** Whether the step makes something that it is recognised by afterwards. */
    public boolean makes() {
        return recovery instanceof Recovery.Token
                || recovery instanceof Recovery.Unique
                || recovery instanceof Recovery.Marker
                || recovery instanceof Recovery.Difference;
    }

    /** Whether the step reads its list to the end as one answer. */
    public boolean readsAllPages() {
        return pages != null;
    }

    /** Whether the step's work goes on after its call was answered. */
    public boolean waits() {
        return until != null;
    }

    /** Whether the step's work goes on, and its end can be seen. */
    public boolean waits(Scope scope) {
        return waits() && awaited.stream().noneMatch(value -> value.in(scope).isEmpty());
    }

    /** Whether the cloud may have made by itself what the step is to make. */
    public boolean adopts() {
        return adopts;
    }

    /** How a changing step is recovered; empty for steps that only read. */
    public Optional<Recovery> recovery() {
        return Optional.ofNullable(recovery);
    }

    boolean applies(Scope scope) {
        boolean caused =
                causes.isEmpty() || causes.stream().anyMatch(scope.task().changed()::contains);
        return caused
                && conditions.stream().noneMatch(value -> value.in(scope).isEmpty())
                && exclusions.stream().allMatch(value -> value.in(scope).isEmpty());
    }

    boolean onlyIfFound() {
        return onlyIfFound;
    }

    SortedMap<String, SortedMap<String, String>> secretTexts(Scope scope) {
        return secretTexts.apply(scope);
    }

    CallTemplate secrets() {
        return secrets;
    }

    /** What the reader of the answer has to know to refuse what it should: by attribute the values that are allowed. */
    Map<String, String> allowed(Scope scope) {
        Map<String, String> allowed = new LinkedHashMap<>();
        for (Refusal refusal : refusals) {
            Value value = refusal.allowed();
            if (value != null) {
                value.in(scope).forEach(text -> allowed.put(refusal.attribute(), text));
            }
        }
        return allowed;
    }

    /** Why what was read ends the operation; empty if it does not. */
    Optional<Problem> refusal(ObjectNode item, ApiCall asked) {
        return refusals.stream()
                .flatMap(refusal -> refusal.check(item, asked.context()).stream())
                .findFirst();
    }

    /** Whether what was read is still on its way to a status in which it can be worked on. */
    boolean unsettled(ObjectNode item) {
        return !settled.isEmpty() && !settled.contains(item.path("status").asText());
    }

    Form form() {
        return form;
    }

    /** Whether a look that finds nothing tells that the call took effect. */
    public boolean recoversByAbsence() {
        return recovery instanceof Recovery.State state && state.gone();
    }

    Optional<Answers> answers() {
        return Optional.ofNullable(answers);
    }

    /** How the pages of the answer are read, if all of them are. */
    Optional<Paging> pages() {
        return Optional.ofNullable(pages);
    }

    CallTemplate call() {
        return call;
    }

    Optional<Look> look() {
        return Optional.ofNullable(look);
    }

    Optional<Until> until() {
        return Optional.ofNullable(until);
    }

    /** What an answer to the step's own call tells of the resource. */
    ObjectNode attributes(ApiCall answered, JsonNode answer) {
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        if (made != null) {
            made.read(answer).forEach(told::setAll);
        }
        yields.forEach((name, path) -> {
            JsonNode value = answer.at(path);
            if (!value.isMissingNode() && !value.isNull()) {
                Shape.set(told, name, value);
            }
        });
        notes.forEach((name, path) -> {
            JsonNode value = path.value(answer);
            if (value.isValueNode()) {
                Shape.set(told, name, told.textNode(value.asText()));
            }
        });
        sets.forEach((name, parameter) -> {
            String sent = answered.parameters().get(parameter);
            if (sent != null) {
                Shape.set(told, name, told.textNode(sent));
            }
        });
        composed.forEach((name, words) -> Templates.fillIfKnown(words, List.of(answer, sent(answered)))
                .ifPresent(text -> Shape.set(told, name, told.textNode(text))));
        return told;
    }

    private static ObjectNode sent(ApiCall call) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        call.parameters().forEach(parameters::put);
        return parameters;
    }

    /** Whether an answer to the step's own call must tell this attribute. */
    boolean tells(String attribute) {
        return yields.containsKey(attribute)
                || composed.containsKey(attribute)
                || (made != null && made.attributes().contains(attribute));
    }

    boolean gone(String code) {
        return goneCodes.contains(code);
    }

    Optional<String> tokenParameter() {
        return Optional.ofNullable(tokenParameter);
    }

    Set<String> specFields() {
        Set<String> fields = new HashSet<>(call.specFields());
        fields.addAll(secrets.specFields());
        fields.addAll(causes);
        conditions.forEach(value -> fields.addAll(value.specFields()));
        exclusions.forEach(value -> fields.addAll(value.specFields()));
        return fields;
    }
}
