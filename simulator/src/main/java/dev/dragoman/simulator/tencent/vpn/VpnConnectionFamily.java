package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.vpn.VpnConnections.Ends;
import java.util.List;
import java.util.Map;

/** VPN connections of API 3.0 (document 004, lines 3961, 4218, 4438, 4649, 4998 and 5148). */
final class VpnConnectionFamily implements Family {

    /** The table of filters that the document speaks of is missing (line 4456); these go by the fields. */
    private static final TencentList LIST = new TencentList(
            VPN_CONNECTION,
            "VpnConnectionIds",
            "VpnConnectionSet",
            Map.of(
                    "vpn-connection-id", TencentList.id(),
                    "vpn-connection-name", TencentList.attribute(VpnConnections.NAME),
                    "vpc-id", TencentList.attribute(VpnConnections.VPC_ID),
                    "vpn-gateway-id", TencentList.attribute(VpnConnections.GATEWAY_ID),
                    "customer-gateway-id", TencentList.attribute(VpnConnections.CUSTOMER_ID)));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpnConnection", this::create,
                "DescribeVpnConnections", this::describe,
                "ModifyVpnConnectionAttribute", this::modify,
                "DeleteVpnConnection", this::delete,
                "ResetVpnConnection", this::reset,
                "DownloadCustomerGatewayConfiguration", this::download);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = TencentResources.named(call, VPC, "VpcId");
        Resource gateway = VpnGateways.find(call, call.text("VpnGatewayId"));
        if (!VpnGateways.vpcId(gateway).equals(vpc.id())) {
            throw Refusal.VALUE.of(call, "%s is not in %s.".formatted(gateway.id(), vpc.id()));
        }
        VpnConnections.requireRunningGateway(call, gateway);
        Ends ends = new Ends(vpc, gateway, TencentResources.named(call, CUSTOMER_GATEWAY, "CustomerGatewayId"));
        List<Map<String, Object>> policies = SecurityPolicies.sent(call, vpc);
        Resource connection = VpnConnections.pending(
                        call, ends, call.text("VpnConnectionName"), call.text("PreShareKey"), policies)
                .with(
                        TunnelOptions.IKE.group(),
                        VpnConnections.ike(call, TunnelOptions.IKE.defaults(), TunnelOptions.IKE.sent(call), ends))
                .with(TunnelOptions.IPSEC.group(), TunnelOptions.IPSEC.sent(call));
        call.estate().put(connection);
        return Fields.of("VpnConnection", view(connection));
    }

    private Map<String, Object> describe(ActionCall call) {
        FilterLimits.require(call);
        return LIST.page(call, VpnConnectionFamily::view);
    }

    private static Map<String, Object> view(Resource connection) {
        return Fields.of(
                "VpnConnectionId", connection.id(),
                "VpnConnectionName", connection.text(VpnConnections.NAME),
                "VpcId", connection.text(VpnConnections.VPC_ID),
                "VpnGatewayId", connection.text(VpnConnections.GATEWAY_ID),
                "CustomerGatewayId", connection.text(VpnConnections.CUSTOMER_ID),
                "PreShareKey", connection.text(VpnConnections.KEY),
                "VpnProto", "IPSEC",
                "EncryptProto", "IKE",
                "RouteType", "STATIC",
                "CreatedTime", TencentTime.shown(connection.createdAt()),
                "State", state(connection),
                "NetStatus", connection.text(VpnConnections.NET_STATUS),
                "SecurityPolicyDatabaseSet", connection.attributes().getOrDefault(VpnConnections.POLICIES, List.of()),
                "IKEOptionsSpecification", options(connection, TunnelOptions.IKE),
                "IPSECOptionsSpecification", options(connection, TunnelOptions.IPSEC));
    }

    private static Map<String, Object> options(Resource connection, TunnelOptions options) {
        return options.view(VpnConnections.options(connection, options));
    }

    /** One that the other API is changing is not there yet as it is to be. */
    private static String state(Resource connection) {
        return connection.state().equals(VpnConnections.MODIFYING) ? VpnConnections.PENDING : connection.state();
    }

    private Map<String, Object> modify(ActionCall call) {
        Resource connection = TencentResources.named(call, VPN_CONNECTION, "VpnConnectionId");
        VpnConnections.requireRunning(call, connection);
        Ends ends = Ends.of(call, connection);
        if (call.optional("VpnConnectionName").isPresent()) {
            connection = connection.with(VpnConnections.NAME, call.text("VpnConnectionName"));
        }
        if (call.optional("PreShareKey").isPresent()) {
            connection = connection.with(VpnConnections.KEY, call.text("PreShareKey"));
        }
        List<Map<String, Object>> policies = SecurityPolicies.sent(call, ends.vpc());
        if (!policies.isEmpty()) {
            connection = connection.with(VpnConnections.POLICIES, policies);
        }
        Map<String, Object> ipsec = VpnConnections.options(connection, TunnelOptions.IPSEC);
        ipsec.putAll(TunnelOptions.IPSEC.sent(call));
        Map<String, Object> ike = VpnConnections.ike(
                call, VpnConnections.options(connection, TunnelOptions.IKE), TunnelOptions.IKE.sent(call), ends);
        call.estate().put(connection.with(TunnelOptions.IKE.group(), ike).with(TunnelOptions.IPSEC.group(), ipsec));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        VpnConnections.delete(call, ofGateway(call));
        return Map.of();
    }

    private Map<String, Object> reset(ActionCall call) {
        VpnConnections.reset(call, ofGateway(call));
        return Map.of();
    }

    private Map<String, Object> download(ActionCall call) {
        Resource connection = ofGateway(call);
        Vendor vendor = Vendor.named(
                call,
                "CustomerGatewayVendor.VendorName",
                "CustomerGatewayVendor.Platform",
                "CustomerGatewayVendor.SoftwareVersion");
        String text =
                new DeviceConfiguration(connection, Ends.of(call, connection), call.text("InterfaceName")).of(vendor);
        return Fields.of("CustomerGatewayConfiguration", text);
    }

    /** The connection that the call names beside its gateway. */
    private static Resource ofGateway(ActionCall call) {
        Resource gateway = VpnGateways.find(call, call.text("VpnGatewayId"));
        Resource connection = TencentResources.named(call, VPN_CONNECTION, "VpnConnectionId");
        if (!connection.text(VpnConnections.GATEWAY_ID).equals(gateway.id())) {
            throw Refusal.NOT_FOUND.of(call, "%s has no VPN connection %s.".formatted(gateway.id(), connection.id()));
        }
        return connection;
    }
}
