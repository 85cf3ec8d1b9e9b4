package dev.dragoman.simulator.tencent;

import java.util.Set;

/** The regions of document 004, lines 642–654, and Hong Kong; zones {@code -1} to {@code -8} in each. */
public final class TencentRegions {

    private static final Set<String> REGIONS = Set.of(
            "ap-guangzhou",
            "ap-shanghai",
            "ap-beijing",
            "ap-chengdu",
            "ap-chongqing",
            "ap-seoul",
            "ap-shanghai-fsi",
            "ap-shenzhen-fsi",
            "ap-singapore",
            "ap-mumbai",
            "ap-hongkong",
            "na-siliconvalley",
            "na-ashburn");

    private TencentRegions() {}

    public static boolean exists(String region) {
        return REGIONS.contains(region);
    }

    public static boolean hasZone(String region, String zone) {
        return zone.startsWith(region + "-")
                && zone.substring(region.length() + 1).matches("[1-8]");
    }
}
