package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;
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

/**
 * Custom routes of a VPC's table (documents 002, lines 8655–9684, and 001, lines 1076–1227). One change at a time in a VPC:
 * an entry is {@code Pending} while it comes and while it goes. Codes are misspelt as the documents misspell them.
 */
final class RouteEntryFamily implements Family {

    /** Document 001, line 836: another entry, or a VSwitch, of the VPC is on its way. */
    private static final String OTHER_WORK = "IncorretRouteEntryStatus";

    private static final int MOST_TO_ONE_HA_VIP = 5;
    private static final Cidr SERVICES = Cidr.of("100.64.0.0/10");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateRouteEntry", this::create,
                "DeleteRouteEntry", this::delete,
                "ModifyRouteEntry", this::modify,
                "DescribeRouteEntryList", RouteEntryList::page);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "RouteEntryName");
        Cidr destination = Cidr.parse(call.text("DestinationCidrBlock"))
                .orElseThrow(
                        () -> new ApiException("InvalidCidrBlock.Malformed", "Specified CIDR block is not valid."));
        Resource table = AliyunResources.find(call, ROUTE_TABLE, "RouteTableId", "InvalidRouteTableId.NotFound");
        Resource vpc = requireQuiet(call, table, "IncorrectRouteEntryStatus");
        requireFree(call, vpc, destination);
        List<NextHop> hops = NextHops.asked(call, vpc);
        requireRoom(call, vpc, hops);
        Resource entry = RouteEntries.entry(call.estate(), table, call.now(), destination.text(), hops)
                .with("RouteEntryName", call.optional("RouteEntryName").orElse(""))
                .with("Description", call.optional("Description").orElse(""));
        call.estate().put(entry.passing(PENDING, AVAILABLE));
        return Fields.of("RouteEntryId", entry.id());
    }

    /** The table's VPC, in which nothing may be on its way. */
    private static Resource requireQuiet(ActionCall call, Resource table, String code) {
        String vpcId = RouteEntries.vpcOf(call.estate(), table);
        Resource vpc = call.estate()
                .find(VPC, vpcId)
                .orElseThrow(() -> new IllegalStateException(table.id() + " goes with its VPC " + vpcId));
        VpcFamily.requireAvailable(vpc);
        VSwitchFamily.requireSettled(call.estate().inside(vpcId, VSWITCH), OTHER_WORK);
        RouteEntries.requireSettled(call.estate(), vpcId, code);
        return vpc;
    }

    /** Document 001, lines 1085–1098. {@code 0.0.0.0/0}, which holds every VSwitch, is the documents' own example. */
    private static void requireFree(ActionCall call, Resource vpc, Cidr destination) {
        if (SERVICES.contains(destination)) {
            throw new ApiException("InvalidCidrBlock", "The destination may not lie in " + SERVICES.text() + ".");
        }
        if (!destination.text().equals(RouteEntries.ANYWHERE)) {
            call.estate().inside(vpc.id(), VSWITCH).stream()
                    .filter(vSwitch -> Cidr.of(vSwitch.text("CidrBlock")).overlaps(destination))
                    .findFirst()
                    .ifPresent(vSwitch -> {
                        throw new ApiException(
                                "InvalidCidrBlock",
                                "The destination overlaps %s of %s."
                                        .formatted(vSwitch.text("CidrBlock"), vSwitch.id()));
                    });
        }
        RouteEntries.of(call.estate(), vpc.id()).stream()
                .filter(entry -> entry.text("DestinationCidrBlock").equals(destination.text()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ApiException(
                            "InvalidCIDRBlock.Duplicate", "The table has this destination already: " + entry.id());
                });
    }

    private static void requireRoom(ActionCall call, Resource vpc, List<NextHop> hops) {
        List<Resource> entries = RouteEntries.of(call.estate(), vpc.id());
        if (entries.size() >= call.quotas().limit("aliyun.route-entry-per-table")) {
            throw new ApiException("QuotaExceeded", "Route entry quota exceeded.");
        }
        long toHaVips = entries.stream()
                .flatMap(entry -> RouteEntries.hops(entry).stream())
                .filter(hop -> hop.type().equals("HaVip"))
                .count();
        if (hops.get(0).type().equals("HaVip") && toHaVips >= MOST_TO_ONE_HA_VIP) {
            throw new ApiException("CountLimitExceed.HaVipRouteEntry", "The table has 5 routes to HaVips already.");
        }
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource entry = named(call);
        if (entry.isMoving()) {
            throw new ApiException("IncorrcetRouteEntryStatus", entry.id() + " is " + entry.state() + ".");
        }
        Resource table = call.estate()
                .find(ROUTE_TABLE, entry.text("RouteTableId"))
                .orElseThrow(() -> new IllegalStateException(entry.id() + " goes with its table"));
        requireQuiet(call, table, "IncorrectRouteEntryStatus");
        call.estate().put(entry.passing(PENDING, Resource.GONE));
        return Map.of();
    }

    /**
     * The entry to delete: by its id, or by table, destination and next hop. The table of document 002 marks every parameter
     * as optional and does not say which belong together.
     */
    private static Resource named(ActionCall call) {
        Optional<String> tableId = call.optional("RouteTableId").or(() -> call.optional("RouterTableId"));
        Optional<Resource> table = tableId.map(id -> call.estate()
                .find(ROUTE_TABLE, id)
                .orElseThrow(() -> new ApiException(
                        "InvalidRouteTableId.NotFound",
                        "Specified RouteTableId \"%s\" does not exist.".formatted(id))));
        Optional<String> entryId = call.optional("RouteEntryId");
        Optional<String> destination = call.optional("DestinationCidrBlock");
        if (entryId.isEmpty()) {
            requirePlace(call, table, destination);
        }
        Resource found = table.map(t -> RouteEntries.shown(call, t))
                .orElseGet(() -> call.estate().find(ROUTE_ENTRY, entryId.orElse("")).stream())
                .filter(entry -> entryId.map(entry.id()::equals).orElse(true))
                .filter(entry -> destination
                        .map(entry.text("DestinationCidrBlock")::equals)
                        .orElse(true))
                .filter(entry -> leadsThere(call, entry))
                .findFirst()
                .orElseThrow(() -> new ApiException("InvalidRouteEntry.NotFound", "There is no such route entry."));
        if (found.text("Type").equals(RouteEntries.SYSTEM)) {
            throw new ApiException("OperationDenied", "A system route cannot be deleted.");
        }
        return found;
    }

    private static void requirePlace(ActionCall call, Optional<Resource> table, Optional<String> destination) {
        if (table.isEmpty() || destination.isEmpty()) {
            throw new ApiException(
                    "MissingParameter", "Either RouteEntryId or RouteTableId with DestinationCidrBlock is needed.");
        }
        if (call.optional("NextHopId").isEmpty() && NextHops.listed(call).isEmpty()) {
            throw new ApiException("InvalidNextHop", "Neither NextHopId nor NextHopList is given.");
        }
    }

    /** Whether the entry has the next hops that the call gives, if it gives any. A system route has none to compare. */
    private static boolean leadsThere(ActionCall call, Resource entry) {
        List<String> given = Stream.concat(
                        call.optional("NextHopId").stream(),
                        NextHops.listed(call).stream().map(NextHop::id))
                .sorted()
                .toList();
        List<String> actual =
                RouteEntries.hops(entry).stream().map(NextHop::id).sorted().toList();
        return given.isEmpty() || actual.isEmpty() || given.equals(actual);
    }

    /** Name and description only. */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "RouteEntryName");
        Resource entry = AliyunResources.find(call, ROUTE_ENTRY, "RouteEntryId", "InvalidRouteEntry.NotFound");
        call.estate().put(AliyunResources.described(call, entry, "RouteEntryName", "Description"));
        return Map.of();
    }
}
