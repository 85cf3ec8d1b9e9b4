package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Route tables as the legacy API shows them, made and modified with their routes (document 004, lines 9675–10248). */
final class LegacyRouteTableFamily implements Family {

    private static final String NAME = "RouteTableName";

    /** Examples show so (line 9990); the table has it the other way round (line 9920). */
    private static final int DEFAULT = 1;

    private static final int ORDINARY = 0;
    private static final int MOST_EQUAL_ROUTES = 8;

    /** The page names no code for a table that has to stay; this is the public one for an operation that failed. */
    private static final String FAILED = "5100";

    private static final V2List LIST = V2List.byAgeOr("routeTableName", NAME);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateRouteTable", this::create,
                "DescribeRouteTable", this::describe,
                "ModifyRouteTableAttribute", this::modify,
                "DeleteRouteTable", this::delete,
                "AssociateRouteTable", this::associate);
    }

    /** 0 ordinary, 1 default. */
    static int type(Resource table) {
        return table.is("Main") ? DEFAULT : ORDINARY;
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        List<LegacyRoute> routes = LegacyRoute.all(call);
        Map<String, Object> made = Version3.call(
                call,
                "CreateRouteTable",
                Map.of("VpcId", vpc.id(), NAME, call.text("routeTableName")),
                Map.of("LimitExceeded", "RouteTableLimitExceeded"));
        Resource table = tableOf(call, made);
        try {
            Version3.call(call, "CreateRoutes", LegacyRoute.parameters(table, routes), LegacyRoute.CODES);
        } catch (ApiException refused) {
            call.estate().remove(table.id());
            throw refused;
        }
        return Fields.of(
                "routeTableId", V2Id.ROUTE_TABLE.old(table),
                "unRouteTableId", table.id(),
                "routeTableSet", LegacyRoute.made(call, table));
    }

    private static Resource tableOf(ActionCall call, Map<String, Object> made) {
        if (made.get("RouteTable") instanceof Map<?, ?> table) {
            return V2Id.ROUTE_TABLE.find(call, String.valueOf(table.get("RouteTableId")));
        }
        throw new IllegalStateException("CreateRouteTable answers with what it made: " + made);
    }

    private Map<String, Object> describe(ActionCall call) {
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        Optional<Resource> wanted = V2Id.ROUTE_TABLE.optional(call, "routeTableId");
        return LIST.page(
                call,
                call.estate()
                        .in(TencentResources.region(call), ROUTE_TABLE)
                        .filter(table -> vpc.isEmpty()
                                || table.within().contains(vpc.get().id()))
                        .filter(table -> wanted.isEmpty() || wanted.get().equals(table))
                        .filter(V2List.like(call, "routeTableName", NAME)),
                table -> view(call, table));
    }

    private static Map<String, Object> view(ActionCall call, Resource table) {
        Resource vpc = V2Id.VPC.find(call, table.text("VpcId"));
        return Fields.of(
                "vpcId", V2Id.VPC.old(vpc),
                "unVpcId", vpc.id(),
                "vpcName", vpc.text("VpcName"),
                "vpcCidrBlock", vpc.text("CidrBlock"),
                "routeTableName", table.text(NAME),
                "routeTableId", V2Id.ROUTE_TABLE.old(table),
                "unRouteTableId", table.id(),
                "routeTableType", type(table),
                "subnetNum", call.estate().inside(table.id(), SUBNET).size(),
                "routeTableCreateTime", TencentTime.shown(table.createdAt()),
                "routeTableSet", LegacyRoute.shown(call, table));
    }

    /** Routes that are sent replace all that there are (line 9823); if none is, they stay, on which the page is silent. */
    private Map<String, Object> modify(ActionCall call) {
        Resource table = named(call);
        List<LegacyRoute> routes = LegacyRoute.all(call);
        requireFewEqual(routes);
        Map<String, String> parameters = LegacyRoute.parameters(table, routes);
        parameters.put(NAME, call.optional("routeTableName").orElse(table.text(NAME)));
        return Version3.call(
                call, routes.isEmpty() ? "ModifyRouteTableAttribute" : "ResetRoutes", parameters, LegacyRoute.CODES);
    }

    /** More than 8 to one destination through public gateways are too many; here 2 are already one too many. */
    private static void requireFewEqual(List<LegacyRoute> routes) {
        routes.stream()
                .filter(route -> route.type().equals(NextType.name("0")))
                .collect(Collectors.groupingBy(LegacyRoute::destination, Collectors.counting()))
                .forEach((destination, count) -> {
                    if (count > MOST_EQUAL_ROUTES) {
                        throw new ApiException(
                                "InvalidRoute.NextHubLimitExceeded",
                                "There are %d routes to %s.".formatted(count, destination));
                    }
                });
    }

    private static Resource named(ActionCall call) {
        return V2Id.ROUTE_TABLE.named(call, "routeTableId", V2Id.VPC.named(call, "vpcId"));
    }

    private Map<String, Object> delete(ActionCall call) {
        return Version3.call(
                call,
                "DeleteRouteTable",
                Map.of("RouteTableId", named(call).id()),
                Map.of(
                        "UnsupportedOperation.DelDefaultRoute", FAILED,
                        "UnsupportedOperation.DelRouteWithSubnet", FAILED));
    }

    /** One subnet, or several as {@code subnetId.0}, {@code subnetId.1}, all or none (line 10208). */
    private Map<String, Object> associate(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource table = V2Id.ROUTE_TABLE.named(call, "routeTableId", vpc);
        List<String> ids = call.optional("subnetId").map(List::of).orElseGet(() -> call.list("subnetId"));
        List<Resource> subnets =
                ids.stream().map(id -> V2Id.SUBNET.find(call, id, vpc)).toList();
        subnets.forEach(subnet -> Version3.call(
                call,
                "ReplaceRouteTableAssociation",
                Map.of("SubnetId", subnet.id(), "RouteTableId", table.id()),
                Map.of()));
        return Map.of();
    }
}
