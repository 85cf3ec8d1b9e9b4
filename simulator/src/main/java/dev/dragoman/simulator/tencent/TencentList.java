package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lists by ids or filters (document 004, line 1480 and alike), in pages by {@code Offset} and {@code Limit}. Different
 * filters are joined by AND, the values of one by OR.
 *
 * @param kind what is listed
 * @param idsParameter the parameter that takes ids
 * @param set the field of the answer that holds the list
 * @param filters what each filter compares: the resource, and a value as sent
 */
public record TencentList(
        String kind, String idsParameter, String set, Map<String, BiPredicate<Resource, String>> filters) {

    /** The document names neither for these lists; other lists of it have 20 and 100. */
    private static final int DEFAULT_LIMIT = 20;

    private static final int MAX_LIMIT = 100;

    public Map<String, Object> page(ActionCall call, Function<Resource, Map<String, Object>> view) {
        return page(call, selected(call), view);
    }

    /** The same for lists that leave out ids they do not know instead of refusing the call. */
    public Map<String, Object> pageOfKnown(ActionCall call, Function<Resource, Map<String, Object>> view) {
        List<String> ids = call.list(idsParameter);
        Stream<Resource> known = ids.stream()
                .distinct()
                .flatMap(id -> call.estate().find(kind, id).stream())
                .filter(found -> found.region().equals(TencentResources.region(call)));
        return page(call, ids.isEmpty() ? selected(call) : known, view);
    }

    /** The same for lists that draw on more than the region of the call, or in another order. */
    public Map<String, Object> pageAmong(
            ActionCall call, Stream<Resource> all, Function<Resource, Map<String, Object>> view) {
        return page(call, all.filter(wanted(call)), view);
    }

    private Map<String, Object> page(
            ActionCall call, Stream<Resource> selected, Function<Resource, Map<String, Object>> view) {
        int offset = number(call, "Offset", 0, Integer.MAX_VALUE);
        int limit = number(call, "Limit", DEFAULT_LIMIT, MAX_LIMIT);
        List<Resource> found = selected.filter(call::sees).toList();
        List<Map<String, Object>> page =
                found.stream().skip(offset).limit(limit).map(view).toList();
        return Fields.of("TotalCount", found.size(), set, page);
    }

    private Stream<Resource> selected(ActionCall call) {
        List<String> ids = call.list(idsParameter);
        if (!ids.isEmpty()) {
            return ids.stream().distinct().map(id -> TencentResources.find(call, kind, id));
        }
        return call.estate().in(TencentResources.region(call), kind).filter(wanted(call));
    }

    private Predicate<Resource> wanted(ActionCall call) {
        Predicate<Resource> all = resource -> true;
        return sentFilters(call).stream().reduce(all, Predicate::and);
    }

    private List<Predicate<Resource>> sentFilters(ActionCall call) {
        List<Predicate<Resource>> sent = new ArrayList<>();
        for (int i = 0; call.optional("Filters." + i + ".Name").isPresent(); i++) {
            BiPredicate<Resource, String> comparison = filters.get(call.text("Filters." + i + ".Name"));
            if (comparison == null) {
                throw new ApiException("InvalidParameterValue", "There is no such filter.");
            }
            List<String> values = call.list("Filters." + i + ".Values");
            sent.add(resource -> values.stream().anyMatch(value -> comparison.test(resource, value)));
        }
        return sent;
    }

    private static int number(ActionCall call, String parameter, int otherwise, int max) {
        try {
            int value = call.number(parameter, otherwise);
            if (value >= 0 && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new ApiException(
                    "InvalidParameterValue.Malformed", parameter + " is not a number: " + call.text(parameter));
        }
        throw new ApiException("InvalidParameterValue", parameter + " is out of range: " + call.text(parameter));
    }

    /** Compares an attribute's text. */
    public static BiPredicate<Resource, String> attribute(String name) {
        return (resource, value) -> resource.text(name).equals(value);
    }

    /** Compares a range, given with or without its mask, as the document's example has it. */
    public static BiPredicate<Resource, String> cidr() {
        return (resource, value) -> {
            String block = resource.text("CidrBlock");
            return block.equals(value) || block.startsWith(value + "/");
        };
    }

    public static BiPredicate<Resource, String> id() {
        return (resource, value) -> resource.id().equals(value);
    }
}
