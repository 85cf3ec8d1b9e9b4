package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.Dialect;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.auth.AccessKeys;
import java.util.List;
import java.util.Map;

/** What this package brings to the simulated Alibaba Cloud. */
public final class AliyunFamilies {

    private static final List<Family> ALL = List.of(
            new VpcFamily(),
            new VSwitchFamily(),
            new RouterFamily(),
            new RouteEntryFamily(),
            new EipFamily(),
            new EipMonitorFamily(),
            new RegionFamily());

    private AliyunFamilies() {}

    public static List<Family> all() {
        return ALL;
    }

    /** What can be put into it by hand, by kind. */
    public static Map<String, Placeable> placeables() {
        return AliyunPlaceables.KINDS;
    }

    public static Dialect dialect(AccessKeys keys) {
        return new AliyunDialect(keys);
    }
}
