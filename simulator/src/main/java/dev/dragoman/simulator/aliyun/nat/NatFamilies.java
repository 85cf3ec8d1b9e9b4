package dev.dragoman.simulator.aliyun.nat;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class NatFamilies {

    private static final List<Family> ALL = List.of(
            new NatGatewayFamily(),
            new SnatEntryFamily(),
            new ForwardEntryFamily(),
            new CommonBandwidthPackageFamily());

    private NatFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
