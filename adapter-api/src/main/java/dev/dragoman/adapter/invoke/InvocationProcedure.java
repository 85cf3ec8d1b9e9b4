package dev.dragoman.adapter.invoke;

import static dev.dragoman.adapter.procedure.Procedure.procedure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.MarkerPolicy;
import dev.dragoman.adapter.Scope;
import dev.dragoman.adapter.procedure.Answers;
import dev.dragoman.adapter.procedure.Ending;
import dev.dragoman.adapter.procedure.Look;
import dev.dragoman.adapter.procedure.Paging;
import dev.dragoman.adapter.procedure.Procedure;
import dev.dragoman.adapter.procedure.Recovery;
import dev.dragoman.adapter.procedure.Step;
import dev.dragoman.adapter.procedure.Value;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Completion;
import dev.dragoman.catalogue.Recovery.Way;
import dev.dragoman.catalogue.ResponseField;
import dev.dragoman.catalogue.Watch;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The procedure of one action, called in one manner. */
final class InvocationProcedure {

    /** What the catalogue calls otherwise than the model. */
    private static final Map<String, String> KINDS = Map.of("vpc", "network", "eip", "elastic-ip");

    /** Parameters that name something at the cloud: {@code VpcId}, {@code VpcIds.0}, {@code InstanceIds.N.Id}; no tokens. */
    private static final Pattern IDS = Pattern.compile("(?i).*(?<!access)(id|ids|ids\\.[0-9]+)$");

    private static final String ID = "id";

    private final Api api;
    private final Action action;
    private final Set<String> conflictNouns;
    private final boolean awaited;
    private final boolean wholeList;
    private final Looks looks;

    InvocationProcedure(Api api, Action action, Set<String> conflictNouns, boolean awaited, boolean wholeList) {
        this.api = api;
        this.action = action;
        this.conflictNouns = conflictNouns;
        this.awaited = awaited;
        this.wholeList = wholeList;
        this.looks = new Looks(api, action);
    }

    Procedure declared() {
        Procedure.Builder procedure = procedure(Kind.NATIVE, Verb.INVOKE)
                .api(api.version())
                .makes(KINDS.getOrDefault(action.resource(), action.resource()))
                .step(call());
        if (!action.reads()) {
            procedure.conflictsOn(this::keys);
            if (awaited && looks.idInAnswer().isEmpty()) {
                looks.identify().ifPresent(look -> procedure.step(identified(look)));
            }
            action.recovery()
                    .filter(how -> how.way() == Way.MARKER)
                    .flatMap(how -> how.restore().map(restore -> restored(how, restore)))
                    .ifPresent(procedure::step);
        }
        return procedure.build();
    }

    private Step call() {
        Step step = action.reads() ? Step.ask("invoke", action.name()) : Step.change("invoke", action.name());
        step.putAll(scope -> Filled.invocation(scope).parameters())
                .secrets(scope -> Filled.invocation(scope).secrets())
                .secretTexts(scope -> Filled.invocation(scope).secretTexts())
                .keepsAnswer(secretFields());
        if (wholeList) {
            looks.paging(action).ifPresent(step::wholeList);
        }
        Optional<Watch> watch = action.completion().watch();
        watch.filter(end -> isTask(action)).ifPresent(end -> noteWork(step, end));
        looks.idInAnswer().ifPresent(paths -> step.notes(ID, paths));
        if (awaited) {
            watch.ifPresent(end -> step.untilEnded(looks.watch(end), ending(action, end)));
        }
        if (!action.reads()) {
            recovery(step);
        }
        return step;
    }

    /** No answer tells what was made: it is found as it would be if the answer were missing. */
    private Step identified(Look look) {
        boolean marked =
                action.recovery().filter(how -> how.way() == Way.MARKER).isPresent();
        Step step = marked
                ? Step.expect("identify", look)
                : Step.find("identify", look).believedOnlyIfFound();
        return step.unless(Value.attribute(ID));
    }

    /** If only the lost answer told which work it is, there is nothing to wait for: what a look found is the end. */
    private static void noteWork(Step step, Watch end) {
        if (!end.idPaths().isEmpty()) {
            step.notes(Looks.WORK, Looks.places(end.idPaths().stream()));
            step.waitsFor(Value.computed(scope -> {
                ObjectNode known = scope.progress().attributes();
                boolean told = known.has(Looks.WORK)
                        || known.has(Answers.BODY)
                        || known.path(Answers.END).has(end.pollParameter().orElse(""));
                return told ? List.of("known") : List.of();
            }));
        }
    }

    private static boolean isTask(Action action) {
        return action.completion().mode() != Completion.Mode.POLL_STATE;
    }

