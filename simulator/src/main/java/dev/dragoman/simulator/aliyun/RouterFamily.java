package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VROUTER;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

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
        Resource named = call.optional("VRouterName")
                .map(name -> router.with("VRouterName", name))
                .orElse(router);
        call.estate()
                .put(call.optional("Description")
                        .map(text -> named.with("Description", text))
                        .orElse(named));
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
        List<Map<String, Object>> systemRoutes = call.estate().inside(router.text("VpcId"), VSWITCH).stream()
                .map(vSwitch -> Fields.of(
                        "DestinationCidrBlock",
                        vSwitch.text("CidrBlock"),
                        "InstanceId",
                        "",
                        "RouteTableId",
                        table.id(),
                        "Status",
                        AVAILABLE,
                        "Type",
                        "System"))
                .toList();
        return Fields.of(
                "VRouterId", router.id(),
                "RouteTableId", table.id(),
                // The document prints RouteEntries; the official SDK reads RouteEntrys.
                "RouteEntrys", Fields.of("RouteEntry", systemRoutes),
                "RouteEntries", Fields.of("RouteEntry", systemRoutes),
                "RouteTableType", table.text("RouteTableType"),
                "CreationTime", AliyunResources.time(table.createdAt()));
    }
}
