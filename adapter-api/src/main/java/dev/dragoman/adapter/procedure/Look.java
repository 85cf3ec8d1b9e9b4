package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.Scope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A call that only reads: what to ask, how to read the items, and which of them are meant. */
public final class Look {

    private final CallTemplate call;
    private final Shape shape;
    private final Map<String, Value> same;
    private final @Nullable Paging paging;

    private Look(CallTemplate call, Shape shape, Map<String, Value> same, @Nullable Paging paging) {
        this.call = call;
        this.shape = shape;
        this.same = same;
        this.paging = paging;
    }

    /** A look through this action, whose answers have this shape. */
    public static Look look(String action, Shape shape) {
        return new Look(new CallTemplate(action, List.of()), shape, Map.of(), null);
    }

    /** A parameter of the call. */
    public Look put(String name, Value value) {
        return new Look(call.with(new CallTemplate.Parameter(name, 0, value)), shape, same, paging);
    }

    /** A repeated parameter of the call, {@code Filters.0.Values.N}, whose first index is this. */
    public Look repeat(String name, int base, Value value) {
        return new Look(call.with(new CallTemplate.Parameter(name, base, value)), shape, same, paging);
    }

    /**
     * Only items whose attribute has this value are meant; compared here, not by the cloud. A value that is not known
     * fits no item, so that a look for nothing in particular never finds something.
     */
    public Look same(String attribute, Value value) {
        Map<String, Value> more = new HashMap<>(same);
        more.put(attribute, value);
        return new Look(call, shape, Map.copyOf(more), paging);
    }

    /** The list comes in pages, and all of them are read. */
    public Look paged(Paging how) {
        return new Look(call, shape, same, how);
    }

    CallTemplate call() {
        return call;
    }

    Shape shape() {
        return shape;
    }

    @Nullable Paging paging() {
        return paging;
    }

    Map<String, String> expect(Scope scope) {
        Map<String, String> expected = new HashMap<>();
        same.forEach((attribute, value) -> expected.put(attribute, String.join(",", value.in(scope))));
        return expected;
    }

    Set<String> specFields() {
        Set<String> fields = new HashSet<>(call.specFields());
        same.values().forEach(value -> fields.addAll(value.specFields()));
        return fields;
    }
}
