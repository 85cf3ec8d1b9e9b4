package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * VPN gateways as their parts see them. What changes a part of a gateway makes the gateway {@code updating} for a while, during
 * which the next such change is refused (document 003: {@code VpnGateway.Configuring}; that this is when is inferred).
 */
final class VpnGateways {

    static final String ACTIVE = "active";
    static final String ENABLED = "enable";
    static final String DISABLED = "disable";

    private static final String UPDATING = "updating";
    private static final String LOCKED = "FinancialLocked";

    private VpnGateways() {}

    static Resource named(ActionCall call) {
        return VpnResources.named(call, VPN_GATEWAY, "VpnGatewayId");
    }

    /** The gateway that a connection, a server or a route is part of. */
    static Resource of(ActionCall call, Resource part) {
        return part.within().stream()
                .flatMap(id -> call.estate().find(VPN_GATEWAY, id).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part.id() + " goes with its gateway"));
    }

    /** Refuses what the page of the action says is refused while a gateway is being configured, or in arrears. */
    static void requireReady(ActionCall call, Resource gateway) {
        if (lists(call, "VpnGateway.Configuring") && !gateway.state().equals(ACTIVE)) {
            throw new ApiException(
                    "VpnGateway.Configuring",
                    "The service is configuring: %s is %s.".formatted(gateway.id(), gateway.state()));
        }
        if (lists(call, "VpnGateway.FinancialLocked") && businessStatus(gateway).equals(LOCKED)) {
            throw new ApiException("VpnGateway.FinancialLocked", "The service is financial locked.");
        }
    }

    private static boolean lists(ActionCall call, String code) {
        return call.action().errors().stream().anyMatch(error -> error.code().equals(code));
    }

    /** Makes or changes a part of the gateway: seen at once, but undone if the work fails. */
    static void change(ActionCall call, Resource gateway, Resource part) {
        call.estate().put(part.isMoving() ? part : part.passing(part.state(), part.state()));
        call.estate().put(gateway.passing(UPDATING, ACTIVE));
    }

    /** Takes a part of the gateway away. */
    static void remove(ActionCall call, Resource gateway, Resource part) {
        call.estate().put(part.passing(part.state(), Resource.GONE));
        call.estate().put(gateway.passing(UPDATING, ACTIVE));
    }

    static String businessStatus(Resource gateway) {
        return text(gateway, "BusinessStatus", "Normal");
    }

    /** The public address, also of a gateway that was placed by hand. */
    static String publicAddress(Resource gateway) {
        return text(gateway, "InternetIp", gateway.text("publicAddress"));
    }

    static long endTime(Resource gateway) {
        return Long.parseLong(text(gateway, "EndTime", String.valueOf(VpnGatewayOrder.never())));
    }

    static long sslMaxConnections(Resource gateway) {
        return Long.parseLong(text(gateway, "SslMaxConnections", "0"));
    }

    private static String text(Resource gateway, String attribute, String otherwise) {
        String text = gateway.text(attribute);
        return text.isEmpty() ? otherwise : text;
    }

    /** As lists and single answers show it. */
    static Map<String, Object> view(Resource gateway) {
        return Fields.of(
                "VpnGatewayId",
                gateway.id(),
                "VpcId",
                gateway.within().stream().findFirst().orElse(""),
                "VSwitchId",
                gateway.text("VSwitchId"),
                "InternetIp",
                publicAddress(gateway),
                "CreateTime",
                gateway.createdAt().toEpochMilli(),
                "EndTime",
                endTime(gateway),
                "Spec",
                gateway.text("Spec"),
                "Name",
                gateway.text("Name"),
                "Description",
                gateway.text("Description"),
                "Status",
                gateway.state(),
                "BusinessStatus",
                businessStatus(gateway),
                "ChargeType",
                text(gateway, "ChargeType", "PayByTraffic"),
                "IpsecVpn",
                text(gateway, "IpsecVpn", ENABLED),
                "SslVpn",
                text(gateway, "SslVpn", ENABLED),
                "SslMaxConnections",
                sslMaxConnections(gateway),
                "Tag",
                "");
    }
}
