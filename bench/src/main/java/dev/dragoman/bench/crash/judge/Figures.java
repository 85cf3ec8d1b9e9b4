package dev.dragoman.bench.crash.judge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of what there was: groups such as {@code commands}, each with figures by name.
 *
 * @param groups in the order in which they are shown
 */
public record Figures(Map<String, Map<String, Long>> groups) {

    public Figures {
        Map<String, Map<String, Long>> copy = new LinkedHashMap<>();
        groups.forEach((group, figures) -> copy.put(group, Collections.unmodifiableMap(new LinkedHashMap<>(figures))));
        groups = Collections.unmodifiableMap(copy);
    }

    /** A table for people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        groups.forEach((group, figures) -> {
            table.append(group).append('\n');
            figures.forEach((name, figure) -> table.append("  %-48s %10d%n".formatted(name, figure)));
        });
        return table.toString();
    }
}
