package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A physical connection as the lists show it (document 002, lines 2069–2500 and 3254–3700). */
final class LineView {

    private static final int MEGABITS_A_GIGABIT = 1_000;

    private LineView() {}

    /** Without what only one of the two lists tells. */
    private static Map<String, Object> common(ActionCall call, Resource line) {
        return Fields.of(
                "PhysicalConnectionId",
                line.id(),
                "Type",
                "VPC",
                "Status",
                line.state(),
                "BusinessStatus",
                businessStatus(line),
                "CreationTime",
                AliyunResources.time(line.createdAt()),
                "EnabledTime",
                line.text("EnabledTime"),
                "EndTime",
                line.text("EndTime"),
                "AccessPointId",
                line.text("AccessPointId"),
                "AdLocation",
                line.text("AdLocation"),
                "PortNumber",
                line.text("PortNumber"),
                "PortType",
                line.text("PortType"),
                "LineOperator",
                line.text("LineOperator"),
                "PeerLocation",
                line.text("PeerLocation"),
                "Spec",
                spec(line),
                "Bandwidth",
                bandwidth(line),
                "ChargeType",
                line.text("ChargeType"),
                "RedundantPhysicalConnectionId",
                line.text("RedundantPhysicalConnectionId"),
                "Name",
                line.text("Name"),
                "Description",
                line.text("Description"),
                "CircuitCode",
                line.text("CircuitCode"),
                "LoaStatus",
                LetterFamily.status(call, line),
                "ProductType",
                Lines.isShared(line) ? "VirtualPhysicalConnection" : "PhysicalConnection",
                Lines.PARENT,
                line.text(Lines.PARENT),
                "VlanId",
                line.text("VlanId"),
                "OrderMode",
                line.text("OrderMode"),
                "ExpectSpec",
                line.text("ExpectSpec"));
    }

    /** For {@code DescribePhysicalConnections}. */
    static Map<String, Object> own(ActionCall call, Resource line) {
        Map<String, Object> fields = new LinkedHashMap<>(common(call, line));
        fields.put("ADLocation", line.text("AdLocation"));
        fields.put("AccessPointType", "VPC");
        fields.put("HasReservationData", "false");
        fields.put("ReservationActiveTime", "");
        fields.put("ReservationOrderType", "");
        fields.put("ReservationInternetChargeType", "");
        fields.put("VirtualPhysicalConnectionCount", (int)
                Lines.on(call, line, Lines.KIND).count());
        fields.put("VpconnStatus", line.text("VpconnStatus"));
        if (Lines.isShared(line)) {
            fields.put("ParentPhysicalConnectionAliUid", Long.parseLong(AccountIds.of(line.text("ParentAccount"))));
        }
        return fields;
    }

    /** For {@code ListVirtualPhysicalConnections}. */
    static Map<String, Object> shared(ActionCall call, Resource line) {
        Map<String, Object> fields = new LinkedHashMap<>(common(call, line));
        fields.put("VirtualPhysicalConnectionStatus", line.text("VpconnStatus"));
        fields.put("ParentPhysicalConnectionAliUid", AccountIds.of(line.text("ParentAccount")));
        fields.put("AliUid", AccountIds.of(line.account()));
        return fields;
    }

    /** Others than {@code Normal} by {@code PATCH} of the attribute. */
    static String businessStatus(Resource line) {
        String set = line.text("BusinessStatus");
        return set.isEmpty() ? "Normal" : set;
    }

    /** That of the port, {@code 10G}, unless it is a shared one. */
    static String spec(Resource line) {
        int speed = Lines.portSpeed(line);
        String port = speed < MEGABITS_A_GIGABIT ? speed + "M" : speed / MEGABITS_A_GIGABIT + "G";
        return Lines.isShared(line) ? line.text("Spec") : port;
    }

    /** In Mbit/s. Document 002 says Gbit/s of dedicated ones (line 2241), but takes Mbit/s when they are made. */
    static long bandwidth(Resource line) {
        return Lines.isShared(line) ? megabits(line.text("Spec")) : Long.parseLong(line.text("Bandwidth"));
    }

    /** {@code 50M} is 50, {@code 2G} 2000. */
    static long megabits(String spec) {
        long number = Long.parseLong(spec.substring(0, spec.length() - 1));
        return spec.endsWith("G") ? number * MEGABITS_A_GIGABIT : number;
    }
}
