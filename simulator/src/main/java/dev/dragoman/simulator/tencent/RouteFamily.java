package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE;
import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Routes (document 004, lines 2051–2600): written by table and number, several in one call, all or none; read with their
 * table. A number is unique within its table only, and never used again there. No answer carries it.
 */
public final class RouteFamily implements Family {

    /** The attribute of a table that holds the number of its next route. */
    private static final String NEXT = "NextRouteId";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateRoutes", this::create,
                "ReplaceRoutes", this::replace,
                "DeleteRoutes", this::delete,
                "ResetRoutes", this::reset);
    }

    /** The routes of a table as it shows them, in the order in which they were made. */
    public static List<Map<String, Object>> shown(ActionCall call, Resource table) {
        return call.estate().inside(table.id(), ROUTE).stream()
                .filter(call::sees)
                .map(route -> Fields.of(
                        "RouteId", Integer.parseInt(route.text("RouteId")),
                        "DestinationCidrBlock", route.text("DestinationCidrBlock"),
                        "GatewayType", route.text("GatewayType"),
                        "GatewayId", route.text("GatewayId"),
                        "RouteDescription", route.text("RouteDescription")))
                .toList();
    }

    private Map<String, Object> create(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        List<RouteRequest> asked = RouteRequest.each(call, start -> RouteRequest.read(call, start));
        requireSound(call, table, asked, destinations(call, table));
        add(call, table, asked);
        return Map.of();
    }

    private Map<String, Object> replace(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        List<String> ids = RouteRequest.each(call, start -> RouteRequest.id(call, start));
        List<Resource> routes = ids.stream()
                .map(id -> route(call, table, id, "InvalidParameterValue"))
                .toList();
        List<RouteRequest> asked = RouteRequest.each(call, start -> RouteRequest.read(call, start));
        Set<String> others = destinations(call, table);
        routes.forEach(route -> others.remove(route.text("DestinationCidrBlock")));
        requireSound(call, table, asked, others);
        for (int i = 0; i < routes.size(); i++) {
            call.estate().put(described(routes.get(i), asked.get(i)));
        }
        return Map.of();
    }

    /** The number alone counts; whatever else is said of the route is not compared (line 2193, example). */
    private Map<String, Object> delete(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        List<Resource> routes =
                RouteRequest.each(call, start -> route(call, table, RouteRequest.id(call, start), "ResourceNotFound"));
        routes.forEach(route -> call.estate().remove(route.id()));
        return Map.of();
    }

    /** Takes every route away first, whoever made it, then stores the new ones. */
    private Map<String, Object> reset(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        List<RouteRequest> asked = RouteRequest.each(call, start -> RouteRequest.read(call, start));
        requireSound(call, table, asked, Set.of());
        call.estate().inside(table.id(), ROUTE).forEach(route -> call.estate().remove(route.id()));
        add(call, table.with("RouteTableName", call.text("RouteTableName")), asked);
        return Map.of();
    }

    private static Resource route(ActionCall call, Resource table, String number, String notFound) {
        return call.estate()
                .find(ROUTE, table.id() + "/" + number)
                .orElseThrow(() -> new ApiException(notFound, "%s has no route %s.".formatted(table.id(), number)));
    }

    private static Set<String> destinations(ActionCall call, Resource table) {
        Set<String> destinations = new HashSet<>();
        call.estate().inside(table.id(), ROUTE).forEach(route -> destinations.add(route.text("DestinationCidrBlock")));
        return destinations;
    }

    /** The routes asked for, beside those that stay in the table. */
    private static void requireSound(ActionCall call, Resource table, List<RouteRequest> asked, Set<String> staying) {
        String vpcId = table.text("VpcId");
        Cidr network = Cidr.of(TencentResources.find(call, VPC, vpcId).text("CidrBlock"));
        Set<String> destinations = new HashSet<>(staying);
        for (RouteRequest route : asked) {
            Cidr destination = route.destination();
            if (network.contains(destination)) {
                throw new ApiException(
                        "InvalidParameterValue.VpcCidrConflict",
                        "%s lies inside the VPC's %s.".formatted(destination.text(), network.text()));
            }
            if (!destinations.add(destination.text())) {
                throw new ApiException(
                        "InvalidParameterValue.Duplicate", "There are two routes to " + destination.text() + ".");
            }
            route.gatewayType().require(call.estate(), vpcId, route.gatewayId(), destination);
        }
        if (destinations.size() > call.quotas().limit("tencent.route-per-table")) {
            throw new ApiException("LimitExceeded", "The route quota of the table is used up.");
        }
    }

    private static void add(ActionCall call, Resource table, List<RouteRequest> asked) {
        int number = table.attributes().get(NEXT) instanceof Integer next ? next : 1;
        call.estate().put(table.with(NEXT, number + asked.size()));
        for (RouteRequest route : asked) {
            Resource made = TencentResources.make(
                    call, ROUTE, table.id() + "/" + number, List.of(table.id()), Fields.of("RouteId", number));
            call.estate().put(described(made, route));
            number++;
        }
    }

    private static Resource described(Resource route, RouteRequest asked) {
        return route.with("DestinationCidrBlock", asked.destination().text())
                .with("GatewayType", asked.gatewayType().name())
                .with("GatewayId", asked.gatewayId())
                .with("RouteDescription", asked.description());
    }
}
