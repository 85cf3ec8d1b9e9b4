package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A route as a call describes it: {@code Routes.0.DestinationCidrBlock} and so on.
 *
 * @param destination where it leads to
 * @param gatewayType the kind of next hop
 * @param gatewayId its id, or its private address
 * @param description what people are told of it, perhaps empty
 */
record RouteRequest(Cidr destination, GatewayType gatewayType, String gatewayId, String description) {

    /** All routes of the call, read one by one; the reader is given each one's beginning, {@code Routes.0}. */
    static <T> List<T> each(ActionCall call, Function<String, T> read) {
        List<T> routes = new ArrayList<>();
        for (int i = 0; isThere(call, "Routes." + i); i++) {
            routes.add(read.apply("Routes." + i));
        }
        return routes;
    }

    private static boolean isThere(ActionCall call, String start) {
        return call.parameters().keySet().stream().anyMatch(name -> name.startsWith(start + "."));
    }

    /**
     * The whole route. The table of ReplaceRoutes (line 2486) would have the id suffice, its type and its example give all
     * fields: so must the caller.
     */
    static RouteRequest read(ActionCall call, String start) {
        String destination = needed(call, start + ".DestinationCidrBlock");
        return new RouteRequest(
                Cidr.parse(destination)
                        .orElseThrow(() -> new ApiException(
                                "InvalidParameterValue", destination + " is not a block with an empty host part.")),
                GatewayType.of(needed(call, start + ".GatewayType")),
                needed(call, start + ".GatewayId"),
                call.optional(start + ".RouteDescription").orElse(""));
    }

    private static String needed(ActionCall call, String parameter) {
        return call.optional(parameter)
                .orElseThrow(() -> new ApiException("MissingParameter", "The request lacks " + parameter + "."));
    }

    /** The number by which the table knows the route. */
    static String id(ActionCall call, String start) {
        return needed(call, start + ".RouteId");
    }
}
