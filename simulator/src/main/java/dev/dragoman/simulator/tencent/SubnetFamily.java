package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** Subnets (document 004, lines 1702–2100). A subnet has exactly one route table, at first the VPC's default. */
public final class SubnetFamily implements Family {

    private static final int SHORTEST_MASK = 16;
    private static final int LONGEST_MASK = 28;

    /** Network, gateway and broadcast: an example of the document shows 253 free in a /24. */
    private static final int RESERVED_ADDRESSES = 3;

    private static final TencentList LIST = new TencentList(
            SUBNET,
            "SubnetIds",
            "SubnetSet",
            Map.of(
                    "subnet-id", TencentList.id(),
                    "vpc-id", TencentList.attribute("VpcId"),
                    "subnet-name", TencentList.attribute("SubnetName"),
                    "cidr-block", TencentList.cidr(),
                    "zone", TencentList.attribute("Zone"),
                    "is-default", TencentList.attribute("IsDefault")));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSubnet", this::create,
                "DescribeSubnets", call -> LIST.page(call, subnet -> view(call, subnet)),
                "ModifySubnetAttribute", this::modify,
                "DeleteSubnet", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = TencentResources.named(call, VPC, "VpcId");
        Cidr block = Cidr.parse(call.text("CidrBlock"))
                .orElseThrow(() -> new ApiException(
                        "InvalidParameterValue.Malformed", "CidrBlock is not a block with an empty host part."));
        if (!TencentRegions.hasZone(vpc.region(), call.text("Zone"))) {
            throw new ApiException("InvalidParameterValue", "Zone does not exist in the region.");
        }
        List<Resource> siblings = call.estate().inside(vpc.id(), SUBNET);
        requireRoom(vpc, siblings, block);
        if (siblings.size() >= call.quotas().limit("tencent.subnet-per-vpc")) {
            throw new ApiException("LimitExceeded", "The subnet quota of the VPC is used up.");
        }
        Resource subnet = put(
                call,
                vpc,
                Fields.of(
                        "SubnetName", call.text("SubnetName"),
                        "CidrBlock", block.text(),
                        "Zone", call.text("Zone"),
                        "IsDefault", false,
                        "EnableBroadcast", false));
        return Fields.of("Subnet", view(call, subnet));
    }

    /** Makes a subnet that uses its VPC's default route table. */
    public static Resource put(ActionCall call, Resource vpc, Map<String, Object> fields) {
        String tableId = RouteTableFamily.defaultTable(call, vpc.id());
        Resource subnet = TencentResources.make(
                        call, SUBNET, TencentResources.newId(call, SUBNET), List.of(vpc.id(), tableId), fields)
                .with("VpcId", vpc.id())
                .with("RouteTableId", tableId);
        call.estate().put(subnet);
        return subnet;
    }

    private static void requireRoom(Resource vpc, List<Resource> siblings, Cidr block) {
        boolean inside = Cidr.of(vpc.text("CidrBlock")).contains(block);
        if (!inside || block.mask() < SHORTEST_MASK || block.mask() > LONGEST_MASK) {
            throw new ApiException(
                    "InvalidParameterValue.SubnetRange",
                    "CidrBlock %s is not in the VPC's %s with a mask of 16 to 28."
                            .formatted(block.text(), vpc.text("CidrBlock")));
        }
        siblings.stream()
                .filter(sibling -> Cidr.of(sibling.text("CidrBlock")).overlaps(block))
                .findFirst()
                .ifPresent(sibling -> {
                    throw new ApiException(
                            "InvalidParameterValue.SubnetConflict",
                            "CidrBlock overlaps %s of %s.".formatted(sibling.text("CidrBlock"), sibling.id()));
                });
    }

    private static Map<String, Object> view(ActionCall call, Resource subnet) {
        return Fields.of(
                "SubnetId", subnet.id(),
                "VpcId", subnet.text("VpcId"),
                "SubnetName", subnet.text("SubnetName"),
                "CidrBlock", subnet.text("CidrBlock"),
                "Zone", subnet.text("Zone"),
                "IsDefault", subnet.is("IsDefault"),
                "EnableBroadcast", subnet.is("EnableBroadcast"),
                "RouteTableId", subnet.text("RouteTableId"),
                "AvailableIpAddressCount", freeAddresses(call, subnet),
                "CreatedTime", TencentTime.shown(subnet.createdAt()));
    }

    /** What was placed in it takes an address each. */
    public static int freeAddresses(ActionCall call, Resource subnet) {
        return addresses(subnet) - TencentResources.occupants(call, subnet.id()).size();
    }

    /** How many addresses it has to give. */
    public static int addresses(Resource subnet) {
        return Cidr.of(subnet.text("CidrBlock")).size() - RESERVED_ADDRESSES;
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource subnet = TencentResources.named(call, SUBNET, "SubnetId");
        if (call.optional("SubnetName").isPresent()) {
            subnet = subnet.with("SubnetName", call.text("SubnetName"));
        }
        if (call.flag("EnableBroadcast").isPresent()) {
            subnet = subnet.with("EnableBroadcast", call.flag("EnableBroadcast").orElseThrow());
        }
        call.estate().put(subnet);
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource subnet = TencentResources.named(call, SUBNET, "SubnetId");
        TencentResources.occupants(call, subnet.id()).stream().findFirst().ifPresent(blocker -> {
            throw new ApiException(
                    "ResourceInUse", "The subnet still holds the %s %s.".formatted(blocker.kind(), blocker.id()));
        });
        call.estate().remove(subnet.id());
        return Map.of();
    }
}
