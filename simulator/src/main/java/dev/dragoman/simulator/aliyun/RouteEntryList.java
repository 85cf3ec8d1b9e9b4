package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.ROUTE_TABLE;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The routes of a table, batch by batch (document 002, lines 9139–9444). A token remembers the last entry shown, so entries
 * that come and go between two batches neither shift the list nor show an entry twice.
 */
final class RouteEntryList {

    private static final int DEFAULT_BATCH = 10;

    private RouteEntryList() {}

    static Map<String, Object> page(ActionCall call) {
        AliyunRegions.of(call);
        Resource table = AliyunResources.find(call, ROUTE_TABLE, "RouteTableId", "InvalidRouteTableId.NotFound");
        String start = call.optional("NextToken").map(RouteEntryList::position).orElse("");
        List<Resource> rest = RouteEntries.shown(call, table)
                .filter(wanted(call))
                .filter(entry -> position(entry).compareTo(start) > 0)
                .sorted(Comparator.comparing(RouteEntryList::position))
                .toList();
        List<Resource> batch =
                rest.stream().limit(call.number("MaxResult", DEFAULT_BATCH)).toList();
        // The document's example prints bare arrays; its type table names the elements, as the official SDK reads them.
        return Fields.of(
                "RouteEntrys",
                Fields.of("RouteEntry", batch.stream().map(RouteEntryList::view).toList()),
                "NextToken",
                batch.size() == rest.size() ? "" : token(batch.get(batch.size() - 1)));
    }

    private static Predicate<Resource> wanted(ActionCall call) {
        return having(call, "RouteEntryId", entry -> Stream.of(entry.id()))
                .and(having(call, "DestinationCidrBlock", entry -> Stream.of(entry.text("DestinationCidrBlock"))))
                .and(having(call, "RouteEntryName", entry -> Stream.of(entry.text("RouteEntryName"))))
                .and(having(call, "RouteEntryType", entry -> Stream.of(entry.text("Type"))))
                .and(having(call, "IpVersion", entry -> Stream.of("IPv4")))
                .and(having(call, "NextHopId", entry -> RouteEntries.hops(entry).stream()
                        .map(NextHop::id)))
                .and(having(call, "NextHopType", entry -> RouteEntries.hops(entry).stream()
                        .map(NextHop::type)));
    }

    /** Lets everything pass unless the parameter was sent. */
    private static Predicate<Resource> having(
            ActionCall call, String parameter, Function<Resource, Stream<String>> values) {
        return call.optional(parameter)
                .<Predicate<Resource>>map(sent -> entry -> values.apply(entry).anyMatch(sent::equals))
                .orElse(entry -> true);
    }

    /** What the list is sorted by: the moment in a form that sorts as text, then the id. */
    private static String position(Resource entry) {
        return "%016d %s".formatted(entry.createdAt().toEpochMilli(), entry.id());
    }

    private static String token(Resource last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(position(last).getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiException("InvalidParameter", "The specified NextToken is not valid.");
        }
    }

    private static Map<String, Object> view(Resource entry) {
        List<Map<String, Object>> hops = RouteEntries.hops(entry).stream()
                .map(hop -> {
                    Map<String, Object> fields = hop.fields();
                    fields.put("NextHopRegionId", entry.region());
                    return fields;
                })
                .toList();
        return Fields.of(
                "RouteEntryId",
                entry.id(),
                "RouteTableId",
                entry.text("RouteTableId"),
                "DestinationCidrBlock",
                entry.text("DestinationCidrBlock"),
                "IpVersion",
                "IPv4",
                "Type",
                entry.text("Type"),
                "Status",
                entry.state(),
                "RouteEntryName",
                entry.text("RouteEntryName"),
                "Description",
                entry.text("Description"),
                "NextHops",
                Fields.of("NextHop", hops));
    }
}
