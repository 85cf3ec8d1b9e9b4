package dev.dragoman.app.catalogue;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.catalogue.Parameters;
import dev.dragoman.catalogue.Problem;
import dev.dragoman.catalogue.Validation;
import dev.dragoman.catalogue.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The smallest call of an action that passes every check: what the check misses is added until it misses nothing. */
final class LeastCall {

    private static final int ROUNDS = 50;

    private final Api api;
    private final Action action;
    private final Parameters check;
    private final Map<String, String> supplied = new TreeMap<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();

    LeastCall(Api api, Action action) {
        this.api = api;
        this.action = action;
        this.check = Catalogue.of(api).parameters(action.name());
        action.request().stream()
                .filter(parameter -> ExampleCommand.isSupplied(api, action, parameter))
                .forEach(parameter -> supplied.put(parameter.name(), "supplied"));
    }

    /** By names on the wire. */
    Map<String, String> parameters() {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<String> missing = missing();
            if (missing.isEmpty()) {
                return chosen;
            }
            add(missing.get());
        }
        throw new IllegalStateException(
                "%s %s: no call is complete, even with %s".formatted(api.id(), action.name(), chosen.keySet()));
    }

    private Optional<String> missing() {
        return check.read(ExampleParameters.of(api, action, chosen), Validation.STRICT, supplied).problems().stream()
                .map(Problem::violation)
                .filter(violation -> violation.kind() == Violation.Kind.MISSING)
                .map(Violation::parameter)
                .findFirst();
    }

    /** What is missing may be a list or a structure: then what it must have, or the first thing that it can have. */
    private void add(String missing) {
        List<String> way = List.of(missing.split("\\.", -1));
        List<Parameter> inside = new ArrayList<>();
        for (Parameter parameter : action.request()) {
            boolean within = startsWith(steps(parameter), way);
            if (within && ExampleValues.isScalar(parameter)) {
                inside.add(parameter);
            }
        }
        List<Parameter> needed = inside.stream()
                .filter(parameter ->
                        parameter.required() && parameter.requiredWhen().isEmpty())
                .toList();
        List<Parameter> wanted = needed.isEmpty() ? inside.subList(0, Math.min(1, inside.size())) : needed;
        wanted.forEach(parameter -> {
            String name = wireName(parameter, way);
            chosen.put(name, ExampleValues.value(api, check.check(), parameter, name));
        });
    }

    private static List<String> steps(Parameter parameter) {
        String name = parameter.memberOf().isPresent() ? parameter.name() : parameter.wire();
        return List.of(name.split("\\.", -1));
    }

    private static boolean startsWith(List<String> steps, List<String> way) {
        if (steps.size() < way.size()) {
            return false;
        }
        for (int i = 0; i < way.size(); i++) {
            boolean fits =
                    isIndex(steps.get(i)) ? isIndex(way.get(i)) : steps.get(i).equals(way.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndex(String step) {
        return step.equals("N") || step.equals("M") || step.matches("[0-9]+");
    }

    /** Its name with the indexes of the place that misses it, and the first ones below that. */
    private String wireName(Parameter parameter, List<String> way) {
        String first = Integer.toString(parameter.base().orElse(api == Api.ALIYUN_VPC ? 1 : 0));
        List<String> steps = new ArrayList<>();
        for (String step : steps(parameter)) {
            int i = steps.size();
            boolean known = i < way.size() && way.get(i).matches("[0-9]+");
            steps.add(!isIndex(step) ? step : known ? way.get(i) : first);
        }
        boolean endsWithIndex = isIndex(steps.get(steps.size() - 1));
        if (parameter.isList() && !endsWithIndex) {
            steps.add(first);
        }
        return String.join(".", steps);
    }
}
