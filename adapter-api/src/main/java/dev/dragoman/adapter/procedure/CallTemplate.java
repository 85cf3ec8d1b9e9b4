package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An action and where each of its parameters comes from.
 *
 * @param action the API's action
 * @param parameters in the order in which they were declared
 * @param fields further parameters, which only the command names
 */
record CallTemplate(String action, List<Parameter> parameters, Fields fields) {

    /** Stands for a repeated parameter's index in its name: {@code DnsServers.N}, but not {@code Filters.0.Name}. */
    private static final Pattern INDEX = Pattern.compile("\\.N(?=\\.|$)");

    /**
     * One parameter.
     *
     * @param name as on the wire; a repeated one has {@code .N} where its index goes
     * @param base the first index of a repeated one
     */
    record Parameter(String name, int base, Value value) {}

    /** Parameters by their names on the wire. */
    @FunctionalInterface
    interface Fields {
        Fields NONE = scope -> Map.of();

        Map<String, String> in(Scope scope);
    }

    CallTemplate(String action, List<Parameter> parameters) {
        this(action, parameters, Fields.NONE);
    }

    CallTemplate with(Parameter parameter) {
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(parameter);
        return new CallTemplate(action, List.copyOf(more), fields);
    }

    CallTemplate with(Fields all) {
        return new CallTemplate(action, parameters, all);
    }

    SortedMap<String, String> in(Scope scope) {
        SortedMap<String, String> wire = new TreeMap<>(fields.in(scope));
        for (Parameter parameter : parameters) {
            List<String> values = parameter.value().in(scope);
            Matcher index = INDEX.matcher(parameter.name());
            if (!index.find()) {
                if (values.size() > 1) {
                    throw new IllegalStateException(
                            action + ": parameter " + parameter.name() + " takes one value, got " + values.size());
                }
                values.forEach(value -> wire.put(parameter.name(), value));
                continue;
            }
            for (int i = 0; i < values.size(); i++) {
                wire.put(index.replaceFirst("." + (parameter.base() + i)), values.get(i));
            }
        }
        return wire;
    }

    Set<String> specFields() {
        Set<String> fields = new HashSet<>();
        parameters.forEach(parameter -> fields.addAll(parameter.value().specFields()));
        return fields;
    }
}
