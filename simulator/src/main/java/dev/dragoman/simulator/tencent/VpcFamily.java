package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
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
import java.util.stream.Stream;

/** VPCs (document 004, lines 1185–1700). Each is made with a default route table. Names need not be unique. */
public final class VpcFamily implements Family {

    private static final int SHORTEST_MASK = 16;
    private static final int LONGEST_MASK = 28;

    /** The document prints 10.0.0.0/16, but its own examples lie outside that: 10.0.0.0/8 is meant. */
    private static final List<Cidr> RANGES = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .map(Cidr::of)
            .toList();

    private static final List<String> DEFAULT_DNS = List.of("183.60.83.19", "183.60.82.98");

    private static final TencentList LIST = new TencentList(
            VPC,
            "VpcIds",
            "VpcSet",
            Map.of(
                    "vpc-id", TencentList.id(),
                    "vpc-name", TencentList.attribute("VpcName"),
                    "cidr-block", TencentList.cidr(),
                    "is-default", TencentList.attribute("IsDefault")));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpc", this::create,
                "DescribeVpcs", call -> LIST.page(call, VpcFamily::view),
                "ModifyVpcAttribute", this::modify,
                "DeleteVpc", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Cidr block = Cidr.parse(call.text("CidrBlock"))
                .orElseThrow(() -> new ApiException(
                        "InvalidParameterValue.Malformed", "CidrBlock is not a block with an empty host part."));
        boolean allowed = block.mask() >= SHORTEST_MASK
                && block.mask() <= LONGEST_MASK
                && RANGES.stream().anyMatch(range -> range.contains(block));
        if (!allowed) {
            throw new ApiException(
                    "InvalidParameterValue",
                    "CidrBlock %s is not in a private range with a mask of 16 to 28.".formatted(block.text()));
        }
        int owned = call.estate().count(TencentResources.region(call), VPC);
        if (owned >= call.quotas().limit("tencent.vpc")) {
            throw new ApiException("LimitExceeded", "The VPC quota of the region is used up.");
        }
        List<String> dnsServers = call.list("DnsServers");
        Resource vpc = put(
                call,
                Fields.of(
                        "VpcName", call.text("VpcName"),
                        "CidrBlock", block.text(),
                        "IsDefault", false,
                        "EnableMulticast", call.flag("EnableMulticast").orElse(false),
                        "DnsServerSet", dnsServers.isEmpty() ? DEFAULT_DNS : dnsServers,
                        "DomainName", call.optional("DomainName").orElse("")));
        return Fields.of("Vpc", view(vpc));
    }

    /** Makes a VPC, and the default route table that comes with it. */
    public static Resource put(ActionCall call, Map<String, Object> fields) {
        Resource vpc = TencentResources.make(call, VPC, TencentResources.newId(call, VPC), List.of(), fields);
        call.estate().put(vpc);
        call.estate().put(RouteTableFamily.table(call, vpc.id(), "default", true));
        return vpc;
    }

    private static Map<String, Object> view(Resource vpc) {
        return Fields.of(
                "VpcId", vpc.id(),
                "VpcName", vpc.text("VpcName"),
                "CidrBlock", vpc.text("CidrBlock"),
                "IsDefault", vpc.is("IsDefault"),
                "EnableMulticast", vpc.is("EnableMulticast"),
                "CreatedTime", TencentTime.shown(vpc.createdAt()),
                "DnsServerSet", vpc.attributes().getOrDefault("DnsServerSet", DEFAULT_DNS),
                "DomainName", vpc.text("DomainName"),
                "DhcpOptionsId", "");
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource vpc = TencentResources.named(call, VPC, "VpcId");
        if (call.optional("VpcName").isPresent()) {
            vpc = vpc.with("VpcName", call.text("VpcName"));
        }
        if (call.flag("EnableMulticast").isPresent()) {
            vpc = vpc.with("EnableMulticast", call.flag("EnableMulticast").orElseThrow());
        }
        if (!call.list("DnsServers").isEmpty()) {
            vpc = vpc.with("DnsServerSet", call.list("DnsServers"));
        }
        if (call.optional("DomainName").isPresent()) {
            vpc = vpc.with("DomainName", call.text("DomainName"));
        }
        call.estate().put(vpc);
        return Map.of();
    }

    /** Its route tables go with it; anything else in it keeps it (document 004, line 1258). */
    private Map<String, Object> delete(ActionCall call) {
        Resource vpc = TencentResources.named(call, VPC, "VpcId");
        List<Resource> contents = TencentResources.occupants(call, vpc.id());
        contents.stream()
                .filter(part -> !part.kind().equals(ROUTE_TABLE))
                .findFirst()
                .ifPresent(blocker -> {
                    throw new ApiException(
                            "ResourceInUse", "The VPC still holds the %s %s.".formatted(blocker.kind(), blocker.id()));
                });
        contents.forEach(table -> call.estate().remove(table.id()));
        call.estate().remove(vpc.id());
        return Map.of();
    }
}
