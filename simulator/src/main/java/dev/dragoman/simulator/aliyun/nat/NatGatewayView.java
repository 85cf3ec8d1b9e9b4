package dev.dragoman.simulator.aliyun.nat;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** A NAT gateway as {@code DescribeNatGateways} shows it (document 000, line 3915), also one that was placed by hand. */
final class NatGatewayView {

    private NatGatewayView() {}

    static Map<String, Object> of(ActionCall call, Resource gateway) {
        return Fields.of(
                "NatGatewayId",
                gateway.id(),
                "RegionId",
                gateway.region(),
                "VpcId",
                gateway.within().stream().findFirst().orElse(""),
                "Name",
                gateway.text("Name"),
                "Description",
                gateway.text("Description"),
                "Spec",
                text(gateway, "Spec", "Small"),
                "Status",
                gateway.state(),
                "BusinessStatus",
                text(gateway, "BusinessStatus", "Normal"),
                "InstanceChargeType",
                "PostPaid",
                "CreationTime",
                AliyunResources.time(gateway.createdAt()),
                "ForwardTableIds",
                Fields.of("ForwardTableId", NatTable.FORWARD.ids(call, gateway)),
                "SnatTableIds",
                Fields.of("SnatTableId", NatTable.SNAT.ids(call, gateway)),
                "BandwidthPackageIds",
                Fields.of("BandwidthPackageId", BandwidthPackages.ids(call.estate(), gateway)),
                "IpLists",
                Fields.of("IpList", addresses(call, gateway)));
    }

    private static List<Map<String, Object>> addresses(ActionCall call, Resource gateway) {
        return GatewayAddress.of(call.estate(), gateway)
                .map(address -> Fields.of(
                        "IpAddress",
                        address.ip(),
                        "AllocationId",
                        address.allocationId(),
                        "UsingStatus",
                        use(call, gateway, address.ip())))
                .toList();
    }

    /** The name for an address that no entry uses is not in the documents. */
    private static String use(ActionCall call, Resource gateway, String ip) {
        if (NatTable.SNAT.entriesUsing(call.estate(), gateway, ip).findAny().isPresent()) {
            return "UsedBySnatTable";
        }
        return NatTable.FORWARD
                        .entriesUsing(call.estate(), gateway, ip)
                        .findAny()
                        .isPresent()
                ? "UsedByForwardTable"
                : "Idle";
    }

    private static String text(Resource gateway, String attribute, String otherwise) {
        String text = gateway.text(attribute);
        return text.isEmpty() ? otherwise : text;
    }
}
