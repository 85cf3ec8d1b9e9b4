package dev.dragoman.simulator.tencent;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The regions of document 004, lines 642–654, and of the short names it uses with the legacy API ({@code gz}, {@code sh},
 * {@code ca}: lines 7880, 15148, 16686–16704); zones {@code -1} to {@code -8} in each. The document has no table of short names
 * and zone numbers; these are the ones that the service is known by.
 */
public final class TencentRegions {

    private static final Map<String, Region> REGIONS = Stream.of(
                    new Region("ap-guangzhou", "gz", 100_000),
                    new Region("ap-shanghai", "sh", 200_000),
                    new Region("ap-hongkong", "hk", 300_000),
                    new Region("na-toronto", "ca", 400_000),
                    new Region("ap-shanghai-fsi", "shjr", 700_000),
                    new Region("ap-beijing", "bj", 800_000),
                    new Region("ap-singapore", "sg", 900_000),
                    new Region("ap-shenzhen-fsi", "szjr", 110_000),
                    new Region("na-siliconvalley", "usw", 150_000),
                    new Region("ap-chengdu", "cd", 160_000),
                    new Region("ap-seoul", "kr", 180_000),
                    new Region("ap-chongqing", "cq", 190_000),
                    new Region("ap-mumbai", "in", 210_000),
                    new Region("na-ashburn", "use", 220_000))
            .collect(Collectors.toUnmodifiableMap(Region::name, Function.identity()));

    private static final Map<String, String> BY_SHORT_NAME =
            REGIONS.values().stream().collect(Collectors.toUnmodifiableMap(Region::shortName, Region::name));

    private TencentRegions() {}

    public static boolean exists(String region) {
        return REGIONS.containsKey(region);
    }

    /** The region of this name, long ({@code ap-guangzhou}) or short ({@code gz}), by its long name. */
    public static Optional<String> named(String longOrShort) {
        return exists(longOrShort) ? Optional.of(longOrShort) : Optional.ofNullable(BY_SHORT_NAME.get(longOrShort));
    }

    /** What the legacy API calls a region that exists: {@code gz}. */
    public static String shortName(String region) {
        return known(region).shortName;
    }

    public static boolean hasZone(String region, String zone) {
        return zone.startsWith(region + "-")
                && zone.substring(region.length() + 1).matches("[1-8]");
    }

    /** The zone that the legacy API knows by this number: {@code 100003} is {@code ap-guangzhou-3}. */
    public static Optional<String> zone(String number) {
        return REGIONS.values().stream()
                .flatMap(region -> Stream.of(1, 2, 3, 4, 5, 6, 7, 8)
                        .filter(zone -> String.valueOf(region.zones + zone).equals(number))
                        .map(zone -> region.name + "-" + zone))
                .findFirst();
    }

    /** The number by which the legacy API knows a zone that {@link #hasZone exists}. */
    public static String zoneNumber(String region, String zone) {
        return String.valueOf(known(region).zones + Integer.parseInt(zone.substring(region.length() + 1)));
    }

    private static Region known(String region) {
        return Optional.ofNullable(REGIONS.get(region))
                .orElseThrow(() -> new IllegalArgumentException("no region: " + region));
    }

    /** A region with its two names, and the number below those of its zones. */
    private record Region(String name, String shortName, int zones) {}
}