    private static Ending ending(Action action, Watch end) {
        return new Ending(
                Set.copyOf(end.success()),
                Set.copyOf(end.pending()),
                Set.copyOf(end.failure()),
                end.successWhenAbsent(),
                end.resultPath().orElse(""),
                end.errorPath().orElse(""),
                isTask(action));
    }

    private void recovery(Step step) {
        dev.dragoman.catalogue.Recovery how = action.recovery()
                .orElseThrow(() -> new IllegalStateException(api.id() + " " + action.name()
                        + " changes the cloud, and the catalogue does not say how it is" + " recovered"));
        if (how.way() == Way.TOKEN) {
            step.token(how.parameter().orElseThrow());
        }
        if (how.way() == Way.MARKER) {
            String carrier = how.parameter().orElseThrow();
            step.put(carrier, Value.computed(scope -> Filled.marked(scope, carrier)));
        }
        step.recover(
                switch (how.way()) {
                    case TOKEN ->
                        how.look()
                                .map(look -> Recovery.byToken(looks.search(look)))
                                .orElseGet(Recovery::byToken);
                    case UNIQUE -> Recovery.byUniqueKey(looks.search(how.look().orElseThrow()));
                    case MARKER ->
                        Recovery.byMarker(
                                looks.search(how.look().orElseThrow()),
                                looks.searchUnmarked(how.look().orElseThrow()));
                    case DIFFERENCE ->
                        Recovery.byDifference(looks.search(how.look().orElseThrow()));
                    case STATE -> state(how);
                    case REPEAT -> Recovery.byRepeating();
                    case NONE -> Recovery.unknowable();
                });
    }

    private Recovery state(dev.dragoman.catalogue.Recovery how) {
        dev.dragoman.catalogue.Recovery.Search look = how.look().orElseThrow();
        if (!how.before().isEmpty()) {
            return Recovery.byChange(looks.search(look, how.before()));
        }
        return look.gone() ? Recovery.byAbsence(looks.search(look)) : Recovery.byState(looks.search(look));
    }

    /** Puts the publisher's own text where the marker was. */
    private Step restored(dev.dragoman.catalogue.Recovery how, dev.dragoman.catalogue.Recovery.Restore restore) {
        Step step = Step.change("restore", restore.action());
        restore.parameters().forEach((name, text) -> step.put(name, Value.computed(scope -> Filled.text(scope, text))));
        Action restoring = Catalogue.of(api).action(restore.action());
        restoring.completion().watch().ifPresent(end -> {
            if (isTask(restoring)) {
                noteWork(step, end);
            }
            step.untilEnded(new Looks(api, restoring).watch(end), ending(restoring, end));
        });
        Value own =
                Value.computed(scope -> Filled.text(scope, "{" + how.parameter().orElseThrow() + "}"));
        return step.when(own.under(MarkerPolicy.STRIP_AFTER))
                .when(Value.attribute(ID))
                .recover(Recovery.byRepeating());
    }

    /**
     * Whatever the call names is held, also as the conflict keys of the cloud's own procedures call it, so that neither gets in the other's
     * way.
     */
    private Set<String> keys(Scope scope) {
        Set<String> keys = new TreeSet<>();
        Filled.invocation(scope).parameters().forEach((name, value) -> {
            if (IDS.matcher(name).matches() && !isToken(name) && !value.isEmpty()) {
                keys.add("cloud:" + value);
                conflictNouns.forEach(noun -> keys.add(noun + ":" + value));
            }
        });
        return keys;
    }

    private boolean isToken(String parameter) {
        return action.idempotencyToken().filter(parameter::equals).isPresent();
    }

    private Set<String> secretFields() {
        return action.response().stream()
                .filter(ResponseField::secret)
                .map(field -> last(field.path()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static String last(String path) {
        String plain = path.replace("[]", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    static Optional<Paging> paging(dev.dragoman.catalogue.Paging how, List<ResponseField> response) {
        int size = how.maxSize().orElse(how.defaultSize().orElse(20));
        String[] names = how.style().split("/", -1);
        String total = how.totalPath()
                .or(() -> response.stream()
                        .map(ResponseField::path)
                        .filter(path -> last(path).equalsIgnoreCase("totalCount"))
                        .findFirst())
                .orElse("TotalCount");
        return switch (names[0].toLowerCase(Locale.ROOT)) {
            case "pagenumber" -> Optional.of(Paging.pages(names[0], names[1], size, total));
            case "offset" -> Optional.of(Paging.offsets(names[0], names[1], size, total));
            case "nexttoken" -> Optional.of(Paging.tokens(names[0], names[1], size, names[0]));
            default -> Optional.empty();
        };
    }
}
