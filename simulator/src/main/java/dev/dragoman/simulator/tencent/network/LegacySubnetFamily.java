package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.SubnetFamily;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subnets as the legacy API shows them (document 004, lines 9243–9673). */
final class LegacySubnetFamily implements Family {

    /** The attribute of a subnet that holds its network ACL. */
    private static final String ACL = "NetworkAclId";

    private static final String NO_ACL = "0";

    private static final V2List LIST = V2List.byAgeOr("subnetName", "SubnetName");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSubnet", this::create,
                "DescribeSubnet", this::describe,
                "DescribeSubnetEx", this::list,
                "ModifySubnetAttribute", this::modify,
                "DeleteSubnet", this::delete,
                "CheckDefaultSubnet", DefaultSubnetCheck::check);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        List<String> elements = V2Parameters.neededElements(call, "subnetSet");
        List<Map<String, Object>> made = LegacySubnet.create(call, vpc, elements).stream()
                .map(subnet -> LegacySubnet.made(call, subnet))
                .toList();
        return Fields.of("subnetSet", made);
    }

    private Map<String, Object> describe(ActionCall call) {
        Resource subnet = named(call);
        return Fields.of(
                "subnetId", V2Id.SUBNET.old(subnet),
                "subnetName", subnet.text("SubnetName"),
                "subnetCreateTime", TencentTime.shown(subnet.createdAt()),
                "cidrBlock", subnet.text("CidrBlock"),
                "routeTableId", V2Id.ROUTE_TABLE.old(LegacySubnet.table(call, subnet)),
                "zoneId", LegacySubnet.zoneNumber(subnet),
                "totalIPNum", SubnetFamily.addresses(subnet),
                "availableIPNum", SubnetFamily.freeAddresses(call, subnet));
    }

    private static Resource named(ActionCall call) {
        return V2Id.SUBNET.named(call, "subnetId", V2Id.VPC.named(call, "vpcId"));
    }

    private Map<String, Object> list(ActionCall call) {
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        Optional<Resource> wanted = V2Id.SUBNET.optional(call, "subnetId");
        List<String> zones = call.list("zoneIds");
        return LIST.page(
                call,
                call.estate()
                        .in(TencentResources.region(call), SUBNET)
                        .filter(subnet -> vpc.isEmpty()
                                || subnet.within().contains(vpc.get().id()))
                        .filter(subnet -> wanted.isEmpty() || wanted.get().equals(subnet))
                        .filter(subnet -> zones.isEmpty() || zones.contains(LegacySubnet.zoneNumber(subnet)))
                        .filter(V2List.like(call, "subnetName", "SubnetName")),
                subnet -> view(call, subnet));
    }

    private static Map<String, Object> view(ActionCall call, Resource subnet) {
        Resource vpc = V2Id.VPC.find(call, subnet.text("VpcId"));
        Resource table = LegacySubnet.table(call, subnet);
        return Fields.of(
                "vpcId", V2Id.VPC.old(vpc),
                "unVpcId", vpc.id(),
                "vpcName", vpc.text("VpcName"),
                "vpcCidrBlock", vpc.text("CidrBlock"),
                "subnetId", V2Id.SUBNET.old(subnet),
                "unSubnetId", subnet.id(),
                "subnetName", subnet.text("SubnetName"),
                "subnetCreateTime", TencentTime.shown(subnet.createdAt()),
                "routeTableId", V2Id.ROUTE_TABLE.old(table),
                "unRouteTableId", table.id(),
                "routeTableName", table.text("RouteTableName"),
                "cidrBlock", subnet.text("CidrBlock"),
                "zoneId", LegacySubnet.zoneNumber(subnet),
                "zone", subnet.text("Zone"),
                "vpcDevices",
                        call.estate()
                                .inside(subnet.id(), TencentResources.INSTANCE)
                                .size(),
                "networkAclId", acl(call, subnet),
                "totalIPNum", SubnetFamily.addresses(subnet),
                "availableIPNum", SubnetFamily.freeAddresses(call, subnet),
                "broadcast", subnet.is("EnableBroadcast"),
                "isDefault", subnet.is("IsDefault"));
    }

    /** 0 where none is bound (line 9541), or was not asked for. */
    private static String acl(ActionCall call, Resource subnet) {
        boolean asked = call.optional("getAclIdFlag").equals(Optional.of("1"));
        return asked && !subnet.text(ACL).isEmpty() ? subnet.text(ACL) : NO_ACL;
    }

    /** This page alone refuses a name that another subnet of the VPC has (line 9423). */
    private Map<String, Object> modify(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource subnet = V2Id.SUBNET.named(call, "subnetId", vpc);
        if (LegacySubnet.isNamed(call, vpc, call.text("subnetName"), subnet)) {
            throw new ApiException("InvalidSubnetName", "Another subnet of the VPC has this name.");
        }
        return Version3.call(
                call,
                "ModifySubnetAttribute",
                Map.of("SubnetId", subnet.id(), "SubnetName", call.text("subnetName")),
                Map.of());
    }

    private Map<String, Object> delete(ActionCall call) {
        return Version3.call(
                call,
                "DeleteSubnet",
                Map.of("SubnetId", named(call).id()),
                Map.of("ResourceInUse", "InvalidSubnet.CannotDelete"));
    }
}
