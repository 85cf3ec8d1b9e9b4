package dev.dragoman.app.catalogue;

import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Example;
import dev.dragoman.catalogue.Examples;
import dev.dragoman.catalogue.Parameter;
import dev.dragoman.catalogue.Validation;
import dev.dragoman.catalogue.Violation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Values for parameters, each of which passes its parameter's check: such as the documents' examples use for parameters of that name. */
final class ExampleValues {

    private static final Set<String> SCALARS = Set.of("string", "integer", "long", "boolean");

    private static final List<String> OF_ANY_KIND = List.of(
            "1",
            "true",
            "10.0.0.0/16",
            "10.0.1.0/24",
            "10.0.1.5",
            "255.255.255.252",
            "80",
            "2026-11-01T08:00:00Z",
            "2001:db8::1",
            "example");

    private ExampleValues() {}

    static boolean isScalar(Parameter parameter) {
        return SCALARS.contains(parameter.elementType());
    }

    /** A value for the parameter, whose name on the wire is this. */
    static String value(Api api, CallCheck check, Parameter parameter, String name) {
        if (parameter.secret()) {
            return ExampleParameters.SECRET;
        }
        return Stream.of(
                        parameter.allowed().stream(),
                        documented(api, name),
                        parameter.defaultValue().stream(),
                        text(parameter, name),
                        OF_ANY_KIND.stream())
                .flatMap(values -> values)
                .filter(value -> !value.isEmpty() && passes(check, name, value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s: no value for %s".formatted(api.id(), name)));
    }

    /** Whatever is wrong with it: other parameters are missing, but it is not. */
    private static boolean passes(CallCheck check, String name, String value) {
        return check.violations(Map.of(name, value), Validation.STRICT).stream()
                .noneMatch(
                        violation -> violation.parameter().equals(name) && violation.kind() != Violation.Kind.MISSING);
    }

    /** Free text names itself: {@code example} for a name or a description. */
    private static Stream<String> text(Parameter parameter, String name) {
        String last = last(name);
        boolean named = last.endsWith("name") || last.endsWith("description");
        return named && parameter.elementType().equals("string") ? Stream.of("example") : Stream.empty();
    }

    private static Stream<String> documented(Api api, String name) {
        return Documented.VALUES.get(api).getOrDefault(last(name), Set.of()).stream();
    }

    /** The last part of a name that is no index, in lower case. */
    private static String last(String name) {
        return Arrays.stream(name.split("\\.", -1))
                .filter(step -> !step.matches("[0-9]+"))
                .reduce("", (before, step) -> step)
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Holder, so that the examples are read when first needed and only once. */
    private static final class Documented {
        static final Map<Api, Map<String, Set<String>>> VALUES = new EnumMap<>(Api.class);

        static {
            for (Api api : Api.values()) {
                Map<String, Set<String>> values = new LinkedHashMap<>();
                Examples.of(api).stream()
                        .map(Example::request)
                        .flatMap(request -> request.entrySet().stream())
                        .filter(entry -> ExampleCommand.complete(entry.getValue())
                                && !entry.getValue().equals(ExampleParameters.SECRET))
                        .forEach(entry -> values.computeIfAbsent(last(entry.getKey()), key -> new LinkedHashSet<>())
                                .add(entry.getValue()));
                VALUES.put(api, values);
            }
        }

        private Documented() {}
    }
}
