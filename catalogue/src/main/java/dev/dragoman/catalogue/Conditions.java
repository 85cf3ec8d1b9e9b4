package dev.dragoman.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a parameter must, may and may not be sent, as far as the call itself tells. Only what is sent counts, not what the
 * cloud assumes of what is absent, except for {@code maxBy}.
 *
 * @param requiredIf it must be sent where all of these hold; empty: no such condition
 * @param requiredUnless it must be sent where none of these holds; empty: no such condition. Where there are conditions of both
 *     kinds, it must be sent only if both say so.
 * @param onlyIf it may be sent only where each of these parameters, if it is sent, has one of its values
 * @param maxBy a largest number that depends on another parameter
 */
public record Conditions(
        List<Condition> requiredIf, List<Condition> requiredUnless, List<Condition> onlyIf, Optional<MaxBy> maxBy) {

    /** No condition at all. */
    static final Conditions NONE = new Conditions(List.of(), List.of(), List.of(), Optional.empty());

    public Conditions {
        requiredIf = List.copyOf(requiredIf);
        requiredUnless = List.copyOf(requiredUnless);
        onlyIf = List.copyOf(onlyIf);
    }

    /** Whether there is a condition under which the parameter is required. */
    public boolean require() {
        return !requiredIf.isEmpty() || !requiredUnless.isEmpty();
    }

    /**
     * A largest number that depends on another parameter, or on what the cloud assumes if that is absent.
     *
     * @param parameter the other parameter
     * @param largest the largest number, inclusive, by the other's value
     */
    public record MaxBy(String parameter, Map<String, Long> largest) {
        public MaxBy {
            largest = Map.copyOf(largest);
        }
    }
}
