package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists of the legacy API: filters by parameters, {@code orderField} and {@code orderDirection}, pages by {@code offset} and
 * {@code limit} (document 004, line 8796 and alike).
 *
 * @param orders how each order field compares
 * @param usualOrder the field by which the list is sorted unless said otherwise; empty: then it is not
 * @param usualLimit the rows of a page unless said otherwise
 */
public record V2List(Map<String, Comparator<Resource>> orders, Optional<String> usualOrder, int usualLimit) {

    public static final Comparator<Resource> BY_AGE = Comparator.comparing(Resource::createdAt);

    public static final Comparator<Resource> BY_ID = Comparator.comparing(Resource::id);

    private static final int USUAL_LIMIT = 20;

    /** The document names a maximum for some of these lists only, and the catalogue checks that; this one keeps answers small. */
    private static final int MAX_LIMIT = 100;

    /** Sorted by age or by a name, 20 rows a page. */
    public static V2List byAgeOr(String orderField, String attribute) {
        return new V2List(
                Map.of("createTime", BY_AGE, orderField, by(attribute)), Optional.of("createTime"), USUAL_LIMIT);
    }

    public static Comparator<Resource> by(String attribute) {
        return Comparator.comparing(resource -> resource.text(attribute));
    }

    /** Lets pass what an attribute of contains the value of a parameter, and everything if that is not sent. */
    public static Predicate<Resource> like(ActionCall call, String parameter, String attribute) {
        return resource -> call.optional(parameter)
                .map(part -> resource.text(attribute).contains(part))
                .orElse(true);
    }

    /** Lets pass what an attribute of is the value of a parameter in any case, and everything if that is not sent. */
    public static Predicate<Resource> equal(ActionCall call, String parameter, String attribute) {
        return resource -> call.optional(parameter)
                .map(value -> resource.text(attribute).equalsIgnoreCase(value))
                .orElse(true);
    }

    /** {@code totalCount}, and in {@code data} the page that the call asks for. */
    public Map<String, Object> page(
            ActionCall call, Stream<Resource> selected, Function<Resource, Map<String, Object>> view) {
        int offset = V2Parameters.number(call, "offset", 0, 0, Integer.MAX_VALUE);
        int limit = V2Parameters.number(call, "limit", usualLimit, 0, MAX_LIMIT);
        List<Resource> found = sorted(call, selected.filter(call::sees).toList());
        List<Map<String, Object>> page =
                found.stream().skip(offset).limit(limit).map(view).toList();
        return Fields.of("totalCount", found.size(), "data", page);
    }

    private List<Resource> sorted(ActionCall call, List<Resource> oldestFirst) {
        Optional<Comparator<Resource>> order =
                call.optional("orderField").or(() -> usualOrder).flatMap(this::order);
        List<Resource> sorted = new ArrayList<>(oldestFirst);
        if (order.isEmpty()) {
            return sorted;
        }
        if (call.optional("orderDirection").orElse("desc").equalsIgnoreCase("desc")) {
            Collections.reverse(sorted);
            sorted.sort(order.get().reversed());
        } else {
            sorted.sort(order.get());
        }
        return sorted;
    }

    private Optional<Comparator<Resource>> order(String field) {
        return orders.entrySet().stream()
                .filter(order -> order.getKey().equalsIgnoreCase(field))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
