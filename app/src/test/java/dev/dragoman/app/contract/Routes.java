package dev.dragoman.app.contract;

import dev.dragoman.app.site.Provider;
import dev.dragoman.app.site.Site;
import dev.dragoman.app.site.Stranger;
import dev.dragoman.client.CommandBuilder;
import dev.dragoman.client.Commands;
import dev.dragoman.model.Reference;
import dev.dragoman.model.kind.NextHop;
import dev.dragoman.model.kind.RouteSpec;
import dev.dragoman.model.kind.SubnetSpec;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * A network of one stack with a subnet, for routes to be made in.
 *
 * @param name the network's handle
 * @param network the cloud's id of it
 * @param subnet the cloud's id of its subnet, {@code 10.0.1.0/24}
 */
record Routes(Site site, Provider provider, String stack, String name, String network, String subnet) {

    static Routes in(Site site, Provider provider, String stack, String name) throws Exception {
        String network = Ask.succeeded(site, provider.network(stack, name, "10.0.0.0/16"))
                .resource()
                .id();
        SubnetSpec spec = new SubnetSpec(
                Reference.named(name),
                "10.0.1.0/24",
                provider == Provider.ALIYUN ? "cn-hangzhou-b" : "ap-guangzhou-3",
                null,
                null,
                null,
                null);
        String subnet = Ask.succeeded(site, Commands.create(provider.lane(), stack, name, spec))
                .resource()
                .id();
        return new Routes(site, provider, stack, name, network, subnet);
    }

    /** The id of the table that came with the network. */
    String table() {
        return AtCloud.inside(site, network, "route-table").get(0).id();
    }

    /** The id of one more table, which somebody else made; Tencent Cloud alone has such. */
    String secondTable() throws Exception {
        return Stranger.at(provider, site)
                .call("CreateRouteTable", Map.of("VpcId", network, "RouteTableName", "second"))
                .at("/RouteTable/RouteTableId")
                .asText();
    }

    /** Somebody's gateway, interface or whatever else there is to route to in the network. */
    Resource placed(String kind) {
        return AtCloud.place(site, provider, kind, network);
    }

    /** Somebody's instance in the subnet. */
    Resource instance(String address) {
        return AtCloud.place(site, provider, "instance", network, subnet, address);
    }

    /** To an instance: by id and address, as suits both clouds. */
    NextHop to(Resource instance) {
        return NextHop.instance(instance.id(), instance.text("address"));
    }

    RouteSpec spec(String destination, NextHop hop) {
        return spec(destination, hop, null, null);
    }

    RouteSpec spec(String destination, NextHop hop, String displayName, String description) {
        return new RouteSpec(Reference.named(name), null, destination, hop, null, displayName, description);
    }

    CommandBuilder create(String handle, RouteSpec spec) {
        return Commands.create(provider.lane(), stack, handle, spec);
    }

    /** The route that the cloud has to this destination, in the network's own table or another. */
    Resource atCloud(String destination) {
        String kind = provider == Provider.ALIYUN ? "route-entry" : "route";
        return AtCloud.inside(site, network, "route-table").stream()
                .flatMap(table -> AtCloud.inside(site, table.id(), kind).stream())
                .filter(route -> route.text("DestinationCidrBlock").equals(destination))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no route to " + destination));
    }

    /** Whether the cloud has a route to this destination in the network. */
    boolean has(String destination) {
        String kind = provider == Provider.ALIYUN ? "route-entry" : "route";
        return AtCloud.inside(site, network, "route-table").stream()
                .flatMap(table -> AtCloud.inside(site, table.id(), kind).stream())
                .anyMatch(route -> route.text("DestinationCidrBlock").equals(destination));
    }

    /** Where a route leads in the cloud's words: type, space, id or address. */
    String hop(Resource route) {
        if (provider == Provider.TENCENT) {
            return route.text("GatewayType") + " " + route.text("GatewayId");
        }
        Map<?, ?> hop = (Map<?, ?>) ((java.util.List<?>) route.attributes().get("NextHops")).get(0);
        return hop.get("NextHopType") + " " + hop.get("NextHopId");
    }
}
