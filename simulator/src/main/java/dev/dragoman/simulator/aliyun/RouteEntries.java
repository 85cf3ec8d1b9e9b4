package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.VROUTER;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Route entries as resources: how one is made, what keeps others from changing, and which routes a table shows. */
public final class RouteEntries {

    public static final String CUSTOM = "Custom";
    public static final String SYSTEM = "System";
    public static final String ANYWHERE = "0.0.0.0/0";

    private RouteEntries() {}

    /** A custom entry, not yet put anywhere; it has no name and no description. */
    public static Resource entry(
            Estate estate, Resource table, Instant createdAt, String destination, List<NextHop> hops) {
        return new Resource(
                Api.ALIYUN_VPC.id(),
                ROUTE_ENTRY,
                estate.newId("rte-bp1", 18),
                table.account(),
                table.region(),
                AVAILABLE,
                Optional.empty(),
                List.of(table.id(), vpcOf(estate, table)),
                Fields.of(
                        "RouteTableId",
                        table.id(),
                        "DestinationCidrBlock",
                        destination,
                        "Type",
                        CUSTOM,
                        "RouteEntryName",
                        "",
                        "Description",
                        "",
                        "NextHops",
                        hops.stream().map(NextHop::fields).toList()),
                createdAt);
    }

    /** The id of the VPC whose table this is. */
    public static String vpcOf(Estate estate, Resource table) {
        return estate.find(VROUTER, table.text("VRouterId"))
                .map(router -> router.text("VpcId"))
                .orElseThrow(() -> new IllegalStateException(table.id() + " is made and goes with a router"));
    }

    /** The custom entries of a VPC; each VPC has one table. */
    public static List<Resource> of(Estate estate, String vpcId) {
        return estate.inside(vpcId, ROUTE_ENTRY);
    }

    public static List<NextHop> hops(Resource entry) {
        return entry.attributes().get("NextHops") instanceof List<?> hops
                ? hops.stream().map(hop -> NextHop.of((Map<?, ?>) hop)).toList()
                : List.of();
    }

    /** While an entry of the VPC is on its way, nothing in it may change; every action has its own word for it. */
    public static void requireSettled(Estate estate, String vpcId, String code) {
        of(estate, vpcId).stream().filter(Resource::isMoving).findFirst().ifPresent(moving -> {
            throw new ApiException(
                    code,
                    "A route entry of %s is being changed: %s is %s.".formatted(vpcId, moving.id(), moving.state()));
        });
    }

    /** A VSwitch may lie inside a destination, but neither equal nor hold one (document 001, line 804). */
    public static void requireNoDestinationIn(Estate estate, String vpcId, Cidr block) {
        of(estate, vpcId).stream()
                .filter(entry -> block.contains(Cidr.of(entry.text("DestinationCidrBlock"))))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ApiException(
                            "InvalidParameter",
                            "Specified CIDR block %s holds the destination of %s.".formatted(block.text(), entry.id()));
                });
    }

    /** All that a table shows: the system's entry for each VSwitch, then the custom ones. */
    public static Stream<Resource> shown(ActionCall call, Resource table) {
        Stream<Resource> system = call.estate().inside(vpcOf(call.estate(), table), VSWITCH).stream()
                .map(vSwitch -> systemEntry(table, vSwitch));
        return Stream.concat(system, call.estate().inside(table.id(), ROUTE_ENTRY).stream())
                .filter(call::sees);
    }

    /** The entry that comes and goes with a VSwitch; nobody keeps it, its id is made from the VSwitch's. */
    private static Resource systemEntry(Resource table, Resource vSwitch) {
        return new Resource(
                Api.ALIYUN_VPC.id(),
                ROUTE_ENTRY,
                vSwitch.id().replace("vsw-", "rte-"),
                vSwitch.account(),
                vSwitch.region(),
                vSwitch.state(),
                Optional.empty(),
                List.of(table.id()),
                Fields.of(
                        "RouteTableId",
                        table.id(),
                        "DestinationCidrBlock",
                        vSwitch.text("CidrBlock"),
                        "Type",
                        SYSTEM,
                        "NextHops",
                        List.of()),
                vSwitch.createdAt());
    }
}
