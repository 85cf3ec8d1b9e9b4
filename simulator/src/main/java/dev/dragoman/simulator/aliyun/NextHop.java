package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.Fields;
import java.util.Map;

/**
 * Where a route leads.
 *
 * @param type as the API spells it: {@code Instance}, {@code NatGateway}, …
 * @param id the id of what it leads to
 * @param weight its share of the traffic beside other next hops of the route
 */
public record NextHop(String type, String id, int weight) {

    /** The weight that the example of {@code DescribeRouteEntryList} shows (document 002, line 9356). */
    public static final int DEFAULT_WEIGHT = 100;

    /** As kept in a resource's attributes, and shown in lists. */
    Map<String, Object> fields() {
        return Fields.of("NextHopType", type, "NextHopId", id, "Weight", weight, "Enabled", 1);
    }

    public static NextHop of(Map<?, ?> fields) {
        return new NextHop(
                String.valueOf(fields.get("NextHopType")),
                String.valueOf(fields.get("NextHopId")),
                Integer.parseInt(String.valueOf(fields.get("Weight"))));
    }
}
