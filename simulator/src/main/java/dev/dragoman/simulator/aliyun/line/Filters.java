package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * {@code Filter.1.Key} with {@code Filter.1.Value.1}, …: values of one filter are joined by OR, filters by AND (document
 * 001, lines 1867 and 2128).
 */
public final class Filters {

    private static final String STATUS = "Status";

    private Filters() {}

    /**
     * What the call wants to see.
     *
     * @param values the value that each key speaks of
     */
    public static Predicate<Resource> of(ActionCall call, Map<String, Function<Resource, String>> values) {
        Predicate<Resource> wanted = resource -> true;
        for (int n = 1; call.optional("Filter." + n + ".Key").isPresent(); n++) {
            String key = call.text("Filter." + n + ".Key");
            List<String> sent = values(call, "Filter." + n + ".Value");
            Function<Resource, String> value = Optional.ofNullable(values.get(key))
                    .orElseThrow(() -> new ApiException(
                            "InvalidFilterKey.ValueNotSupported", "The filter key %s is not valid.".formatted(key)));
            wanted = wanted.and(resource -> sent.stream().anyMatch(s -> same(key, s, value.apply(resource))));
        }
        return wanted;
    }

    /** The documents write states in upper and lower case, here as there. */
    private static boolean same(String key, String sent, String actual) {
        return key.equals(STATUS) ? sent.equalsIgnoreCase(actual) : sent.equals(actual);
    }

    /** Lets everything pass unless the parameter was sent; then what has this value. */
    public static Predicate<Resource> by(ActionCall call, String parameter, Function<Resource, String> value) {
        Optional<String> sent = call.optional(parameter);
        return resource -> sent.map(value.apply(resource)::equals).orElse(true);
    }

    /** Values of a repeated parameter whose first index is 1. */
    static List<String> values(ActionCall call, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 1; call.optional(name + "." + i).isPresent(); i++) {
            values.add(call.text(name + "." + i));
        }
        return values;
    }
}
