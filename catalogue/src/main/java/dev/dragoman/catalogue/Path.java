package dev.dragoman.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * Where a documented parameter stands in a call: its name's parts, every index written {@code #}. A list's own place ends
 * before its index: {@code Filters.N} is {@code Filters}, {@code Filters.N.Name} is {@code Filters}, {@code #}, {@code Name}.
 */
record Path(List<String> steps) {

    static final String INDEX = "#";

    static Path of(String documentedName) {
        List<String> steps = List.of(documentedName.split("\\.", -1)).stream()
                .map(step -> isPlaceholder(step) ? INDEX : step)
                .toList();
        return new Path(steps.get(steps.size() - 1).equals(INDEX) ? steps.subList(0, steps.size() - 1) : steps);
    }

    /** Whether a part of a documented name stands for an index. */
    static boolean isPlaceholder(String step) {
        return step.equals("N") || step.equals("M");
    }

    /** What holds the place. */
    Path parent() {
        return new Path(steps.subList(0, steps.size() - 1));
    }

    String last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * What was sent there. Indexes are those of the place that asks, from the outside in; where it has none, the first
     * element stands for all.
     */
    Optional<Sent> in(Sent root, int[] indexes) {
        Optional<Sent> here = Optional.of(root);
        int depth = 0;
        for (String step : steps) {
            if (step.equals(INDEX)) {
                here = depth < indexes.length
                        ? here.get().element(indexes[depth++])
                        : here.get().elements().stream().findFirst();
            } else {
                here = here.get().member(step);
            }
            if (here.isEmpty()) {
                return here;
            }
        }
        return here;
    }

    /** Everything that was sent at this place, in any element. */
    List<Sent> everywhereIn(Sent root) {
        List<Sent> found = List.of(root);
        for (String step : steps) {
            found = found.stream()
                    .flatMap(sent -> step.equals(INDEX) ? sent.elements().stream() : sent.member(step).stream())
                    .toList();
        }
        return found;
    }
}
