package dev.dragoman.simulator.aliyun.nat;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunParameters;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** Shared bandwidth (document 000, line 6464). It can be made; no document says how to list, change or delete it. */
final class CommonBandwidthPackageFamily implements Family {

    private static final String KIND = "common-bandwidth-package";
    private static final String BY_95TH_PERCENTILE = "PayBy95";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("CreateCommonBandwidthPackage", this::create);
    }

    private Map<String, Object> create(ActionCall call) {
        String region = AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        if (call.number("Bandwidth", 1) < 1) {
            throw new ApiException("InvalidParameter", "The specified Bandwidth is not valid.");
        }
        String chargeType = AliyunParameters.choice(call, "InternetChargeType").orElse("PayByBandwidth");
        if (chargeType.equals(BY_95TH_PERCENTILE) && call.optional("Ratio").isEmpty()) {
            throw new ApiException("MissingParameter", "Ratio is needed where InternetChargeType is PayBy95.");
        }
        if (call.estate().count(region, KIND) >= call.quotas().limit("aliyun.common-bandwidth-package")) {
            throw new ApiException("QuotaExceeded", "Bandwidth package quota exceeded.");
        }
        Resource made = AliyunResources.make(
                call,
                KIND,
                AliyunResources.newId(call, "cbwp"),
                region,
                List.of(),
                Fields.of("Bandwidth", call.text("Bandwidth"), "InternetChargeType", chargeType));
        call.estate().put(AliyunResources.described(call, made, "Name", "Description", "Ratio"));
        return Fields.of("BandwidthPackageId", made.id());
    }
}
