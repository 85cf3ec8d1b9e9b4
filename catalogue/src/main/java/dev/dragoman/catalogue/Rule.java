package dev.dragoman.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an action asks of several parameters together. Parameters of a list's elements are compared within each element by
 * {@code EXACTLY_ONE}, {@code AT_LEAST_ONE} and {@code AT_MOST_ONE}, and across all elements by the others.
 *
 * @param kind what is asked
 * @param of the parameters, as documented
 * @param value for {@code ONCE}: the value
 */
public record Rule(Kind kind, List<String> of, Optional<String> value) {

    public Rule {
        of = List.copyOf(of);
    }

    /** What may be asked. */
    public enum Kind {
        /** One of them must be sent, and no second one. */
        EXACTLY_ONE,
        /** One of them must be sent. */
        AT_LEAST_ONE,
        /** No two of them may be sent. */
        AT_MOST_ONE,
        /** Wherever they are sent, they have one value. */
        SAME,
        /** No value may be sent twice. */
        UNIQUE,
        /** At most one element may have this value. */
        ONCE;

        static Kind of(String name) {
            return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }
}
