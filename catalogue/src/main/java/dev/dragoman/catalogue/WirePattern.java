package dev.dragoman.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Names of repeated parameters with every index written {@code #}: {@code Filters.0.Name} is {@code Filters.#.Name}. */
final class WirePattern {

    private WirePattern() {}

    /** The pattern of a documented name, whose indexes are {@code N} and {@code M}. */
    static String ofDocumented(String name) {
        return replace(name, segment -> segment.equals("N") || segment.equals("M"));
    }

    /** The pattern of a name as sent, whose indexes are numbers. */
    static String ofSent(String name) {
        return replace(name, WirePattern::isNumber);
    }

    /** The beginning of a sent name that fits the pattern, if it fits: {@code Filters.0} for {@code Filters.#}. */
    static Optional<String> prefix(String sent, String pattern) {
        String[] wanted = pattern.split("\\.", -1);
        String[] segments = sent.split("\\.", -1);
        if (segments.length < wanted.length) {
            return Optional.empty();
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean fits = wanted[i].equals("#") ? isNumber(segments[i]) : wanted[i].equals(segments[i]);
            if (!fits) {
                return Optional.empty();
            }
        }
        return Optional.of(String.join(".", Arrays.asList(segments).subList(0, wanted.length)));
    }

    private static boolean isNumber(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String replace(String name, Predicate<String> isIndex) {
        if (name.indexOf('.') < 0) {
            return name;
        }
        String[] segments = name.split("\\.", -1);
        for (int i = 1; i < segments.length; i++) {
            if (isIndex.test(segments[i])) {
                segments[i] = "#";
            }
        }
        return String.join(".", segments);
    }
}
