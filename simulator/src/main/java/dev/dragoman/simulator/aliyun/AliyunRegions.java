package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.ActionCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The regions that are simulated, each with zones {@code a} to {@code h}. */
public final class AliyunRegions {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "cn-hangzhou", "华东 1",
            "cn-shanghai", "华东 2",
            "cn-qingdao", "华北 1",
            "cn-beijing", "华北 2",
            "cn-shenzhen", "华南 1",
            "cn-hongkong", "香港",
            "ap-southeast-1", "新加坡",
            "us-west-1", "美国西部 1",
            "us-east-1", "美国东部 1",
            "eu-central-1", "欧洲中部 1"));

    private static final List<String> ZONES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

    private AliyunRegions() {}

    public static Map<String, String> names() {
        return NAMES;
    }

    public static List<String> zones(String region) {
        return ZONES.stream().map(zone -> region + "-" + zone).toList();
    }

    /** Where a call works: the region it names, or the API's first, as the endpoint without a region would. */
    public static String of(ActionCall call) {
        String region = call.region().orElse("cn-hangzhou");
        if (!NAMES.containsKey(region)) {
            throw AliyunErrors.noSuchRegion(call.action(), region);
        }
        return region;
    }

    public static boolean hasZone(String region, String zone) {
        return Stream.of(region).flatMap(r -> zones(r).stream()).anyMatch(zone::equals);
    }
}
