package dev.dragoman.catalogue;

import java.util.Optional;

/** Words for parameters that an action does not have. */
final class Unknowns {

    private Unknowns() {}

    /** A sentence's end that says which parameter may have been meant, with its whole name. */
    static String hint(Shape root, String name) {
        int cut = name.lastIndexOf('.');
        while (cut >= 0) {
            Optional<Place> holder = Place.of(root, name.substring(0, cut));
            if (holder.isPresent()) {
                String known = name.substring(0, cut + 1);
                String written = name.substring(cut + 1);
                return Nearest.to(written, holder.get().shape().memberNames())
                        .map(meant -> "; did you mean " + known + meant + "?")
                        .orElse("");
            }
            cut = name.lastIndexOf('.', cut - 1);
        }
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        return Nearest.hint(first, root.memberNames());
    }

    /** The JSON text that an unknown parameter would be a member of. */
    static Optional<Place> jsonTextAround(Shape root, String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : Place.of(root, name.substring(0, dot))
                        .filter(place -> place.shape().isJsonText());
    }
}
