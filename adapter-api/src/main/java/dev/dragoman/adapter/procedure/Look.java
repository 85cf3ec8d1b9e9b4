package dev.dragoman.adapter.procedure;

import dev.dragoman.adapter.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that only reads: what to ask, how to read the items, and which of them are meant. */
public final class Look {

    /** How the attributes begin that are compared at the end alone. */
    static final String AT_END = "at the end ";

    private final CallTemplate call;
    private final Shape shape;
    private final List<Comparison> same;
    private final @Nullable Paging paging;
    private final @Nullable Sharing sharing;

    private Look(
            CallTemplate call, Shape shape, List<Comparison> same, @Nullable Paging paging, @Nullable Sharing sharing) {
        this.call = call;
        this.shape = shape;
        this.same = same;
        this.paging = paging;
        this.sharing = sharing;
    }

    /**
     * What an item is compared by.
     *
     * @param optional whether it is only compared where the value is known
     */
    private record Comparison(String attribute, Value value, boolean optional) {}

    /** A look through this action, whose answers have this shape. */
    public static Look look(String action, Shape shape) {
        return new Look(new CallTemplate(action, List.of()), shape, List.of(), null, null);
    }

    /** A parameter of the call. */
    public Look put(String name, Value value) {
        return new Look(call.with(new CallTemplate.Parameter(name, 0, value)), shape, same, paging, sharing);
    }

    /** A repeated parameter of the call, {@code Filters.0.Values.N}, whose first index is this. */
    public Look repeat(String name, int base, Value value) {
        return new Look(call.with(new CallTemplate.Parameter(name, base, value)), shape, same, paging, sharing);
    }

    /**
     * Only items whose attribute has this value are meant; compared here, not by the cloud. A value that is not known
     * fits no item, so that a look for nothing in particular never finds something.
     *
     * @param attribute dots lead into an object; {@code hops[].id} is that of every element of a list, in any order
     */
    public Look same(String attribute, Value value) {
        return comparing(new Comparison(attribute, value, false));
    }

    /** As {@link #same}, but nothing is compared if the value is not known. */
    public Look sameIfKnown(String attribute, Value value) {
        return comparing(new Comparison(attribute, value, true));
    }

    /**
     * Only a good end has this value, if the value is known: a status alone may be the one from before the call. An exclamation mark before
     * the attribute: only a good end does not have it.
     */
    public Look sameAtEnd(String attribute, Value value) {
        return comparing(new Comparison(AT_END + attribute, value, true));
    }

    private Look comparing(Comparison another) {
        List<Comparison> more = new ArrayList<>(same);
        more.add(another);
        return new Look(call, shape, List.copyOf(more), paging, sharing);
    }

    /** The list comes in pages, and all of them are read. */
    public Look paged(Paging how) {
        return new Look(call, shape, same, how, sharing);
    }

    /** Looks like this one, at other things, can be taken together. */
    public Look shared(Sharing how) {
        return new Look(call, shape, same, paging, how);
    }

    /** How it is taken together with others like it, if it can be. */
    Optional<Sharing> sharing() {
        return Optional.ofNullable(sharing);
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
        for (Comparison comparison : same) {
            List<String> texts = comparison.value.in(scope);
            if (!(texts.isEmpty() && comparison.optional)) {
                expected.put(comparison.attribute, Shape.sorted(texts.stream()));
            }
        }
        return expected;
    }
}
