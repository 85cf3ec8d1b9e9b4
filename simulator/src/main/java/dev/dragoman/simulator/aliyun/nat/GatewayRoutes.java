package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;

import dev.dragoman.simulator.aliyun.NextHop;
import dev.dragoman.simulator.aliyun.RouteEntries;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/**
 * The routes of a VPC that lead to its NAT gateway. One comes with the gateway, to {@code 0.0.0.0/0}; a VPC that has such a route
 * takes no gateway (document 000, CreateNatGateway).
 */
final class GatewayRoutes {

    private static final String BEING_CHANGED = "OperationFailed.NatGwRouteInMiddleStatus";

    private GatewayRoutes() {}

    static void requireNoDefault(ActionCall call, Resource vpc) {
        RouteEntries.requireSettled(call.estate(), vpc.id(), BEING_CHANGED);
        RouteEntries.of(call.estate(), vpc.id()).stream()
                .filter(entry -> entry.text("DestinationCidrBlock").equals(RouteEntries.ANYWHERE))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ApiException(
                            "RouterEntryConflict.Duplicated",
                            "%s has the route %s to 0.0.0.0/0 already.".formatted(vpc.id(), entry.id()));
                });
    }

    static void addDefault(ActionCall call, Resource gateway, Resource vpc) {
        List<NextHop> hops = List.of(new NextHop("NatGateway", gateway.id(), NextHop.DEFAULT_WEIGHT));
        call.estate().inside(vpc.id(), ROUTE_TABLE).stream()
                .map(table -> RouteEntries.entry(call.estate(), table, call.now(), RouteEntries.ANYWHERE, hops))
                .forEach(entry -> call.estate().put(entry.passing(PENDING, AVAILABLE)));
    }

    static void requireSettled(ActionCall call, Resource gateway) {
        gateway.within().forEach(vpcId -> RouteEntries.requireSettled(call.estate(), vpcId, BEING_CHANGED));
    }

    static void removeAll(ActionCall call, Resource gateway) {
        gateway.within().stream()
                .flatMap(vpcId -> RouteEntries.of(call.estate(), vpcId).stream())
                .filter(entry -> RouteEntries.hops(entry).stream()
                        .anyMatch(hop -> hop.id().equals(gateway.id())))
                .forEach(entry -> call.estate().remove(entry.id()));
    }
}
