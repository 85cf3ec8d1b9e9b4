package dev.dragoman.bench.measure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times in milliseconds, sorted, at least one. */
record Spread(List<Long> sorted) {

    Spread {
        sorted = sorted.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("expected at least one time, got none");
        }
    }

    long best() {
        return sorted.get(0);
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    long median() {
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    }

    long worst() {
        return sorted.get(sorted.size() - 1);
    }

    /** In seconds, for people. */
    String text() {
        return String.format(
                Locale.ROOT, "median %5.2f  best %5.2f  worst %5.2f", median() / 1e3, best() / 1e3, worst() / 1e3);
    }

    Map<String, Object> document() {
        return Map.of("medianMillis", median(), "bestMillis", best(), "worstMillis", worst(), "millis", sorted);
    }
}
