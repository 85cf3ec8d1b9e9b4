package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.HIGH_AVAILABILITY_IP;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.NETWORK_INTERFACE;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTER_INTERFACE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The next hops that a call asks for, checked (document 002, lines 8655–9138, parameters and error table). */
final class NextHops {

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int HEAVIEST = 255;

    /** What can be routed to, and the code for one that is not there or not in the VPC. The API's other types need IPv6 or CEN. */
    private static final Map<String, Kind> KINDS = Map.of(
            "Instance", new Kind(AliyunResources.INSTANCE, "InvalidInstanceId.NotFound"),
            "HaVip", new Kind(HIGH_AVAILABILITY_IP, "InvalidHaVipId.NotFound"),
            "RouterInterface", new Kind(ROUTER_INTERFACE, "InvalidRouterInterface"),
            "NetworkInterface", new Kind(NETWORK_INTERFACE, "InvalidNetworkInterface.NotFound"),
            "VpnGateway", new Kind(VPN_GATEWAY, "InvalidNextHop.NotFound"),
            "NatGateway", new Kind(NAT_GATEWAY, "InvalidNextHop.NotFound"));

    private static final Set<String> READY_HA_VIP = Set.of("Available", "InUse");

    private NextHops() {}

    /** One next hop by type and id, or two to four router interfaces; never both. */
    static List<NextHop> asked(ActionCall call, Resource vpc) {
        List<NextHop> listed = listed(call);
        Optional<String> id = call.optional("NextHopId");
        Optional<String> type = call.optional("NextHopType");
        if (!listed.isEmpty()) {
            if (id.isPresent() || type.isPresent()) {
                throw new ApiException(
                        "InvalidNexthopTypeAndList.BothNotNull",
                        "NextHopType with NextHopId, and NextHopList, exclude each other.");
            }
            requireBalanced(call, vpc, listed);
            return listed;
        }
        if (id.isEmpty()) {
            throw new ApiException(
                    "InvalidNexthopTypeAndList.BothNull", "Neither a next hop nor a list of next hops was given.");
        }
        NextHop hop = new NextHop(type.orElse("Instance"), id.get(), NextHop.DEFAULT_WEIGHT);
        require(call, vpc, hop);
        return List.of(hop);
    }

    /** What {@code NextHopList} holds, whose indexes begin with 1. */
    static List<NextHop> listed(ActionCall call) {
        List<NextHop> hops = new ArrayList<>();
        for (int i = 1; call.optional("NextHopList." + i + ".NextHopId").isPresent(); i++) {
            String element = "NextHopList." + i;
            hops.add(new NextHop(
                    call.optional(element + ".NextHopType").orElse("Instance"),
                    call.text(element + ".NextHopId"),
                    call.number(element + ".Weight", NextHop.DEFAULT_WEIGHT)));
        }
        return hops;
    }

    private static void requireBalanced(ActionCall call, Resource vpc, List<NextHop> hops) {
        if (hops.size() < FEWEST || hops.size() > MOST) {
            throw new ApiException("InvalidNexthopListSize", "A route has 2 to 4 next hops, not " + hops.size() + ".");
        }
        for (NextHop hop : hops) {
            if (!hop.type().equals("RouterInterface")) {
                throw new ApiException(
                        "InvalidNextHopType", "A list of next hops is of router interfaces, not " + hop.type() + ".");
            }
            if (hop.weight() < 0 || hop.weight() > HEAVIEST) {
                throw new ApiException("INVALID_WEIGHT_PARAM", "The weight " + hop.weight() + " is not valid.");
            }
            if (!require(call, vpc, hop).text("OppositeRouterType").equals("VBR")) {
                throw new ApiException("InvalidOppositeRouterType", hop.id() + " does not lead to a VBR.");
            }
        }
    }

    private static Resource require(ActionCall call, Resource vpc, NextHop hop) {
        Kind kind = Optional.ofNullable(KINDS.get(hop.type()))
                .orElseThrow(() -> new ApiException(
                        "InvalidNextHopType", "The next hop type %s is not valid here.".formatted(hop.type())));
        Resource found = call.estate()
                .find(kind.name, hop.id())
                .filter(resource -> resource.within().contains(vpc.id()))
                .orElseThrow(() -> new ApiException(
                        kind.notFound, "Specified next hop %s is not in the VPC %s.".formatted(hop.id(), vpc.id())));
        if (kind.name.equals(HIGH_AVAILABILITY_IP) && !READY_HA_VIP.contains(found.state())) {
            throw new ApiException("IncorrectHaVipStatus", found.id() + " is " + found.state() + ".");
        }
        return found;
    }

    /**
     * A kind of next hop.
     *
     * @param name the kind of resource
     * @param notFound the code if there is none of this id in the VPC
     */
    private record Kind(String name, String notFound) {}
}
