package dev.dragoman.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A field of a spec that refers to other resources.
 *
 * @param name the field's name
 * @param kinds the ids of the kinds that it may refer to
 * @param many whether it is a list
 * @param typed whether each reference says its kind
 * @param attribute the attribute of the resource that tells what it refers to: the id, or an object with kind and id if the
 *     reference is typed, or a list of either
 * @param parts the names of what a reference consists of: {@code name}, {@code id} …
 */
public record ReferenceField(
        String name, Set<String> kinds, boolean many, boolean typed, String attribute, Set<String> parts) {

    public ReferenceField {
        kinds = Collections.unmodifiableSet(new LinkedHashSet<>(kinds));
        parts = Collections.unmodifiableSet(new LinkedHashSet<>(parts));
    }
}
