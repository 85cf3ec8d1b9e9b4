package dev.dragoman.catalogue;

import dev.dragoman.catalogue.Violation.Kind;

/** How strictly a call is held to what its action documents. */
public enum Validation {
    /**
     * Every parameter for itself, and what excludes it, but no {@link Conditions}, no {@link Rule}s, no fewest elements and no
     * lengths of prefixes: their violation the clouds' actions answer with codes of their own, and so does a simulator.
     */
    PLAIN,
    /** Everything that the documents say counts. */
    STRICT,
    /**
     * Lets what the real clouds may have added since through: unknown parameters ({@link Kind#UNKNOWN}), values outside
     * the documented choices ({@link Kind#VALUE}), numbers, lengths and counts outside the documented limits ({@link
     * Kind#RANGE}, {@link Kind#LENGTH}, {@link Kind#COUNT}), IPv6 where only IPv4 is documented, lists of ports where one range
     * is. Still refused: missing parameters, also conditionally required ones ({@link Kind#MISSING}), what is no number, no
     * boolean or otherwise malformed ({@link Kind#TYPE}, {@link Kind#FORMAT}, {@link Kind#STRUCTURE}, {@link Kind#ORDER}), what
     * may not be sent together or twice ({@link Kind#EXCLUDED}, {@link Kind#DUPLICATE}), and secrets written out ({@link
     * Kind#SECRET}).
     */
    LENIENT;

    boolean minds(Kind kind) {
        return switch (kind) {
            case UNKNOWN, VALUE, RANGE, LENGTH, COUNT -> this != LENIENT;
            case MISSING, TYPE, FORMAT, STRUCTURE, ORDER, EXCLUDED, DUPLICATE, SECRET -> true;
        };
    }
}
