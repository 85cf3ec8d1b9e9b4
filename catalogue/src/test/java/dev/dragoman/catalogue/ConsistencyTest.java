package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That what the data of one action says of another, or of its own parameters and answer, is there. */
@DisplayName("The catalogue's data agree with each other")
class ConsistencyTest {

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^{}]+)}");
    private static final Set<String> NOT_PARAMETERS = Set.of("id", "marker");

    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest(name = "in {0}: every polling action has what it is asked by, and answers what is looked at")
    @EnumSource
    void watches(Api api) {
        Catalogue catalogue = Catalogue.of(api);
        for (Action action : catalogue.actions()) {
            Stream.of(action.completion().watch(), action.completion().settle())
                    .flatMap(Optional::stream)
                    .forEach(watch -> watch(catalogue, action, watch));
        }
        assertThat(wrong).isEmpty();
    }

    private void watch(Catalogue catalogue, Action action, Watch watch) {
        Optional<Action> poll = catalogue.find(watch.poll());
        if (poll.isEmpty()) {
            wrong.add(action.name() + ": no action " + watch.poll());
            return;
        }
        String to = action.name() + " by " + watch.poll();
        watch.pollParameter().ifPresent(name -> parameter(to, poll.get(), name));
        watch.fixed().keySet().forEach(name -> parameter(to, poll.get(), name));
        watch.needs().forEach(name -> parameter(to, poll.get(), name));
        watch.idFromRequest().ifPresent(name -> parameter(to, action, name));
        path(to, poll.get(), watch.statusPath());
        watch.match().ifPresent(match -> path(to, poll.get(), parent(watch.statusPath()) + match));
        // further ones are from examples that depart from the table
        watch.idPaths().stream().findFirst().ifPresent(path -> path(to, action, path));
        watch.resultPath().ifPresent(path -> path(to, poll.get(), path));
        watch.errorPath().ifPresent(path -> path(to, poll.get(), path));
        watch.absentErrors().forEach(code -> {
            if (code.isBlank()) {
                wrong.add(to + ": an error without a code");
            }
        });
        watch.lookup().ifPresent(lookup -> {
            Optional<Action> list = catalogue.find(lookup.action());
            list.ifPresentOrElse(
                    found -> path(to, found, lookup.idPath()), () -> wrong.add(to + ": no action " + lookup.action()));
            lookup.by().forEach(name -> parameter(to, action, name));
        });
    }

    @ParameterizedTest(
            name = "in {0}: conditions, exclusions and rules name parameters of their action, formats are known")
    @EnumSource
    void conditions(Api api) {
        for (Action action : Catalogue.of(api).actions()) {
            for (Parameter parameter : action.request()) {
                String at = action.name() + " " + parameter.name();
                Conditions conditions = parameter.conditions();
                Stream.of(conditions.requiredIf(), conditions.requiredUnless(), conditions.onlyIf())
                        .flatMap(Collection::stream)
                        .forEach(condition -> documented(at, action, condition.parameter()));
                conditions.maxBy().ifPresent(maxBy -> documented(at, action, maxBy.parameter()));
                parameter.excludes().forEach(name -> documented(at, action, name));
                parameter.memberOf().ifPresent(name -> documented(at, action, name));
                parameter
                        .format()
                        .filter(format -> !Format.isKnown(format))
                        .ifPresent(f -> wrong.add(at + ": format " + f));
                defaultIsAllowed(at, parameter);
                if (parameter.aliases().contains(parameter.name())) {
                    wrong.add(at + ": alias of itself");
                }
            }
            action.rules().forEach(rule -> rule.of().forEach(name -> documented(action.name(), action, name)));
            action.rules().stream()
                    .filter(rule ->
                            (rule.kind() == Rule.Kind.ONCE) != rule.value().isPresent())
                    .forEach(rule -> wrong.add(action.name() + ": " + rule));
        }
        assertThat(wrong).isEmpty();
    }

    private void defaultIsAllowed(String at, Parameter parameter) {
        parameter
                .defaultValue()
                .filter(value -> !value.isEmpty() && !parameter.allowed().isEmpty())
                .filter(value -> parameter.allowed().stream().noneMatch(value::equalsIgnoreCase))
                .filter(value -> !KNOWN_ODD_DEFAULTS.contains(at))
                .ifPresent(value -> wrong.add(at + ": default " + value + " is not allowed"));
    }

    /** The documents have it so: the order takes prepayment alone, the table assumes the other. */
    private static final Set<String> KNOWN_ODD_DEFAULTS =
            Set.of("CreatePhysicalConnectionOccupancyOrder InstanceChargeType");

    @ParameterizedTest(name = "in {0}: tokens, pages and recoveries name what is there")
    @EnumSource
    void recoveries(Api api) {
        Catalogue catalogue = Catalogue.of(api);
        for (Action action : catalogue.actions()) {
            action.paging().flatMap(Paging::totalPath).ifPresent(path -> path(action.name(), action, path));
            action.recovery().ifPresent(recovery -> recovery(catalogue, action, recovery));
        }
        assertThat(wrong).isEmpty();
    }

    private void recovery(Catalogue catalogue, Action action, Recovery recovery) {
        String at = action.name() + " recovery";
        recovery.parameter().ifPresent(name -> parameter(at, action, name));
        boolean looks = Set.of(Recovery.Way.UNIQUE, Recovery.Way.MARKER, Recovery.Way.DIFFERENCE, Recovery.Way.STATE)
                .contains(recovery.way());
        if (looks && recovery.look().isEmpty()) {
            wrong.add(at + ": " + recovery.way() + " needs a look");
        }
        if (recovery.way() == Recovery.Way.REPEAT || recovery.way() == Recovery.Way.NONE) {
            if (recovery.why().isEmpty()) {
                wrong.add(at + ": " + recovery.way() + " needs a reason");
            }
        }
        recovery.look().ifPresent(look -> {
            Optional<Action> reads = catalogue.find(look.action()).filter(Action::reads);
            if (reads.isEmpty()) {
                wrong.add(at + ": no reading action " + look.action());
                return;
            }
            String item = look.list().isEmpty() ? "" : look.list() + "."; // empty: the answer is the one item
            if (!look.list().isEmpty()) {
                path(at, reads.get(), look.list());
            }
            look.id().ifPresent(id -> path(at, reads.get(), item + id));
            look.where().keySet().forEach(field -> path(at, reads.get(), item + field.replace("[*]", "[]")));
            recovery.before().forEach(field -> path(at, reads.get(), item + field.replace("[*]", "[]")));
            call(at, action, reads.get(), look.parameters());
            look.where().values().forEach(value -> template(at, action, value));
        });
        recovery.restore().ifPresent(restore -> catalogue
                .find(restore.action())
                .ifPresentOrElse(
                        found -> call(at, action, found, restore.parameters()),
                        () -> wrong.add(at + ": no action " + restore.action())));
    }

    private void call(String at, Action changing, Action called, Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            parameter(at, called, name);
            template(at, changing, value);
        });
    }

    private void template(String at, Action action, String value) {
        TEMPLATE.matcher(value)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !NOT_PARAMETERS.contains(name))
                .forEach(name -> parameter(at, action, name));
    }

    @ParameterizedTest(name = "in {0}: every changing action says how it is recovered")
    @EnumSource
    void everyChangeIsRecovered(Api api) {
        assertThat(Catalogue.of(api).actions())
                .filteredOn(action -> !action.reads())
                .filteredOn(action -> action.recovery().isEmpty())
                .extracting(Action::name)
                .isEmpty();
    }

    /** A name on the wire. */
    private void parameter(String at, Action action, String wireName) {
        if (new CallCheck(action).parameterOf(wireName).isEmpty()
                && action.parameter(wireName).isEmpty()) {
            wrong.add("%s: %s has no parameter %s".formatted(at, action.name(), wireName));
        }
    }

    /** A name as documented, or what such names begin with. */
    private void documented(String at, Action action, String name) {
        List<String> steps = Path.of(name).steps();
        Optional<Shape> shape = Optional.of(Shape.of(action));
        for (String step : steps) {
            shape = shape.flatMap(s -> step.equals(Path.INDEX)
                    ? s.element()
                    : s.members().stream().filter(m -> m.step().equals(step)).findFirst());
        }
        if (shape.isEmpty()) {
            wrong.add(at + ": no parameter " + name);
        }
    }

    private void path(String at, Action action, String path) {
        Set<String> known = action.response().stream().map(ResponseField::path).collect(Collectors.toSet());
        if (!known.contains(path) && !AnswerPaths.isKnown(path, known)) {
            wrong.add("%s: %s does not answer %s".formatted(at, action.name(), path));
        }
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot + 1);
    }
}
