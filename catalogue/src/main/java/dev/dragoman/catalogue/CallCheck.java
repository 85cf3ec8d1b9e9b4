package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the parameters of a call, as they go on the wire, against what its action documents: missing parameters, also those that
 * others make necessary, unknown ones, types, values, ranges, lengths, formats, counts and indexes of lists, exclusions. Conditions
 * that stand in words alone ({@link Parameter#requiredWhen()}) are not checked.
 *
 * <p>Immutable and made to be kept: one per action.
 */
public final class CallCheck {

    private static final Comparator<Problem> MISSING_FIRST =
            Comparator.comparing(problem -> problem.violation().kind() != Kind.MISSING);

    private final Action action;
    private final Shape shape;
    private final List<RuleCheck> rules;

    public CallCheck(Action action) {
        this.action = action;
        this.shape = Shape.of(action);
        this.rules = RuleCheck.of(action);
    }

    /**
     * What is wrong with the call, each parameter for itself ({@link Validation#PLAIN}). Missing parameters come first, in the documents'
     * order; the order never depends on the map's.
     *
     * @param parameters the action's own parameters by their name on the wire, without those every action takes
     */
    public List<Violation> violations(Map<String, String> parameters) {
        return violations(parameters, Validation.PLAIN);
    }

    /** The same, as strictly as is asked. */
    public List<Violation> violations(Map<String, String> parameters, Validation validation) {
        List<Problem> problems = new ArrayList<>();
        Sent root = new WireReader(action, shape, problems::add).read(parameters);
        return problems(root, problems, validation).stream()
                .map(Problem::violation)
                .toList();
    }

    /** The parameter that a name on the wire belongs to: {@code Filters.0.Name} to {@code Filters.N.Name}. */
    public Optional<Parameter> parameterOf(String wireName) {
        return Place.of(shape, wireName)
                .map(Place::shape)
                .filter(place -> !place.isInsideJsonText())
                .flatMap(place -> place.value().or(place::declared));
    }

    Action action() {
        return action;
    }

    Shape shape() {
        return shape;
    }

    /** What its reader found wrong with the call, and what is wrong with it besides. */
    List<Problem> problems(Sent root, List<Problem> whileReading, Validation validation) {
        List<Problem> all = new ArrayList<>(whileReading);
        new PresenceCheck(action.name(), root, validation, all::add).run();
        new SentCheck(root, validation, all::add).run();
        if (validation != Validation.PLAIN) {
            rules.forEach(rule -> rule.run(root, all::add));
        }
        all.removeIf(problem -> !validation.minds(problem.violation().kind()));
        all.sort(MISSING_FIRST);
        return all;
    }
}
