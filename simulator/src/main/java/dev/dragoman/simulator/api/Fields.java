package dev.dragoman.simulator.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of an answer, in the order in which they are written. */
public final class Fields {

    private Fields() {}

    /** Names and values in turn; a value is a text, a number, a boolean, a list or again fields. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
