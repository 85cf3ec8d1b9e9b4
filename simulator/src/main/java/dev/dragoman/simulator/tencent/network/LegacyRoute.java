package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.RouteFamily;
import dev.dragoman.simulator.tencent.V2Parameters;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A route as a call of the legacy API describes it: {@code routeSet.0.destinationCidrBlock} and so on.
 *
 * @param destination where it leads to; bits behind the mask, which examples have (line 9738), are gone as they are on reading
 *     (line 9979)
 * @param type the kind of next hop, by the name that API 3.0 has for it
 * @param hop its id, or its private address
 * @param description what people are told of it, perhaps empty
 */
record LegacyRoute(String destination, String type, String hop, String description) {

    /** What API 3.0 refuses a route with, and what the legacy API does. */
    static final Map<String, String> CODES = Map.of(
            "InvalidParameterValue", "InvalidRouteNextHub.NotFound",
            "InvalidParameterValue.VpcCidrConflict", "InvalidDestinationCidr",
            "InvalidParameterValue.CidrNotInPeerVpc", "InvalidDestinationCidr",
            "InvalidParameterValue.Duplicate", "RouteAlreadyExists",
            "LimitExceeded", "RouteLimitExceeded");

    private static final String LOCAL = "Local";

    /** All routes of the call. */
    static List<LegacyRoute> all(ActionCall call) {
        return V2Parameters.elements(call, "routeSet").stream()
                .map(start -> read(call, start))
                .toList();
    }

    /** All routes of a call that has to have one. */
    static List<LegacyRoute> needed(ActionCall call) {
        return V2Parameters.neededElements(call, "routeSet").stream()
                .map(start -> read(call, start))
                .toList();
    }

    private static LegacyRoute read(ActionCall call, String start) {
        return new LegacyRoute(
                block(V2Parameters.needed(call, start + ".destinationCidrBlock")),
                NextType.name(V2Parameters.needed(call, start + ".nextType")),
                V2Parameters.needed(call, start + ".nextHub"),
                call.optional(start + ".description").orElse(""));
    }

    private static String block(String destination) {
        return new IPAddressString(destination).getAddress().toPrefixBlock().toString();
    }

    /** The parameters by which API 3.0 knows these routes of a table. */
    static Map<String, String> parameters(Resource table, List<LegacyRoute> routes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("RouteTableId", table.id());
        for (int i = 0; i < routes.size(); i++) {
            LegacyRoute route = routes.get(i);
            String start = "Routes." + i;
            parameters.put(start + ".DestinationCidrBlock", route.destination);
            parameters.put(start + ".GatewayType", route.type);
            parameters.put(start + ".GatewayId", route.hop);
            parameters.put(start + ".RouteDescription", route.description);
        }
        return parameters;
    }

    /** The routes of a table, as its creation answers with them. */
    static List<Map<String, Object>> made(ActionCall call, Resource table) {
        return RouteFamily.shown(call, table).stream()
                .map(route -> Fields.of(
                        "destinationCidrBlock", route.get("DestinationCidrBlock"),
                        "nextType", NextType.number(String.valueOf(route.get("GatewayType"))),
                        "nextHub", route.get("GatewayId"),
                        "description", route.get("RouteDescription")))
                .toList();
    }

    /** The same with the one within the VPC, which each table has and nobody can change. */
    static List<Map<String, Object>> shown(ActionCall call, Resource table) {
        List<Map<String, Object>> shown = new ArrayList<>();
        shown.add(Fields.of(
                "destinationCidrBlock",
                LOCAL,
                "nextType",
                NextType.LOCAL,
                "nextHub",
                LOCAL,
                "unNextHub",
                LOCAL,
                "description",
                ""));
        for (Map<String, Object> route : made(call, table)) {
            route.put("unNextHub", route.get("nextHub"));
            shown.add(route);
        }
        return shown;
    }
}
