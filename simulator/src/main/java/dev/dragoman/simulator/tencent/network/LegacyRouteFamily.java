package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adding and taking away routes by the legacy API, which names a route by all that it is (document 004, lines 10250–10378). */
final class LegacyRouteFamily implements Family {

    /** The page has no code for a route that is not there (line 10335); this is the public one. */
    private static final String MISSING = "5000";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("CreateRoute", this::create, "DeleteRoute", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource table = table(call);
        return Version3.call(
                call, "CreateRoutes", LegacyRoute.parameters(table, LegacyRoute.needed(call)), LegacyRoute.CODES);
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource table = table(call);
        List<Resource> routes = LegacyRoute.needed(call).stream()
                .map(route -> find(call, table, route))
                .distinct()
                .toList();
        Map<String, String> parameters = new LinkedHashMap<>(Map.of("RouteTableId", table.id()));
        for (int i = 0; i < routes.size(); i++) {
            parameters.put("Routes." + i + ".RouteId", routes.get(i).text("RouteId"));
        }
        return Version3.call(call, "DeleteRoutes", parameters, Map.of());
    }

    private static Resource table(ActionCall call) {
        return V2Id.ROUTE_TABLE.named(call, "routeTableId", V2Id.VPC.named(call, "vpcId"));
    }

    private static Resource find(ActionCall call, Resource table, LegacyRoute wanted) {
        Resource route = call.estate().inside(table.id(), ROUTE).stream()
                .filter(found -> found.text("DestinationCidrBlock").equals(wanted.destination()))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        MISSING, "%s has no route to %s.".formatted(table.id(), wanted.destination())));
        boolean same = route.text("GatewayType").equals(wanted.type())
                && route.text("GatewayId").equals(wanted.hop());
        if (!same) {
            throw new ApiException(
                    "InvalidRouteNextHub.NotFound",
                    "The route to %s has another next hop.".formatted(wanted.destination()));
        }
        return route;
    }
}
