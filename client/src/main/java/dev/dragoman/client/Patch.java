package dev.dragoman.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Json;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Builds the JSON merge patch (RFC 7396) that a {@code modify} carries: what it does not mention stays. */
public final class Patch {

    private final ObjectNode mergePatch = Json.mapper().createObjectNode();

    private Patch() {}

    /** The patch that sets one field. */
    public static Patch setting(String field, Object value) {
        return new Patch().set(field, value);
    }

    /** The patch that clears one field. */
    public static Patch clearing(String field) {
        return new Patch().clear(field);
    }

    /**
     * Sets a field of the spec.
     *
     * @param value text, a number, true or false, a list, or a record such as a reference; a record takes the place of what is
     *     there, its absent parts are cleared
     */
    public Patch set(String field, Object value) {
        mergePatch.set(field, Json.mapper().valueToTree(value));
        if (value instanceof Record) {
            ObjectNode whole = mergePatch.withObject("/" + field);
            Arrays.stream(value.getClass().getRecordComponents())
                    .map(RecordComponent::getName)
                    .filter(part -> !whole.has(part))
                    .forEach(whole::putNull);
        }
        return this;
    }

    /** Clears a field of the spec. */
    public Patch clear(String field) {
        mergePatch.putNull(field);
        return this;
    }

    ObjectNode toMergePatch() {
        return mergePatch.deepCopy();
    }
}
