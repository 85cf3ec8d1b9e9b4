package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.Dialect;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.auth.AccessKeys;
import java.util.List;
import java.util.Map;

/** What this package brings to the simulated Tencent Cloud. */
public final class TencentFamilies {

    private static final List<Family> V3 = List.of(
            new VpcFamily(),
            new SubnetFamily(),
            new RouteTableFamily(),
            new DefaultVpcFamily(),
            new RouteFamily(),
            new AddressFamily());

    private TencentFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** What can be put into it by hand, by kind. */
    public static Map<String, Placeable> placeables() {
        return TencentPlaceables.KINDS;
    }

    public static Dialect dialect(AccessKeys keys) {
        return new TencentDialect(keys);
    }

    /** Of the legacy API. */
    public static Dialect v2Dialect(AccessKeys keys) {
        return new TencentV2Dialect(keys);
    }
}
