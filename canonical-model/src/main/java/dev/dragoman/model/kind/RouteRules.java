package dev.dragoman.model.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What must hold in a route on every cloud. */
public final class RouteRules {

    private RouteRules() {}

    /** It is in one table and has one kind of next hop. */
    public static List<Violation> check(ObjectNode spec, Map<String, ObjectNode> references) {
        List<Violation> all = new ArrayList<>();
        oneOf(spec, "network", "routeTable", all);
        oneOf(spec, "nextHop", "nextHops", all);
        return all;
    }

    private static void oneOf(ObjectNode spec, String one, String other, List<Violation> all) {
        boolean both = spec.hasNonNull(one) && spec.hasNonNull(other);
        boolean none = !spec.hasNonNull(one) && !spec.hasNonNull(other);
        if (both || none) {
            all.add(new Violation(
                    both ? "/spec/" + other : "/spec",
                    "expected either " + one + " or " + other + ", got " + (both ? "both" : "neither")));
        }
    }
}
