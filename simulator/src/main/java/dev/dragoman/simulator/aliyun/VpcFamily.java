package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;
import static dev.dragoman.simulator.aliyun.AliyunResources.VROUTER;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** VPCs (document 000, lines 476–745). Each is made with one router and one route table, and takes them with it. */
public final class VpcFamily implements Family {

    private static final String NOT_FOUND = "InvalidVpcId.NotFound";
    private static final String DEFAULT_CIDR = "172.16.0.0/12";
    private static final int SHORTEST_MASK = 8;
    private static final int LONGEST_MASK = 24;

    private static final List<Cidr> RANGES = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .map(Cidr::of)
            .toList();

    /** What keeps a VPC from being deleted, and how the cloud says so (document 000, line 543). */
    private static final Map<String, String> BLOCKERS = new LinkedHashMap<>();

    static {
        BLOCKERS.put(VSWITCH, "DependencyViolation.VSwitch");
        BLOCKERS.put(ROUTE_ENTRY, "DependencyViolation.RouteEntry");
        BLOCKERS.put("security-group", "DependencyViolation.SecurityGroup");
        for (String product : AliyunPlaceables.KINDS.keySet()) {
            BLOCKERS.put(product, "DependencyViolation.Instance");
        }
    }

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpc", this::create,
                "DescribeVpcs", this::describe,
                "ModifyVpcAttribute", this::modify,
                "DeleteVpc", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        String region = AliyunRegions.of(call);
        AliyunNames.check(call, "VpcName");
        Cidr block = block(call.optional("CidrBlock").orElse(DEFAULT_CIDR));
        List<String> userCidrs =
                call.optional("UserCidr").map(text -> List.of(text.split(","))).orElse(List.of());
        if (call.estate().count(region, VPC) >= call.quotas().limit("aliyun.vpc")) {
            throw new ApiException("QuotaExceeded.Vpc", "VPC quota exceeded.");
        }
        String vpcId = AliyunResources.newId(call, "vpc");
        String routerId = AliyunResources.newId(call, "vrt");
        String tableId = AliyunResources.newId(call, "vtb");
        List<String> inVpc = List.of(vpcId);
        call.estate()
                .put(AliyunResources.make(
                                call,
                                VPC,
                                vpcId,
                                region,
                                List.of(),
                                Fields.of(
                                        "CidrBlock",
                                        block.text(),
                                        "VpcName",
                                        call.optional("VpcName").orElse(""),
                                        "Description",
                                        call.optional("Description").orElse(""),
                                        "UserCidrs",
                                        userCidrs,
                                        "VRouterId",
                                        routerId,
                                        "RouteTableId",
                                        tableId,
                                        "IsDefault",
                                        false))
                        .passing(PENDING, AVAILABLE));
        call.estate()
                .put(AliyunResources.make(
                        call,
                        VROUTER,
                        routerId,
                        region,
                        inVpc,
                        Fields.of("VpcId", vpcId, "RouteTableId", tableId, "VRouterName", "", "Description", "")));
        call.estate()
                .put(AliyunResources.make(
                        call,
                        ROUTE_TABLE,
                        tableId,
                        region,
                        List.of(vpcId, routerId),
                        Fields.of("VRouterId", routerId, "RouteTableType", "System")));
        return Fields.of("VpcId", vpcId, "VRouterId", routerId, "RouteTableId", tableId);
    }

    /** Inside a private range, mask 8 to 24 (document 000, line 476). */
    private static Cidr block(String text) {
        return Cidr.parse(text)
                .filter(cidr -> cidr.mask() >= SHORTEST_MASK && cidr.mask() <= LONGEST_MASK)
                .filter(cidr -> RANGES.stream().anyMatch(range -> range.contains(cidr)))
                .orElseThrow(() -> new ApiException(
                        "InvalidParameter", "Specified CIDR block \"%s\" is not valid.".formatted(text)));
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> vpcs = call.optional("VpcId")
                .map(ids -> Arrays.stream(ids.split(","))
                        .map(String::strip)
                        .map(id -> call.estate().find(VPC, id))
                        .flatMap(Optional::stream)
                        .filter(vpc -> vpc.region().equals(region)))
                .orElseGet(() -> call.estate().in(region, VPC));
        return AliyunPage.of(call, "Vpcs", "Vpc", vpcs, vpc -> view(call, vpc));
    }

    private static Map<String, Object> view(ActionCall call, Resource vpc) {
        return Fields.of(
                "VpcId", vpc.id(),
                "RegionId", vpc.region(),
                "Status", vpc.state(),
                "VpcName", vpc.text("VpcName"),
                "VSwitchIds", Fields.of("VSwitchId", idsInside(call, vpc, VSWITCH)),
                "CidrBlock", vpc.text("CidrBlock"),
                "VRouterId", vpc.text("VRouterId"),
                "Description", vpc.text("Description"),
                "CreationTime", AliyunResources.time(vpc.createdAt()),
                "IsDefault", vpc.is("IsDefault"),
                "UserCidrs", Fields.of("UserCidr", vpc.attributes().getOrDefault("UserCidrs", List.of())),
                "NatGatewayIds", Fields.of("NatGatewayIds", idsInside(call, vpc, NAT_GATEWAY)),
                "RouterTableIds", Fields.of("RouterTableIds", List.of(vpc.text("RouteTableId"))));
    }

    private static List<String> idsInside(ActionCall call, Resource vpc, String kind) {
        return call.estate().inside(vpc.id(), kind).stream()
                .filter(call::sees)
                .map(Resource::id)
                .toList();
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "VpcName");
        Resource vpc = AliyunResources.find(call, VPC, "VpcId", NOT_FOUND);
        requireAvailable(vpc);
        call.estate().put(AliyunResources.described(call, vpc, "VpcName", "Description"));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource vpc = AliyunResources.find(call, VPC, "VpcId", NOT_FOUND);
        requireAvailable(vpc);
        BLOCKERS.forEach((kind, code) -> call.estate().inside(vpc.id(), kind).stream()
                .findFirst()
                .ifPresent(blocker -> {
                    throw new ApiException(code, "The VPC still holds the %s %s.".formatted(kind, blocker.id()));
                }));
        call.estate().inside(vpc.id()).forEach(part -> call.estate().remove(part.id()));
        call.estate().put(vpc.passing(PENDING, Resource.GONE));
        return Map.of();
    }

    /** Also used before a VSwitch is made. */
    public static void requireAvailable(Resource vpc) {
        if (!vpc.state().equals(AVAILABLE)) {
            throw new ApiException(
                    "IncorrectVpcStatus",
                    "Current VPC status does not support this operation: %s is %s.".formatted(vpc.id(), vpc.state()));
        }
    }
}
