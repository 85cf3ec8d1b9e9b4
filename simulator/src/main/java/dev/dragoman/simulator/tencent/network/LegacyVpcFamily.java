package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.NAT_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

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
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** VPCs as the legacy API shows them (document 004, lines 8579–8892): made with their first subnets, all or nothing. */
final class LegacyVpcFamily implements Family {

    private static final V2List LIST = V2List.byAgeOr("vpcName", "VpcName");

    private static final Map<String, String> CREATE_CODES = Map.of(
            "InvalidParameterValue", "InvalidVpcCidr",
            "InvalidParameterValue.Malformed", "InvalidVpcCidr",
            "LimitExceeded", "VpcLimitExceeded");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpc", this::create,
                "DescribeVpcEx", this::describe,
                "ModifyVpcAttribute", this::modify,
                "DeleteVpc", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        List<String> wanted = V2Parameters.elements(call, "subnetSet");
        wanted.forEach(start -> LegacySubnet.requireWhole(call, start));
        Map<String, Object> made = Version3.call(
                call,
                "CreateVpc",
                Map.of("VpcName", call.text("vpcName"), "CidrBlock", call.text("cidrBlock")),
                CREATE_CODES);
        Resource vpc = vpcOf(call, made);
        List<Resource> subnets = subnets(call, vpc, wanted);
        Map<String, Object> answer = Fields.of(
                "vpcId", V2Id.VPC.old(vpc),
                "unVpcId", vpc.id(),
                "vpcCreateTime", TencentTime.shown(vpc.createdAt()));
        if (!subnets.isEmpty()) {
            answer.put(
                    "subnetSet",
                    subnets.stream()
                            .map(subnet -> LegacySubnet.made(call, subnet))
                            .toList());
        }
        answer.put(
                "routeTableSet",
                call.estate().inside(vpc.id(), ROUTE_TABLE).stream()
                        .map(LegacyVpcFamily::table)
                        .toList());
        return answer;
    }

    private static Resource vpcOf(ActionCall call, Map<String, Object> made) {
        return Optional.ofNullable(made.get("Vpc"))
                .map(vpc -> (Map<?, ?>) vpc)
                .map(vpc -> String.valueOf(vpc.get("VpcId")))
                .flatMap(id -> call.estate().find(VPC, id))
                .orElseThrow(() -> new IllegalStateException("CreateVpc answers with what it made: " + made));
    }

    /** The subnets that come with a VPC; if one is refused, so is the VPC. */
    private static List<Resource> subnets(ActionCall call, Resource vpc, List<String> wanted) {
        try {
            return LegacySubnet.create(call, vpc, wanted);
        } catch (ApiException refused) {
            call.estate().remove(vpc.id());
            throw refused;
        }
    }

    private static Map<String, Object> table(Resource table) {
        return Fields.of(
                "routeTableId", V2Id.ROUTE_TABLE.old(table),
                "routeTableType", LegacyRouteTableFamily.type(table),
                "routeTableName", table.text("RouteTableName"));
    }

    private Map<String, Object> describe(ActionCall call) {
        Optional<Resource> wanted = V2Id.VPC.optional(call, "vpcId");
        return LIST.page(
                call,
                call.estate()
                        .in(TencentResources.region(call), VPC)
                        .filter(vpc -> wanted.isEmpty() || wanted.get().equals(vpc))
                        .filter(V2List.like(call, "vpcName", "VpcName")),
                vpc -> view(call, vpc));
    }

    private static Map<String, Object> view(ActionCall call, Resource vpc) {
        return Fields.of(
                "vpcId", V2Id.VPC.old(vpc),
                "unVpcId", vpc.id(),
                "vpcName", vpc.text("VpcName"),
                "cidrBlock", vpc.text("CidrBlock"),
                "subnetNum", count(call, vpc, SUBNET),
                "routeTableNum", count(call, vpc, ROUTE_TABLE),
                "vpnGwNum", count(call, vpc, "vpn-gateway"),
                "vpcPeerNum", count(call, vpc, "peering-connection"),
                "vpcDeviceNum", count(call, vpc, TencentResources.INSTANCE),
                "classicLinkNum", count(call, vpc, "classic-link"),
                "vpgNum", count(call, vpc, "direct-connect-gateway"),
                "natNum", count(call, vpc, NAT_GATEWAY),
                "createTime", TencentTime.shown(vpc.createdAt()),
                "isDefault", vpc.is("IsDefault"));
    }

    private static int count(ActionCall call, Resource vpc, String kind) {
        return call.estate().inside(vpc.id(), kind).size();
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        return Version3.call(
                call, "ModifyVpcAttribute", Map.of("VpcId", vpc.id(), "VpcName", call.text("vpcName")), Map.of());
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        return Version3.call(
                call, "DeleteVpc", Map.of("VpcId", vpc.id()), Map.of("ResourceInUse", "InvalidVpc.CannotDelete"));
    }
}
