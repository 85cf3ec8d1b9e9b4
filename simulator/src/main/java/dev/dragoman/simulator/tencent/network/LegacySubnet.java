package dev.dragoman.simulator.tencent.network;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;
import static dev.dragoman.simulator.tencent.TencentResources.SUBNET;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentRegions;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Subnets that a call of the legacy API makes, several at once, all or none (document 004, lines 8600 and 9264). */
final class LegacySubnet {

    private static final Map<String, String> CODES = Map.of(
            "InvalidParameterValue", "InvalidZone.NotFound",
            "InvalidParameterValue.Malformed", "InvalidSubnetCidr",
            "InvalidParameterValue.SubnetRange", "InvalidSubnetCidr",
            "InvalidParameterValue.SubnetConflict", "InvalidSubnet.Conflict",
            "LimitExceeded", "SubnetLimitExceeded");

    private LegacySubnet() {}

    /** Refuses an element, {@code subnetSet.0}, that lacks a member. */
    static void requireWhole(ActionCall call, String start) {
        Stream.of("subnetName", "cidrBlock", "zoneId")
                .forEach(member -> V2Parameters.needed(call, start + "." + member));
    }

    /** Makes the subnets that these elements describe. */
    static List<Resource> create(ActionCall call, Resource vpc, List<String> elements) {
        List<Resource> made = new ArrayList<>();
        try {
            elements.forEach(start -> made.add(create(call, vpc, start)));
        } catch (ApiException refused) {
            made.forEach(subnet -> call.estate().remove(subnet.id()));
            throw refused;
        }
        return made;
    }

    private static Resource create(ActionCall call, Resource vpc, String start) {
        Map<String, Object> answer = Version3.call(
                call,
                "CreateSubnet",
                Map.of(
                        "VpcId", vpc.id(),
                        "SubnetName", call.text(start + ".subnetName"),
                        "CidrBlock", call.text(start + ".cidrBlock"),
                        "Zone", zone(call.text(start + ".zoneId"))),
                CODES);
        if (answer.get("Subnet") instanceof Map<?, ?> subnet) {
            return V2Id.SUBNET.find(call, String.valueOf(subnet.get("SubnetId")));
        }
        throw new IllegalStateException("CreateSubnet answers with what it made: " + answer);
    }

    private static String zone(String number) {
        return TencentRegions.zone(number)
                .orElseThrow(() -> new ApiException("InvalidZone.NotFound", "There is no zone " + number + "."));
    }

    /** The number of the subnet's zone. */
    static String zoneNumber(Resource subnet) {
        return TencentRegions.zoneNumber(subnet.region(), subnet.text("Zone"));
    }

    /** The table that it uses. */
    static Resource table(ActionCall call, Resource subnet) {
        return call.estate()
                .find(ROUTE_TABLE, subnet.text("RouteTableId"))
                .orElseThrow(() -> new IllegalStateException("every subnet has a route table: " + subnet.id()));
    }

    /** As the answer to its creation shows it. */
    static Map<String, Object> made(ActionCall call, Resource subnet) {
        Resource table = table(call, subnet);
        return Fields.of(
                "subnetId", V2Id.SUBNET.old(subnet),
                "unSubnetId", subnet.id(),
                "routeTableId", V2Id.ROUTE_TABLE.old(table),
                "unRouteTableId", table.id(),
                "subnetName", subnet.text("SubnetName"),
                "cidrBlock", subnet.text("CidrBlock"),
                "zoneId", zoneNumber(subnet),
                "zone", subnet.text("Zone"));
    }

    /** Whether another subnet of the VPC has this name. */
    static boolean isNamed(ActionCall call, Resource vpc, String name, Resource butNot) {
        return call.estate().inside(vpc.id(), SUBNET).stream()
                .anyMatch(other -> !other.id().equals(butNot.id())
                        && other.text("SubnetName").equals(name));
    }
}
