package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Estate;
import java.util.List;
import java.util.Map;

/**
 * The outbound data transfer service (document 002, lines 639–790): closed in every region until opened there, and never
 * closed again. What leased lines carry needs it; router interfaces between VPCs do not (the documents say only that {@code
 * CreateRouterInterface} may answer its code).
 */
public final class TransferServiceFamily implements Family {

    private static final String KIND = "outbound-transfer-service";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("OpenPhysicalConnectionService", this::open, "GetPhysicalConnectionServiceStatus", this::status);
    }

    /** Refuses the call where the service is closed. */
    public static void requireOpen(ActionCall call) {
        if (!isOpen(call.estate(), AliyunRegions.of(call))) {
            throw new ApiException(
                    "OperationFailed.PconnTrafficNotEnable",
                    "The outbound data transfer service is not opened in %s.".formatted(AliyunRegions.of(call)));
        }
    }

    static boolean isOpen(Estate estate, String region) {
        return estate.count(region, KIND) > 0;
    }

    /** Again does nothing. */
    private Map<String, Object> open(ActionCall call) {
        String region = AliyunRegions.of(call);
        if (!isOpen(call.estate(), region)) {
            call.estate()
                    .put(AliyunResources.make(call, KIND, KIND + "/" + region, region, List.of(), Map.of())
                            .in("Enabled"));
        }
        return Map.of();
    }

    private Map<String, Object> status(ActionCall call) {
        return Fields.of("Enabled", isOpen(call.estate(), AliyunRegions.of(call)));
    }
}
