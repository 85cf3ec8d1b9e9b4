package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/** A line that a call asks for, checked (document 002, lines 951–1220). */
final class LineRequest {

    static final String REDUNDANT = "RedundantPhysicalConnectionId";

    private LineRequest() {}

    /** The line, not yet put anywhere, with what both ways to ask for one tell. */
    static Resource asked(ActionCall call) {
        String region = AliyunRegions.of(call);
        TransferServiceFamily.requireOpen(call);
        AccessPoint site = AccessPoint.find(call.text("AccessPointId"))
                .filter(found -> found.region().equals(region))
                .orElseThrow(() -> new ApiException(
                        "InvalidAccessPointId.NotFound",
                        "There is no access point %s in %s.".formatted(call.text("AccessPointId"), region)));
        if (!site.takesLines()) {
            throw new ApiException(
                    "InvalidAccessPointId.NotEnabled",
                    "The access point %s is %s."
                            .formatted(site.id(), site.state().spelling()));
        }
        requireRedundant(call, region);
        requireQuotas(call, site);
        return AliyunResources.make(
                call,
                Lines.KIND,
                AliyunResources.newId(call, "pc"),
                region,
                List.of(),
                Fields.of(
                        "AccessPointId",
                        site.id(),
                        "LineOperator",
                        call.text("LineOperator"),
                        "PortType",
                        call.optional("PortType").orElse("1000Base-T"),
                        "Bandwidth",
                        "100",
                        REDUNDANT,
                        call.optional(REDUNDANT).orElse("")));
    }

    /** Real accounts may have 5 lines that are not enabled (document 002, line 953). */
    private static void requireQuotas(ActionCall call, AccessPoint site) {
        List<Resource> lines = call.estate().in(site.region(), Lines.KIND).toList();
        long unfinished = lines.stream()
                .filter(line -> !line.state().equals(Lines.ENABLED))
                .count();
        if (unfinished >= call.quotas().limit("aliyun.physical-connection-not-enabled")) {
            throw new ApiException("QuotaExceeded.freePconnPerAP", "Too many physical connections are not enabled.");
        }
        long here = lines.stream()
                .filter(line -> line.text("AccessPointId").equals(site.id()))
                .count();
        if (here >= call.quotas().limit("aliyun.physical-connection-per-access-point")) {
            throw new ApiException("QuotaExceeded.pConnPerAP", "The access point has too many physical connections.");
        }
    }

    static void requireRedundant(ActionCall call, String region) {
        call.optional(REDUNDANT).ifPresent(id -> {
            Resource other = call.estate()
                    .find(Lines.KIND, id)
                    .filter(line -> line.region().equals(region))
                    .orElseThrow(() -> new ApiException(
                            "InvalidRedundantPhysicalConnectionId.NotFound",
                            "The redundant physical connection %s does not exist.".formatted(id)));
            Lines.requireState(
                    other, "InvalidRedundantPhysicalConnectionStatus", Lines.ALLOCATED, Lines.CONFIRMED, Lines.ENABLED);
        });
    }
}
