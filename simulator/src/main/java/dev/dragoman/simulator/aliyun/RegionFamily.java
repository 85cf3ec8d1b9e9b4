package dev.dragoman.simulator.aliyun;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import java.util.List;
import java.util.Map;

/** Regions and zones (document 000, lines 6521–6650). */
final class RegionFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("DescribeRegions", this::regions, "DescribeZones", this::zones);
    }

    private Map<String, Object> regions(ActionCall call) {
        List<Map<String, Object>> regions = AliyunRegions.names().entrySet().stream()
                .map(region -> Fields.of("RegionId", region.getKey(), "LocalName", region.getValue()))
                .toList();
        return Fields.of("Regions", Fields.of("Region", regions));
    }

    private Map<String, Object> zones(ActionCall call) {
        List<Map<String, Object>> zones = AliyunRegions.zones(AliyunRegions.of(call)).stream()
                .map(zone -> Fields.of("ZoneId", zone, "LocalName", ""))
                .toList();
        return Fields.of("Zones", Fields.of("Zone", zones));
    }
}
