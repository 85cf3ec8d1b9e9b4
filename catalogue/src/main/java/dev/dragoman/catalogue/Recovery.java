package dev.dragoman.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How one finds out what a changing call did whose answer is missing, and what it does beside its purpose.
 *
 * <p>Values of parameters and comparisons are texts in which {@code {Name}} stands for the request's parameter of that wire
 * name, {@code {id}} for the id of what the call made, {@code {marker}} for the text that marks what an operation made. A value that
 * names a parameter which was not sent is left out.
 *
 * @param way the way
 * @param parameter for {@code TOKEN} the parameter of the token, for {@code MARKER} the one that carries the marker
 * @param look where to look, for the ways that look
 * @param before for {@code STATE}: fields of the item, as read before the call, by which it is seen whether anything has changed
 * @param restore for {@code MARKER}: the call that puts the publisher's own text in the marker's place
 * @param alsoTouches what the call changes beside what it names, as kinds of resources
 * @param why why it is this way, where the action's own facts do not say; for {@code REPEAT} and {@code NONE} always
 */
public record Recovery(
        Way way,
        Optional<String> parameter,
        Optional<Search> look,
        List<String> before,
        Optional<Restore> restore,
        List<String> alsoTouches,
        Optional<String> why) {

    public Recovery {
        before = List.copyOf(before);
        alsoTouches = List.copyOf(alsoTouches);
    }

    /** The ways. */
    public enum Way {
        /** The cloud remembers the call's token: the same call again is harmless. */
        TOKEN,
        /** The cloud allows only one such resource: what is found and nobody else's is ours. */
        UNIQUE,
        /** What is made carries a text that only this operation knows. */
        MARKER,
        /** Nothing to recognise it by but that it was not there before the call. */
        DIFFERENCE,
        /** What the look finds tells whether the call took effect: it fits, is gone, or differs from what it was before. */
        STATE,
        /** The call sets what it says, and nothing reads it back: the same call again changes nothing more. */
        REPEAT,
        /** It cannot be found out. */
        NONE;

        static Way of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A call that finds what another did.
     *
     * @param action the action that reads
     * @param parameters its parameters by wire name
     * @param list where the answer holds the items ({@code Vpcs.Vpc[]}), or the one item
     * @param id the field of an item that holds its id, if it has one
     * @param where fields of an item and the texts that they must have; {@code [*]} in a field's path means any element of a list
     * @param gone for {@code STATE}: whether the call took effect if nothing fits
     */
    public record Search(
            String action,
            Map<String, String> parameters,
            String list,
            Optional<String> id,
            Map<String, String> where,
            boolean gone) {
        public Search {
            parameters = Map.copyOf(parameters);
            where = Map.copyOf(where);
        }
    }

    /** A call with its parameters. */
    public record Restore(String action, Map<String, String> parameters) {
        public Restore {
            parameters = Map.copyOf(parameters);
        }
    }
}
