package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import java.util.List;
import java.util.Map;

/** Sites of a region (document 002, lines 795–920). They are what they are; nobody makes one. */
final class AccessPointFamily implements Family {

    private static final int DEFAULT_PAGE = 10;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("DescribeAccessPoints", this::describe);
    }

    private Map<String, Object> describe(ActionCall call) {
        int number = Math.max(1, call.number("PageNumber", 1));
        int size = Math.max(1, call.number("PageSize", DEFAULT_PAGE));
        List<AccessPoint> all = AccessPoint.in(AliyunRegions.of(call));
        List<Map<String, Object>> page = all.stream()
                .skip((number - 1L) * size)
                .limit(size)
                .map(AccessPointFamily::view)
                .toList();
        return Fields.of(
                "TotalCount",
                all.size(),
                "PageNumber",
                number,
                "PageSize",
                size,
                "AccessPointSet",
                Fields.of("AccessPointType", page));
    }

    private static Map<String, Object> view(AccessPoint site) {
        String place = AliyunRegions.names().getOrDefault(site.region(), site.region());
        return Fields.of(
                "AccessPointId",
                site.id(),
                "Type",
                "VPC",
                "Status",
                site.state().spelling(),
                "Name",
                place + "-" + site.letter(),
                "Description",
                "",
                "Location",
                place,
                "HostOperator",
                "中国电信",
                "AttachedRegionNo",
                site.region(),
                "AttachedRegionId",
                site.region(),
                "AccessPointFeatureModels",
                Fields.of(
                        "AccessPointFeatureModel",
                        List.of(Fields.of("FeatureKey", "AP_Support_VbrBandwidthLimit", "FeatureValue", "true"))));
    }
}
