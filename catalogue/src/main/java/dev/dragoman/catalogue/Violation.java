package dev.dragoman.catalogue;

/**
 * A way in which a call departs from what its action documents.
 *
 * @param kind what is wrong
 * @param parameter the parameter's name on the wire
 * @param message a sentence for people, with what was expected and what came; never a secret value
 */
public record Violation(Kind kind, String parameter, String message) {

    /** What is wrong with a parameter. */
    public enum Kind {
        /** A required parameter is absent or empty. */
        MISSING,
        /** The action has no such parameter. */
        UNKNOWN,
        /** Not a number, not a boolean. */
        TYPE,
        /** None of the values it may take, or one that is ruled out. */
        VALUE,
        /** Number too small or too large. */
        RANGE,
        /** Text too short or too long. */
        LENGTH,
        /** Not a CIDR block, not an address, … */
        FORMAT,
        /** Too few or too many elements. */
        COUNT,
        /** Sent beside a parameter that excludes it, or where another parameter's value rules it out. */
        EXCLUDED,
        /** One value where a list or a structure is wanted, or the other way round. */
        STRUCTURE,
        /** A list's indexes do not start at the documented first one, or leave one out. */
        ORDER,
        /** Given twice, or a value that may stand once only. */
        DUPLICATE,
        /** A secret written out, or a reference to a secret where none belongs. */
        SECRET
    }
}
