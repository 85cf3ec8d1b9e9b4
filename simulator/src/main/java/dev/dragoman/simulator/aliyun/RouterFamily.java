package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VROUTER;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Routers and route tables (documents 000, line 750, and 001, line 1228): made with a VPC, never alone. */
final class RouterFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "DescribeVRouters", this::describeRouters,
                "ModifyVRouterAttribute", this::modifyRouter,
                "DescribeRouteTables", this::describeTables);
    }

    private Map<String, Object> describeRouters(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> routers = call.optional("VRouterId")
                .map(id -> call.estate().find(VROUTER, id).stream())
                .orElseGet(() -> call.estate().in(region, VROUTER))
                .filter(router -> router.region().equals(region));
        return AliyunPage.of(call, "VRouters", "VRouter", routers, RouterFamily::router);
    }

    private static Map<String, Object> router(Resource router) {
        return Fields.of(
                "VRouterId", router.id(),
                "RegionId", router.region(),
                "VpcId", router.text("VpcId"),
                "RouteTableIds", Fields.of("RouteTableId", List.of(router.text("RouteTableId"))),
                "VRouterName", router.text("VRouterName"),
                "Description", router.text("Description"),
                "CreationTime", AliyunResources.time(router.createdAt()));
    }

    private Map<String, Object> modifyRouter(ActionCall call) {
        AliyunNames.check(call, "VRouterName");
        Resource router = AliyunResources.find(call, VROUTER, "VRouterId", "InvalidVRouterId.NotFound");
        call.estate().put(AliyunResources.described(call, router, "VRouterName", "Description"));
        return Map.of();
    }

    private Map<String, Object> describeTables(ActionCall call) {
        Resource router = AliyunResources.find(call, VROUTER, "VRouterId", "Forbidden.VRouterNotFound");
        Stream<Resource> tables = call.estate().inside(router.id(), ROUTE_TABLE).stream()
                .filter(table ->
                        call.optional("RouteTableId").map(table.id()::equals).orElse(true));
        return AliyunPage.of(call, "RouteTables", "RouteTable", tables, table -> table(call, router, table));
    }

    private static Map<String, Object> table(ActionCall call, Resource router, Resource table) {
        List<Map<String, Object>> entries =
                RouteEntries.shown(call, table).map(RouterFamily::entry).toList();
        return Fields.of(
                "VRouterId", router.id(),
                "RouteTableId", table.id(),
                // The document prints RouteEntries; the official SDK reads RouteEntrys.
                "RouteEntrys", Fields.of("RouteEntry", entries),
                "RouteEntries", Fields.of("RouteEntry", entries),
                "RouteTableType", table.text("RouteTableType"),
                "CreationTime", AliyunResources.time(table.createdAt()));
    }

    /** With several next hops, none of them stands in {@code InstanceId}. */
    private static Map<String, Object> entry(Resource entry) {
        List<NextHop> hops = RouteEntries.hops(entry);
        Map<String, Object> fields = Fields.of(
                "RouteTableId", entry.text("RouteTableId"),
                "RouteEntryId", entry.id(),
                "RouteEntryName", entry.text("RouteEntryName"),
                "Description", entry.text("Description"),
                "DestinationCidrBlock", entry.text("DestinationCidrBlock"),
                "Status", entry.state(),
                "Type", entry.text("Type"),
                "InstanceId", hops.size() == 1 ? hops.get(0).id() : "");
        if (hops.size() == 1) {
            fields.put("NextHopType", hops.get(0).type());
        } else {
            fields.put(
                    "NextHops",
                    Fields.of("NextHop", hops.stream().map(NextHop::fields).toList()));
        }
        return fields;
    }
}
