package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.SNAT_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** VSwitches (document 000, lines 889–1150): Alibaba's subnets. One at a time in a VPC may be on its way. */
public final class VSwitchFamily implements Family {

    private static final String NOT_FOUND = "InvalidVSwitchId.NotFound";
    private static final int SHORTEST_MASK = 16;
    private static final int LONGEST_MASK = 29;

    /** The first and the last three addresses of a block are the cloud's own (document 000, line 889). */
    private static final int RESERVED_ADDRESSES = 4;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVSwitch", this::create,
                "DescribeVSwitches", this::describe,
                "ModifyVSwitchAttribute", this::modify,
                "DeleteVSwitch", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "VSwitchName");
        Cidr block = Cidr.parse(call.text("CidrBlock"))
                .orElseThrow(
                        () -> new ApiException("InvalidCidrBlock.Malformed", "Specified CIDR block is not valid."));
        if (block.mask() < SHORTEST_MASK || block.mask() > LONGEST_MASK) {
            throw new ApiException(
                    "InvalidCidrBlock.MaskLength", "Specified CIDR block's mask is not between 16 and 29.");
        }
        Resource vpc = AliyunResources.find(call, VPC, "VpcId", "InvalidVpcId.NotFound");
        if (!AliyunRegions.hasZone(vpc.region(), call.text("ZoneId"))) {
            throw new ApiException("InvalidZoneId.NotFound", "Specified zone does not exist in the VPC's region.");
        }
        List<Resource> siblings = call.estate().inside(vpc.id(), VSWITCH);
        VpcFamily.requireAvailable(vpc);
        requireSettled(siblings, "IncorretVSwitchStatus");
        RouteEntries.requireSettled(call.estate(), vpc.id(), "IncorretRouteEntryStatus");
        requireRoom(vpc, siblings, block);
        RouteEntries.requireNoDestinationIn(call.estate(), vpc.id(), block);
        if (siblings.size() >= call.quotas().limit("aliyun.vswitch-per-vpc")) {
            throw new ApiException("QuotaExceeded.VSwitch", "VSwitch quota exceeded.");
        }
        String id = AliyunResources.newId(call, "vsw");
        call.estate()
                .put(AliyunResources.make(
                                call,
                                VSWITCH,
                                id,
                                vpc.region(),
                                List.of(vpc.id()),
                                Fields.of(
                                        "VpcId", vpc.id(),
                                        "CidrBlock", block.text(),
                                        "ZoneId", call.text("ZoneId"),
                                        "VSwitchName",
                                                call.optional("VSwitchName").orElse(""),
                                        "Description",
                                                call.optional("Description").orElse(""),
                                        "IsDefault", false))
                        .passing(PENDING, AVAILABLE));
        return Fields.of("VSwitchId", id);
    }

    public static void requireSettled(List<Resource> vSwitches, String code) {
        vSwitches.stream().filter(Resource::isMoving).findFirst().ifPresent(moving -> {
            throw new ApiException(
                    code,
                    "Current VSwitch status does not support this operation: %s is %s."
                            .formatted(moving.id(), moving.state()));
        });
    }

    private static void requireRoom(Resource vpc, List<Resource> siblings, Cidr block) {
        if (!Cidr.of(vpc.text("CidrBlock")).contains(block)) {
            throw new ApiException(
                    "InvalidParameter",
                    "Specified CIDR block %s is not in the VPC's %s.".formatted(block.text(), vpc.text("CidrBlock")));
        }
        siblings.stream()
                .filter(sibling -> Cidr.of(sibling.text("CidrBlock")).overlaps(block))
                .findFirst()
                .ifPresent(sibling -> {
                    throw new ApiException(
                            "InvalidCidrBlock.Overlapped",
                            "Specified CIDR block overlaps %s of %s."
                                    .formatted(sibling.text("CidrBlock"), sibling.id()));
                });
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Optional<String> vpcId = call.optional("VpcId");
        if (vpcId.isPresent() && call.estate().find(VPC, vpcId.get()).isEmpty()) {
            throw new ApiException("Forbidden.VpcNotFound", "Specified VPC can not be found.");
        }
        Stream<Resource> vSwitches = call.optional("VSwitchId")
                .map(id -> call.estate().find(VSWITCH, id).stream())
                .or(() -> vpcId.map(id -> call.estate().inside(id, VSWITCH).stream()))
                .orElseGet(() -> call.estate().in(region, VSWITCH))
                .filter(found -> found.region().equals(region))
                .filter(found -> vpcId.map(found.text("VpcId")::equals).orElse(true))
                .filter(found -> call.optional("ZoneId")
                        .map(found.text("ZoneId")::equals)
                        .orElse(true));
        return AliyunPage.of(call, "VSwitches", "VSwitch", vSwitches, vSwitch -> view(call, vSwitch));
    }

    private static Map<String, Object> view(ActionCall call, Resource vSwitch) {
        return Fields.of(
                "VSwitchId", vSwitch.id(),
                "VpcId", vSwitch.text("VpcId"),
                "Status", vSwitch.state(),
                "CidrBlock", vSwitch.text("CidrBlock"),
                "ZoneId", vSwitch.text("ZoneId"),
                "AvailableIpAddressCount", freeAddresses(call, vSwitch),
                "VSwitchName", vSwitch.text("VSwitchName"),
                "Description", vSwitch.text("Description"),
                "CreationTime", AliyunResources.time(vSwitch.createdAt()),
                "IsDefault", vSwitch.is("IsDefault"));
    }

    /** What was placed in it takes an address each; an SNAT entry only names it as its source. */
    private static int freeAddresses(ActionCall call, Resource vSwitch) {
        return Cidr.of(vSwitch.text("CidrBlock")).size()
                - RESERVED_ADDRESSES
                - (int) call.estate().inside(vSwitch.id()).stream()
                        .filter(held -> !held.kind().equals(SNAT_ENTRY))
                        .count();
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "VSwitchName");
        Resource vSwitch = AliyunResources.find(call, VSWITCH, "VSwitchId", NOT_FOUND);
        requireSettled(List.of(vSwitch), "IncorrectVSwitchStatus");
        call.estate().put(AliyunResources.described(call, vSwitch, "VSwitchName", "Description"));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource vSwitch = AliyunResources.find(call, VSWITCH, "VSwitchId", NOT_FOUND);
        requireSettled(List.of(vSwitch), "IncorrectVSwitchStatus");
        List<Resource> siblings = call.estate().inside(vSwitch.text("VpcId"), VSWITCH);
        requireSettled(siblings, "OperationDenied.OtherSubnetProcessing");
        RouteEntries.requireSettled(call.estate(), vSwitch.text("VpcId"), "IncorretRouteEntryStatus");
        call.estate().inside(vSwitch.id()).stream().findFirst().ifPresent(blocker -> {
            throw new ApiException(
                    "DependencyViolation",
                    "The VSwitch still holds the %s %s.".formatted(blocker.kind(), blocker.id()));
        });
        call.estate().put(vSwitch.passing(PENDING, Resource.GONE));
        return Map.of();
    }
}
