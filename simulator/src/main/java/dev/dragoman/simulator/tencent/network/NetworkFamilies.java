package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class NetworkFamilies {

    private static final List<Family> V3 = List.of(new AccountFamily());
    private static final List<Family> V2 = List.of(
            new LegacyVpcFamily(),
            new LegacySubnetFamily(),
            new LegacyRouteTableFamily(),
            new LegacyRouteFamily(),
            new FlowLogFamily(),
            new VipFamily(),
            new LegacyAccountFamily());

    private NetworkFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
