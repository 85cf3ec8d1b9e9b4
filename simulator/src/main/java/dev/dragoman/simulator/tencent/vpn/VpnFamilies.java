package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class VpnFamilies {

    private static final List<Family> V3 = List.of(
            new CustomerGatewayFamily(),
            new VpnGatewayFamily(),
            new VpnGatewayOrderFamily(),
            new VpnConnectionFamily());
    private static final List<Family> V2 =
            List.of(new LegacyCustomerGatewayFamily(), new LegacyVpnGatewayFamily(), new LegacyVpnConnectionFamily());

    private VpnFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
