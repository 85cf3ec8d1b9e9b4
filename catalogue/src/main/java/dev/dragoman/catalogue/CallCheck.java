package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the parameters of a call, as they go on the wire, against what its action documents: missing and unknown ones,
 * types, values, ranges, lengths, formats, counts, exclusions. Conditions written in words ({@link
 * Parameter#requiredWhen()}) are not checked.
 *
 * <p>Immutable and made to be kept: one per action.
 */
public final class CallCheck {

    private final Action action;
    /** By wire pattern: every index is written {@code #}, as in {@code Filters.#.Name}. */
    private final Map<String, Parameter> byPattern = new HashMap<>();

    private final List<Parameter> required = new ArrayList<>();

    public CallCheck(Action action) {
        this.action = action;
        for (Parameter parameter : action.request()) {
            if (parameter.memberOf().isPresent()) {
                continue;
            }
            byPattern.put(patternOf(parameter), parameter);
            if (parameter.wire().equals(parameter.name())) {
                byPattern.putIfAbsent(WirePattern.ofDocumented(parameter.name()), parameter);
            }
            parameter.aliases().forEach(alias -> byPattern.putIfAbsent(WirePattern.ofDocumented(alias), parameter));
            if (parameter.required() && parameter.requiredWhen().isEmpty()) {
                required.add(parameter);
            }
        }
    }

    /**
     * Everything that is wrong with the call, missing parameters first.
     *
     * @param parameters the action's own parameters by their name on the wire, without those every action takes
     */
    public List<Violation> violations(Map<String, String> parameters) {
        List<Violation> found = new ArrayList<>();
        required.forEach(parameter -> checkPresence(parameter, parameters, found));
        Map<Parameter, Set<String>> elements = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            Optional<Parameter> parameter = parameterOf(name);
            if (parameter.isEmpty()) {
                found.add(new Violation(Kind.UNKNOWN, name, "%s has no parameter %s".formatted(action.name(), name)));
            } else if (!value.isEmpty()) {
                ValueCheck.check(parameter.get(), name, value).ifPresent(found::add);
                elements.computeIfAbsent(parameter.get(), p -> new LinkedHashSet<>())
                        .add(name);
            }
        });
        elements.forEach((parameter, names) -> {
            checkCount(parameter, names, found);
            checkExclusions(parameter, elements.keySet(), found);
        });
        return found;
    }

    /** The parameter that a name on the wire belongs to: {@code Filters.0.Name} to {@code Filters.N.Name}. */
    public Optional<Parameter> parameterOf(String wireName) {
        return Optional.ofNullable(byPattern.get(WirePattern.ofSent(wireName)));
    }

    private static String patternOf(Parameter parameter) {
        String pattern = WirePattern.ofDocumented(parameter.wire());
        boolean bareList = parameter.isList() && pattern.indexOf('#') < 0;
        return bareList ? pattern + ".#" : pattern;
    }

    /**
     * A member of a structure or of a list's element is missing only where the structure or the element is there, unless
     * no parameter of its own stands for the structure.
     */
    private void checkPresence(Parameter parameter, Map<String, String> parameters, List<Violation> found) {
        String pattern = patternOf(parameter);
        String name = pattern.endsWith(".#") ? pattern.substring(0, pattern.length() - 2) : pattern;
        String parent = parentOf(name);
        String member = name.substring(parent.length());
        Set<String> present = new TreeSet<>();
        if (!parent.isEmpty()) {
            parameters.keySet().forEach(sent -> WirePattern.prefix(sent, parent).ifPresent(present::add));
        }
        if (present.isEmpty() && !byPattern.containsKey(parent)) {
            present.add(parent.replace("#", "N"));
        }
        for (String start : present) {
            boolean sent = isSent(start + member, parameters)
                    || parameter.aliases().stream().anyMatch(alias -> isSent(alias, parameters));
            if (!sent) {
                found.add(new Violation(
                        Kind.MISSING,
                        start + member,
                        "%s needs the parameter %s".formatted(action.name(), start + member)));
            }
        }
    }

    /** What a member belongs to: {@code Filters.#} of {@code Filters.#.Name}; empty if it belongs to nothing. */
    private static String parentOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** Whether a parameter has a value: one of its own, or one of a member or an element. */
    private static boolean isSent(String name, Map<String, String> parameters) {
        return !parameters.getOrDefault(name, "").isEmpty()
                || parameters.entrySet().stream()
                        .anyMatch(sent -> sent.getKey().startsWith(name + ".")
                                && !sent.getValue().isEmpty());
    }

    private static void checkCount(Parameter parameter, Set<String> names, List<Violation> found) {
        int count = names.size();
        parameter.size().maxItems().ifPresent(max -> {
            if (parameter.isList() && count > max) {
                found.add(new Violation(
                        Kind.COUNT,
                        parameter.name(),
                        "%s takes at most %d elements, not %d".formatted(parameter.name(), max, count)));
            }
        });
    }

    private static void checkExclusions(Parameter parameter, Set<Parameter> sent, List<Violation> found) {
        sent.stream()
                .filter(other -> !other.equals(parameter))
                .map(other -> other.name().split("\\.", 2)[0])
                .filter(parameter.excludes()::contains)
                .distinct()
                .map(other -> new Violation(
                        Kind.EXCLUDED,
                        parameter.name(),
                        "%s and %s exclude each other".formatted(parameter.name(), other)))
                .forEach(found::add);
    }
}
