package dev.dragoman.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A parameter's conditions and exclusions with the places that they name worked out. */
record Guard(List<At> requiredIf, List<At> requiredUnless, List<At> onlyIf, List<At> excludes, Optional<MaxBy> maxBy) {

    static Optional<Guard> of(Parameter parameter) {
        Conditions conditions = parameter.conditions();
        if (conditions.equals(Conditions.NONE) && parameter.excludes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Guard(
                all(conditions.requiredIf()),
                all(conditions.requiredUnless()),
                all(conditions.onlyIf()),
                all(parameter.excludes().stream()
                        .map(other -> new Condition(other, List.of()))
                        .toList()),
                conditions
                        .maxBy()
                        .map(maxBy -> new MaxBy(Path.of(maxBy.parameter()), maxBy.parameter(), maxBy.largest()))));
    }

    private static List<At> all(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> new At(Path.of(condition.parameter()), condition))
                .toList();
    }

    /** Whether the parameter must be sent, seen from the place with these indexes. */
    boolean requires(Sent root, int[] indexes) {
        return requiredIf.stream().allMatch(at -> at.holds(root, indexes))
                && requiredUnless.stream().noneMatch(at -> at.holds(root, indexes));
    }

    /** A condition at its place. */
    record At(Path path, Condition condition) {

        boolean holds(Sent root, int[] indexes) {
            return path.in(root, indexes).filter(this::fits).isPresent();
        }

        private boolean fits(Sent sent) {
            return condition.values().isEmpty()
                    ? sent.isPresent()
                    : sent.text().filter(text -> containsIgnoringCase(text)).isPresent();
        }

        private boolean containsIgnoringCase(String text) {
            return condition.values().stream().anyMatch(text::equalsIgnoreCase);
        }
    }

    /** The largest number at its place. */
    record MaxBy(Path path, String parameter, Map<String, Long> largest) {}
}
