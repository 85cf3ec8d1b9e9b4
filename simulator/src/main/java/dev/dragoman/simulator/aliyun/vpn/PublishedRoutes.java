package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;

import dev.dragoman.simulator.aliyun.NextHop;
import dev.dragoman.simulator.aliyun.RouteEntries;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * VPN routes in the table of the gateway's VPC, where {@code PublishVpc} puts them (document 003, lines 1164–1440): each is an entry
 * that leads to the gateway. Not in the documents: a destination that the table has already stays as it is.
 */
final class PublishedRoutes {

    private PublishedRoutes() {}

    static void publish(ActionCall call, Resource gateway, String destination) {
        String block = block(destination);
        boolean there = entries(call, gateway)
                .anyMatch(entry -> entry.text("DestinationCidrBlock").equals(block));
        if (there) {
            return;
        }
        List<NextHop> hops = List.of(new NextHop("VpnGateway", gateway.id(), NextHop.DEFAULT_WEIGHT));
        gateway.within().stream()
                .flatMap(vpcId -> call.estate().inside(vpcId, ROUTE_TABLE).stream())
                .map(table -> RouteEntries.entry(call.estate(), table, call.now(), block, hops))
                .forEach(entry -> call.estate().put(entry.passing(PENDING, AVAILABLE)));
    }

    static void withdraw(ActionCall call, Resource gateway, String destination) {
        String block = block(destination);
        entries(call, gateway)
                .filter(entry -> entry.text("DestinationCidrBlock").equals(block))
                .filter(entry -> leadsTo(entry, gateway))
                .toList()
                .forEach(entry -> call.estate().put(entry.passing(PENDING, Resource.GONE)));
    }

    /** Everything that leads to a gateway which is about to go. */
    static void withdrawAll(ActionCall call, Resource gateway) {
        entries(call, gateway).filter(entry -> leadsTo(entry, gateway)).toList().forEach(entry -> call.estate()
                .put(entry.passing(PENDING, Resource.GONE)));
    }

    private static Stream<Resource> entries(ActionCall call, Resource gateway) {
        return gateway.within().stream().flatMap(vpcId -> RouteEntries.of(call.estate(), vpcId).stream());
    }

    private static boolean leadsTo(Resource entry, Resource gateway) {
        return RouteEntries.hops(entry).stream().anyMatch(hop -> hop.id().equals(gateway.id()));
    }

    private static String block(String destination) {
        return Cidr.around(destination).map(Cidr::text).orElse(destination);
    }
}
