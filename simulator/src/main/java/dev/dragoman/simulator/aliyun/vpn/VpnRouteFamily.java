package dev.dragoman.simulator.aliyun.vpn;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/**
 * A VPN gateway's routes by destination and by policy (document 003, lines 1164–1940). They have no ids: destination, next hop,
 * weight and, by policy, source tell them apart.
 */
final class VpnRouteFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpnRouteEntry", call -> create(call, VpnRoutes.DESTINATION),
                "DescribeVpnRouteEntries", call -> describe(call, VpnRoutes.DESTINATION),
                "ModifyVpnRouteEntryWeight", call -> modify(call, VpnRoutes.DESTINATION),
                "DeleteVpnRouteEntry", call -> delete(call, VpnRoutes.DESTINATION),
                "CreateVpnPbrRouteEntry", call -> create(call, VpnRoutes.POLICY),
                "DescribeVpnPbrRouteEntries", call -> describe(call, VpnRoutes.POLICY),
                "ModifyVpnPbrRouteEntryWeight", call -> modify(call, VpnRoutes.POLICY),
                "DeleteVpnPbrRouteEntry", call -> delete(call, VpnRoutes.POLICY),
                "PublishVpnRouteEntry", VpnRouteFamily::publish);
    }

    private static Map<String, Object> create(ActionCall call, VpnRoutes routes) {
        AliyunRegions.of(call);
        Resource gateway = gateway(call);
        Resource route = routes.asked(call, gateway);
        if (route.state().equals(VpnRoutes.PUBLISHED)) {
            PublishedRoutes.publish(call, gateway, route.text("RouteDest"));
        }
        VpnGateways.change(call, gateway, route);
        Map<String, Object> answer = routes.view(route);
        answer.put("OverlayMode", route.text("OverlayMode"));
        return answer;
    }

    private static Resource gateway(ActionCall call) {
        Resource gateway = VpnGateways.named(call);
        VpnGateways.requireReady(call, gateway);
        return gateway;
    }

    private static Map<String, Object> describe(ActionCall call, VpnRoutes routes) {
        return AliyunPage.of(
                call, routes.outer(), routes.inner(), routes.of(call, VpnGateways.named(call)), routes::view);
    }

    private static Map<String, Object> modify(ActionCall call, VpnRoutes routes) {
        Resource gateway = gateway(call);
        Resource route = routes.named(call, gateway);
        VpnGateways.change(call, gateway, route.with("Weight", call.number("NewWeight", 0)));
        return Map.of();
    }

    private static Map<String, Object> delete(ActionCall call, VpnRoutes routes) {
        Resource gateway = gateway(call);
        Resource route = routes.named(call, gateway);
        withdrawUnlessShared(call, gateway, route);
        VpnGateways.remove(call, gateway, route);
        return Map.of();
    }

    /** Names no weight and no source: all routes of the type with this destination and next hop are meant. */
    private static Map<String, Object> publish(ActionCall call) {
        Resource gateway = gateway(call);
        VpnRoutes routes = call.text("RouteType").equalsIgnoreCase("pbr") ? VpnRoutes.POLICY : VpnRoutes.DESTINATION;
        List<Resource> meant = routes.of(call, gateway)
                .filter(route -> route.text("RouteDest").equals(call.text("RouteDest")))
                .filter(route -> route.text("NextHop").equals(call.text("NextHop")))
                .toList();
        if (meant.isEmpty()) {
            throw VpnRoutes.notFound();
        }
        boolean published = call.flag("PublishVpc").orElse(false);
        for (Resource route : meant) {
            if (published) {
                PublishedRoutes.publish(call, gateway, route.text("RouteDest"));
            } else {
                withdrawUnlessShared(call, gateway, route);
            }
            VpnGateways.change(call, gateway, route.in(published ? VpnRoutes.PUBLISHED : VpnRoutes.NORMAL));
        }
        return Map.of();
    }

    private static void withdrawUnlessShared(ActionCall call, Resource gateway, Resource route) {
        boolean shared = VpnRoutes.all(call, gateway)
                .filter(other -> !other.id().equals(route.id()))
                .filter(other -> other.state().equals(VpnRoutes.PUBLISHED))
                .anyMatch(other -> other.text("RouteDest").equals(route.text("RouteDest")));
        if (route.state().equals(VpnRoutes.PUBLISHED) && !shared) {
            PublishedRoutes.withdraw(call, gateway, route.text("RouteDest"));
        }
    }
}
