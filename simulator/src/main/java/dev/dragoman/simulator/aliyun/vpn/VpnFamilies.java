package dev.dragoman.simulator.aliyun.vpn;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class VpnFamilies {

    private static final List<Family> ALL = List.of();

    private VpnFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
