package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.line.AccountIds;
import dev.dragoman.simulator.aliyun.line.Numbers;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A router interface as it is shown, with what is known of its other side (document 002, lines 4429–5140). */
final class RouterInterfaceView {

    private static final String CHARGE_TYPE = "ChargeType";
    private static final String PREPAID = "PrePaid";
    private static final String END_TIME = "EndTime";

    /** That of what is not prepaid, as the document's example shows it. */
    private static final String NEVER = "2999-09-08T16:00:00Z";

    /** What the document recommends (line 5518). */
    private static final long DEFAULT_THRESHOLD = 8;

    private static final long DEFAULT_RATE = 2;

    private RouterInterfaceView() {}

    /** Attributes of an interface that is prepaid from now on. */
    static Map<String, Object> prepaid(Instant now, int months) {
        Instant end = now.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
        return Map.of(CHARGE_TYPE, PREPAID, END_TIME, AliyunResources.time(end));
    }

    static boolean isPrepaid(Resource one) {
        return one.text(CHARGE_TYPE).equals(PREPAID);
    }

    /** As an element of a list. */
    static Map<String, Object> listed(ActionCall call, Resource one) {
        Map<String, Object> fields = new LinkedHashMap<>(common(call, one));
        fields.put("Ipv6Status", "off");
        return fields;
    }

    /** As an answer of its own. */
    static Map<String, Object> alone(ActionCall call, Resource one) {
        Map<String, Object> fields = new LinkedHashMap<>(common(call, one));
        fields.put("GmtModified", one.text("GmtModified"));
        fields.put("HealthCheckStatus", HealthCheck.status(one));
        fields.put("Code", "200");
        fields.put("Message", "successful");
        fields.put("Success", true);
        return fields;
    }

    private static Map<String, Object> common(ActionCall call, Resource one) {
        Map<String, Object> fields = Fields.of(
                "RouterInterfaceId",
                one.id(),
                "Status",
                one.state(),
                "BusinessStatus",
                Interfaces.businessStatus(one),
                "Role",
                one.text("Role"),
                "Spec",
                one.text("Spec"),
                "Bandwidth",
                Spec.megabits(one.text("Spec")),
                "RouterType",
                one.text("RouterType"),
                "RouterId",
                one.text("RouterId"),
                "VpcInstanceId",
                Interfaces.vpc(call, one),
                "AccessPointId",
                one.text("AccessPointId"),
                "Name",
                one.text("Name"),
                "Description",
                one.text("Description"),
                "CreationTime",
                AliyunResources.time(one.createdAt()),
                "ConnectedTime",
                one.text("ConnectedTime"),
                CHARGE_TYPE,
                isPrepaid(one) ? PREPAID : "AfterPay",
                END_TIME,
                isPrepaid(one) ? one.text(END_TIME) : NEVER,
                HealthCheck.SOURCE,
                one.text(HealthCheck.SOURCE),
                HealthCheck.TARGET,
                one.text(HealthCheck.TARGET),
                "HcThreshold",
                Numbers.of(one, "HcThreshold", DEFAULT_THRESHOLD),
                "HcRate",
                Numbers.of(one, "HcRate", DEFAULT_RATE),
                "HasReservationData",
                "false",
                "ReservationActiveTime",
                "",
                "ReservationOrderType",
                "",
                "ReservationInternetChargeType",
                "",
                "ReservationBandwidth",
                "");
        fields.putAll(opposite(call, one));
        return fields;
    }

    /** One that was named and is gone is {@code Deleted}. */
    private static Map<String, Object> opposite(ActionCall call, Resource one) {
        Optional<Resource> other = Interfaces.opposite(call, one);
        boolean named = !one.text("OppositeInterfaceId").isEmpty();
        String spec = other.map(found -> found.text("Spec")).orElse("");
        return Fields.of(
                "OppositeInterfaceId",
                one.text("OppositeInterfaceId"),
                "OppositeInterfaceOwnerId",
                AccountIds.of(Interfaces.oppositeOwner(one)),
                "OppositeInterfaceStatus",
                other.map(Resource::state).orElse(named ? "Deleted" : ""),
                "OppositeInterfaceBusinessStatus",
                other.map(Interfaces::businessStatus).orElse(""),
                "OppositeInterfaceSpec",
                spec,
                "OppositeBandwidth",
                Spec.megabits(spec),
                "OppositeRegionId",
                one.text("OppositeRegionId"),
                "OppositeRouterId",
                one.text("OppositeRouterId"),
                "OppositeRouterType",
                one.text("OppositeRouterType"),
                "OppositeVpcInstanceId",
                other.map(found -> Interfaces.vpc(call, found)).orElse(""),
                "OppositeAccessPointId",
                one.text("OppositeAccessPointId"),
                "CrossBorder",
                crossesBorder(one.region(), one.text("OppositeRegionId")));
    }

    private static boolean crossesBorder(String region, String other) {
        return !other.isEmpty() && inMainland(region) != inMainland(other);
    }

    private static boolean inMainland(String region) {
        return region.startsWith("cn-") && !region.equals("cn-hongkong");
    }
}
