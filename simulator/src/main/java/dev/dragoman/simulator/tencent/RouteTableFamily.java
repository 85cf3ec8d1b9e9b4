package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** Route tables (document 004, lines 1983–2467): one default with each VPC, more on request. Their routes are {@link RouteFamily}'s. */
public final class RouteTableFamily implements Family {

    private static final TencentList LIST = new TencentList(
            ROUTE_TABLE,
            "RouteTableIds",
            "RouteTableSet",
            Map.of(
                    "route-table-id", TencentList.id(),
                    "route-table-name", TencentList.attribute("RouteTableName"),
                    "vpc-id", TencentList.attribute("VpcId"),
                    "association.main", TencentList.attribute("Main")));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateRouteTable", this::create,
                "DescribeRouteTables", call -> LIST.page(call, table -> view(call, table)),
                "ModifyRouteTableAttribute", this::modify,
                "DeleteRouteTable", this::delete,
                "ReplaceRouteTableAssociation", this::associate);
    }

    /** A new table, not yet put anywhere. */
    public static Resource table(ActionCall call, String vpcId, String name, boolean main) {
        return TencentResources.make(
                call,
                ROUTE_TABLE,
                TencentResources.newId(call, ROUTE_TABLE),
                List.of(vpcId),
                Fields.of("VpcId", vpcId, "RouteTableName", name, "Main", main));
    }

    /** The id of the table that a VPC's new subnets use. */
    public static String defaultTable(ActionCall call, String vpcId) {
        return call.estate().inside(vpcId, ROUTE_TABLE).stream()
                .filter(RouteTableFamily::isMain)
                .map(Resource::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every VPC is made with a default table: " + vpcId));
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = TencentResources.named(call, VPC, "VpcId");
        int existing = call.estate().inside(vpc.id(), ROUTE_TABLE).size();
        if (existing >= call.quotas().limit("tencent.route-table-per-vpc")) {
            throw new ApiException("LimitExceeded", "The route table quota of the VPC is used up.");
        }
        Resource table = table(call, vpc.id(), call.text("RouteTableName"), false);
        call.estate().put(table);
        return Fields.of("RouteTable", view(call, table));
    }

    private static Map<String, Object> view(ActionCall call, Resource table) {
        List<Map<String, Object>> associations = call.estate().inside(table.id(), SUBNET).stream()
                .map(subnet -> Fields.of("SubnetId", subnet.id(), "RouteTableId", table.id()))
                .toList();
        return Fields.of(
                "RouteTableId", table.id(),
                "VpcId", table.text("VpcId"),
                "RouteTableName", table.text("RouteTableName"),
                "AssociationSet", associations,
                "RouteSet", RouteFamily.shown(call, table),
                "Main", isMain(table),
                "CreatedTime", TencentTime.shown(table.createdAt()));
    }

    private static boolean isMain(Resource table) {
        return table.is("Main");
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        call.estate().put(table.with("RouteTableName", call.text("RouteTableName")));
        return Map.of();
    }

    /** Neither the default nor one in use; the codes are the service's own, the document lists none. */
    private Map<String, Object> delete(ActionCall call) {
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        if (isMain(table)) {
            throw new ApiException(
                    "UnsupportedOperation.DelDefaultRoute", "The default route table goes with its VPC.");
        }
        call.estate().inside(table.id(), SUBNET).stream().findFirst().ifPresent(subnet -> {
            throw new ApiException(
                    "UnsupportedOperation.DelRouteWithSubnet",
                    "The route table is used by the subnet %s.".formatted(subnet.id()));
        });
        call.estate().remove(table.id());
        return Map.of();
    }

    private Map<String, Object> associate(ActionCall call) {
        Resource subnet = TencentResources.named(call, SUBNET, "SubnetId");
        Resource table = TencentResources.named(call, ROUTE_TABLE, "RouteTableId");
        if (!subnet.text("VpcId").equals(table.text("VpcId"))) {
            throw new ApiException("UnsupportedOperation.VpcMismatch", "Subnet and route table are in different VPCs.");
        }
        call.estate().put(subnet.with("RouteTableId", table.id()).movedTo(List.of(subnet.text("VpcId"), table.id())));
        return Map.of();
    }
}
