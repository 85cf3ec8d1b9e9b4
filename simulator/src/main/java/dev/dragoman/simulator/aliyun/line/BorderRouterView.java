package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A border router as its owner sees it, and as the owner of its line does (document 002, lines 6262–7050). */
final class BorderRouterView {

    static final String TYPE = "pconnVBR";

    private static final long DEFAULT_INTERVAL = 1_000;
    private static final long DEFAULT_MULTIPLIER = 3;

    private BorderRouterView() {}

    private static Map<String, Object> common(Resource router) {
        return Fields.of(
                "VbrId",
                router.id(),
                "Type",
                TYPE,
                "CreationTime",
                AliyunResources.time(router.createdAt()),
                "ActivationTime",
                router.text("ActivationTime"),
                "TerminationTime",
                router.text("TerminationTime"),
                "RecoveryTime",
                router.text("RecoveryTime"),
                "VlanId",
                Integer.parseInt(router.text("VlanId")),
                "CircuitCode",
                router.text("CircuitCode"),
                "LocalGatewayIp",
                router.text("LocalGatewayIp"),
                "PeerGatewayIp",
                router.text("PeerGatewayIp"),
                "PeeringSubnetMask",
                router.text("PeeringSubnetMask"),
                "LocalIpv6GatewayIp",
                router.text("LocalIpv6GatewayIp"),
                "PeerIpv6GatewayIp",
                router.text("PeerIpv6GatewayIp"),
                "PeeringIpv6SubnetMask",
                router.text("PeeringIpv6SubnetMask"),
                "EnableIpv6",
                Boolean.parseBoolean(router.text("EnableIpv6")),
                "Bandwidth",
                router.text("Bandwidth"),
                "EccId",
                "",
                "PConnVbrChargeType",
                "PostPaid",
                "PConnVbrExpireTime",
                "");
    }

    static Map<String, Object> own(ActionCall call, Resource router) {
        Optional<Resource> line = BorderRouters.line(call, router);
        boolean ownLine = router.text(BorderRouters.LINE_OWNER).equals(router.account());
        Map<String, Object> fields = new LinkedHashMap<>(common(router));
        fields.putAll(Fields.of(
                "Status",
                router.state(),
                "Name",
                router.text("Name"),
                "Description",
                router.text("Description"),
                "VbrOwnerId",
                ownLine ? "" : AccountIds.of(router.account()),
                "RouteTableId",
                router.text("RouteTableId"),
                "VlanInterfaceId",
                router.text("VlanInterfaceId"),
                "PhysicalConnectionId",
                router.text(BorderRouters.LINE),
                "PhysicalConnectionStatus",
                line.map(Resource::state).orElse("Deleted"),
                "PhysicalConnectionBusinessStatus",
                line.map(LineView::businessStatus).orElse(""),
                "PhysicalConnectionOwnerUid",
                line.map(Resource::account).map(AccountIds::of).orElse(""),
                "PhysicalConnectionOwnerId",
                line.map(Resource::account).map(AccountIds::of).orElse(""),
                "AccessPointId",
                router.text("AccessPointId"),
                "MinTxInterval",
                Numbers.of(router, "MinTxInterval", DEFAULT_INTERVAL),
                "MinRxInterval",
                Numbers.of(router, "MinRxInterval", DEFAULT_INTERVAL),
                "DetectMultiplier",
                Numbers.of(router, "DetectMultiplier", DEFAULT_MULTIPLIER),
                "CloudBoxInstanceId",
                "",
                "AssociatedPhysicalConnections",
                Fields.of("AssociatedPhysicalConnection", LineAssociations.views(call, router)),
                "AssociatedCens",
                Fields.of("AssociatedCen", networks(router))));
        return fields;
    }

    /** Set by {@code PATCH} alone: no action of these documents attaches a router to a cloud enterprise network. */
    private static List<?> networks(Resource router) {
        return router.attributes().get(FailoverGroupFamily.NETWORKS) instanceof List<?> networks ? networks : List.of();
    }

    /** What only its owner may see is left out (document 000, line 2760). */
    static Map<String, Object> onLine(ActionCall call, Resource router) {
        boolean own = BorderRouters.isOwn(call, router);
        Map<String, Object> fields = new LinkedHashMap<>(common(router));
        if (!own) {
            GatewayAddresses.PARAMETERS.forEach(fields::remove);
            fields.put("VbrOwnerUid", Long.parseLong(AccountIds.of(router.account())));
        }
        fields.put("VbrOwnerId", own ? "" : AccountIds.of(router.account()));
        fields.put("Status", BorderRouters.capitalised(router.state()));
        fields.put("BandwidthStatus", "Active");
        fields.put("PConnVbrBussinessStatus", "Normal");
        return fields;
    }
}
