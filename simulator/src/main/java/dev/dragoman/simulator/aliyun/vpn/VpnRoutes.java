package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.vpn.VpnResources.VPN_CONNECTION;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the two sorts of VPN routes. The pages have no code for a route that is not there, nor for one that is there already: those
 * of VPC routes are used.
 *
 * @param kind the kind of resource
 * @param outer the field of their list
 * @param inner the field of its elements
 * @param key what tells two routes of a gateway apart, by the names of parameters
 */
record VpnRoutes(String kind, String outer, String inner, List<String> key) {

    static final VpnRoutes DESTINATION =
            new VpnRoutes("vpn-route-entry", "VpnRouteEntries", "VpnRouteEntry", List.of("RouteDest", "NextHop"));
    static final VpnRoutes POLICY = new VpnRoutes(
            "vpn-pbr-route-entry",
            "VpnPbrRouteEntries",
            "VpnPbrRouteEntry",
            List.of("RouteSource", "RouteDest", "NextHop"));

    static final String PUBLISHED = "published";
    static final String NORMAL = "normal";

    /** The gateway's routes of this sort. */
    Stream<Resource> of(ActionCall call, Resource gateway) {
        return call.estate().inside(gateway.id(), kind).stream().filter(VpnResources::isThere);
    }

    /** The gateway's routes of both sorts. */
    static Stream<Resource> all(ActionCall call, Resource gateway) {
        return Stream.of(DESTINATION, POLICY).flatMap(routes -> routes.of(call, gateway));
    }

    /** The route that the call asks for, not yet put anywhere. */
    Resource asked(ActionCall call, Resource gateway) {
        requireConnection(call, gateway);
        of(call, gateway).filter(route -> hasKey(call, route)).findFirst().ifPresent(route -> {
            throw new ApiException("RouterEntryConflict.Duplicated", "The gateway has this route already.");
        });
        VpnResources.requireRoom(
                call, "aliyun." + kind + "-per-gateway", of(call, gateway).count());
        Map<String, Object> attributes = Fields.of(
                "VpnInstanceId", gateway.id(),
                "Weight", call.number("Weight", 0),
                "OverlayMode", call.optional("OverlayMode").orElse("Ipsec"));
        key.forEach(part -> attributes.put(part, call.text(part)));
        boolean published = call.flag("PublishVpc").orElse(false);
        return AliyunResources.make(
                        call,
                        kind,
                        AliyunResources.newId(call, kind),
                        gateway.region(),
                        List.of(gateway.id()),
                        attributes)
                .in(published ? PUBLISHED : NORMAL);
    }

    /** The examples' next hops are connections; that it must be one of the gateway is not in the documents. */
    private static void requireConnection(ActionCall call, Resource gateway) {
        boolean there = call.estate()
                .find(VPN_CONNECTION, call.text("NextHop"))
                .filter(VpnResources::isThere)
                .filter(connection -> connection.within().contains(gateway.id()))
                .isPresent();
        if (!there) {
            throw new ApiException(
                    "InvalidParameter", "The specified NextHop is no connection of " + gateway.id() + ".");
        }
    }

    private boolean hasKey(ActionCall call, Resource route) {
        return key.stream().allMatch(part -> route.text(part).equals(call.text(part)));
    }

    /** The route that the call names, with the weight that it has. */
    Resource named(ActionCall call, Resource gateway) {
        return of(call, gateway)
                .filter(route -> hasKey(call, route))
                .filter(route -> route.text("Weight").equals(call.text("Weight")))
                .findFirst()
                .orElseThrow(VpnRoutes::notFound);
    }

    static ApiException notFound() {
        return new ApiException("InvalidRouteEntry.NotFound", "There is no such VPN route.");
    }

    Map<String, Object> view(Resource route) {
        Map<String, Object> fields = Fields.of("VpnInstanceId", route.text("VpnInstanceId"));
        key.forEach(part -> fields.put(part, route.text(part)));
        fields.put("Weight", route.attributes().getOrDefault("Weight", 0));
        fields.put("State", route.state());
        fields.put("CreateTime", route.createdAt().toEpochMilli());
        return fields;
    }
}
