package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.HIGH_AVAILABILITY_IP;
import static dev.dragoman.simulator.aliyun.AliyunResources.LOAD_BALANCER;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.NETWORK_INTERFACE;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTER_INTERFACE;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** What can be put into Alibaba's cloud by hand. All of it keeps its VPC from being deleted. */
final class AliyunPlaceables {

    static final Map<String, Placeable> KINDS = Map.of(
            AliyunResources.INSTANCE,
            Placeable.of("i-", "Running"),
            LOAD_BALANCER,
            Placeable.of("lb-", "active"),
            NETWORK_INTERFACE,
            Placeable.of("eni-", "InUse"),
            NAT_GATEWAY,
            Placeable.of("ngw-", AVAILABLE).followedBy(AliyunPlaceables::routeEverythingThere),
            VPN_GATEWAY,
            Placeable.of("vpn-", "active"),
            HIGH_AVAILABILITY_IP,
            Placeable.of("havip-", AVAILABLE),
            // Of a list of next hops every one must lead to a border router.
            ROUTER_INTERFACE,
            Placeable.of("ri-", "Active").with("OppositeRouterType", "VBR"));

    private AliyunPlaceables() {}

    /**
     * A NAT gateway brings a route for everything into its VPC's table (document 000, CreateNatGateway), which would refuse the
     * gateway if it had one already; here the one that is there stays.
     */
    private static void routeEverythingThere(Estate estate, Resource gateway) {
        for (String vpcId : gateway.within()) {
            boolean routed = RouteEntries.of(estate, vpcId).stream()
                    .anyMatch(entry -> entry.text("DestinationCidrBlock").equals(RouteEntries.ANYWHERE));
            if (estate.find(VPC, vpcId).isPresent() && !routed) {
                NextHop hop = new NextHop("NatGateway", gateway.id(), NextHop.DEFAULT_WEIGHT);
                estate.inside(vpcId, ROUTE_TABLE)
                        .forEach(table -> estate.put(RouteEntries.entry(
                                estate, table, gateway.createdAt(), RouteEntries.ANYWHERE, List.of(hop))));
            }
        }
    }
}
