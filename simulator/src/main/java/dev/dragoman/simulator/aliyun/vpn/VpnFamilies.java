package dev.dragoman.simulator.aliyun.vpn;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class VpnFamilies {

    private static final List<Family> ALL = List.of(
            new CustomerGatewayFamily(),
            new VpnGatewayFamily(),
            new VpnConnectionFamily(),
            new VpnRouteFamily(),
            new SslVpnServerFamily(),
            new SslVpnClientCertFamily());

    private VpnFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
