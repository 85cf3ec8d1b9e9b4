package dev.dragoman.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * A place in a call: what stands there, and the indexes on the way, from the outside in. Its arrays are not changed.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Place(Shape shape, int[] indexes) {

    private static final int LONGEST_INDEX = 6;

    /** The place that a name on the wire, or an alias, means. */
    static Optional<Place> of(Shape root, String name) {
        return new Place(root, new int[0]).child(name);
    }

    /** The place below this one that a name of one or more parts means. */
    Optional<Place> child(String name) {
        Optional<Place> here = Optional.of(this);
        int start = 0;
        while (here.isPresent() && start <= name.length()) {
            int dot = name.indexOf('.', start);
            int end = dot < 0 ? name.length() : dot;
            here = here.get().step(name.substring(start, end));
            start = end + 1;
        }
        return here;
    }

    private Optional<Place> step(String name) {
        Optional<Shape> member = shape.member(name);
        if (member.isPresent()) {
            return Optional.of(new Place(member.get(), indexes));
        }
        return isIndex(name) ? element(Integer.parseInt(name)) : Optional.empty();
    }

    /** The place of the element with this index, if this is a list. */
    Optional<Place> element(int index) {
        return shape.element().map(element -> {
            int[] deeper = Arrays.copyOf(indexes, indexes.length + 1);
            deeper[indexes.length] = index;
            return new Place(element, deeper);
        });
    }

    /** A number as indexes are written: no sign, no leading zero. */
    private static boolean isIndex(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_INDEX
                && name.chars().allMatch(c -> c >= '0' && c <= '9')
                && (name.length() == 1 || name.charAt(0) != '0');
    }
}
