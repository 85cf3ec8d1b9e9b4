package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.vpn.VpnConnections.Ends;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The legacy API's list of VPN connections (document 004, lines 12236–12500). */
final class LegacyVpnConnectionList {

    private static final V2List LIST = V2List.byAgeOr("vpnConnName", VpnConnections.NAME);
    private static final String NO_GATEWAY = "InvalidVpnGw.NotFound";

    private LegacyVpnConnectionList() {}

    static Map<String, Object> describe(ActionCall call) {
        Stream<Resource> connections = call.optional("vpnConnId").isPresent()
                ? Stream.of(OldIds.named(call, VPN_CONNECTION, "vpnConnId", NO_GATEWAY))
                : call.estate().in(TencentResources.region(call), VPN_CONNECTION);
        if (call.optional("vpcId").isPresent()) {
            String vpcId = V2Id.VPC.named(call, "vpcId").id();
            connections = connections.filter(
                    connection -> connection.text(VpnConnections.VPC_ID).equals(vpcId));
        }
        if (call.optional("vpnGwId").isPresent()) {
            String gatewayId =
                    OldIds.named(call, VPN_GATEWAY, "vpnGwId", NO_GATEWAY).id();
            connections = connections.filter(
                    connection -> connection.text(VpnConnections.GATEWAY_ID).equals(gatewayId));
        }
        return LIST.page(
                call,
                connections.filter(V2List.like(call, "vpnConnName", VpnConnections.NAME)),
                connection -> view(call, connection));
    }

    private static Map<String, Object> view(ActionCall call, Resource connection) {
        Ends ends = Ends.of(call, connection);
        Map<String, Object> fields = VpcFields.of(call, ends.vpc().id());
        fields.putAll(Fields.of(
                "vpnGwId", OldIds.number(ends.gateway()),
                "unVpnGwId", ends.gateway().id(),
                "vpnGwName", ends.gateway().text(VpnGateways.NAME),
                "vpnGwAddress", VpnGateways.address(ends.gateway()),
                "vpnConnId", OldIds.number(connection),
                "unVpnConnId", connection.id(),
                "vpnConnName", connection.text(VpnConnections.NAME),
                "userGwId", String.valueOf(OldIds.number(ends.customer())),
                "unUserGwId", ends.customer().id(),
                "userGwName", ends.customer().text(CustomerGateways.NAME),
                "userGwAddress", ends.customer().text(CustomerGateways.ADDRESS)));
        fields.putAll(Fields.of(
                "vpcConnStatus", LegacyVpnConnectionFamily.STATUS.get(connection.state()),
                "netStatus", connection.text(VpnConnections.NET_STATUS).toLowerCase(Locale.ROOT),
                "preSharedKey", connection.text(VpnConnections.KEY),
                "remoteSslIp", LinkLocal.of(connection),
                "sourceCidr", SecurityPolicies.locals(connection),
                "destinationCidr", SecurityPolicies.remotes(connection),
                "vpnProto", "ip-sec",
                "createTime", TencentTime.shown(connection.createdAt()),
                "IKESet", options(connection, TunnelOptions.IKE),
                "IPsecSet", options(connection, TunnelOptions.IPSEC)));
        return fields;
    }

    private static Map<String, Object> options(Resource connection, TunnelOptions options) {
        return options.legacyView(VpnConnections.options(connection, options));
    }
}
