package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.task.Work;
import dev.dragoman.simulator.tencent.vpn.VpnConnections.Ends;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes to VPN connections by the legacy API (document 004, lines 11901–12235 and 12503). */
final class LegacyVpnConnectionFamily implements Family {

    /** {@code vpcConnStatus} (line 12281). */
    static final Map<String, Integer> STATUS = Map.of(
            VpnConnections.PENDING, 0,
            VpnConnections.MODIFYING, 2,
            VpnConnections.DELETING, 4,
            VpnConnections.AVAILABLE, 6);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AddVpnConnEx", this::add,
                "DescribeVpnConn", LegacyVpnConnectionList::describe,
                "ModifyVpnConnEx", this::modify,
                "DeleteVpnConn", this::delete,
                "ResetVpnConnSA", this::reset,
                "GetVpnConnConfig", this::configuration);
    }

    /** The answer does not tell the connection's id yet (line 12052), though one may find the connection at once. */
    private Map<String, Object> add(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource gateway = VpnGateways.inVpc(call, vpc);
        Ends ends = new Ends(vpc, gateway, OldIds.named(call, CUSTOMER_GATEWAY, "userGwId", "InvalidUserGw.NotFound"));
        VpnConnections.requireRunningGateway(call, gateway);
        List<Map<String, Object>> policies = SecurityPolicies.sentToLegacy(call, vpc);
        requirePolicies(call, policies);
        Map<String, Object> ipsec = new LinkedHashMap<>(Map.of("EncryptAlgorithm", "3DES-CBC"));
        ipsec.putAll(TunnelOptions.IPSEC.sentToLegacy(call));
        Resource connection = VpnConnections.pending(
                        call, ends, call.text("vpnConnName"), call.text("preSharedKey"), policies)
                .with(
                        TunnelOptions.IKE.group(),
                        VpnConnections.ike(
                                call, TunnelOptions.IKE.defaults(), TunnelOptions.IKE.sentToLegacy(call), ends))
                .with(TunnelOptions.IPSEC.group(), ipsec);
        int taskId = startTask(call);
        call.estate().put(connection);
        return data(
                "vpnGwId", gateway.id(),
                "userGwId", ends.customer().id(),
                "vpnConnId", 0,
                "taskId", taskId,
                "vpnConnStatus", STATUS.get(VpnConnections.PENDING),
                "preSharedKey", connection.text(VpnConnections.KEY),
                "userGwSubnetList", SecurityPolicies.remotes(connection));
    }

    private static void requirePolicies(ActionCall call, List<Map<String, Object>> policies) {
        if (policies.isEmpty()) {
            throw Refusal.MISSING.of(call, "One of userGwCidrBlock and spdAcl is needed.");
        }
    }

    private static int startTask(ActionCall call) {
        return Integer.parseInt(Work.VPC_TASK.start(call));
    }

    private static Map<String, Object> data(Object... namesAndValues) {
        return Fields.of("data", Fields.of(namesAndValues));
    }

    /** What is not sent stays. That policies are needed (line 12153) is taken to be of the create alone, so that one may rename. */
    private Map<String, Object> modify(ActionCall call) {
        Resource connection = named(call);
        VpnConnections.requireRunning(call, connection);
        Ends ends = Ends.of(call, connection);
        Map<String, Object> changed = new LinkedHashMap<>();
        call.optional("vpnConnName").ifPresent(name -> changed.put(VpnConnections.NAME, name));
        call.optional("preSharedKey").ifPresent(key -> changed.put(VpnConnections.KEY, key));
        List<Map<String, Object>> policies = SecurityPolicies.sentToLegacy(call, ends.vpc());
        if (!policies.isEmpty()) {
            changed.put(VpnConnections.POLICIES, policies);
        }
        Map<String, Object> ipsec = VpnConnections.options(connection, TunnelOptions.IPSEC);
        ipsec.putAll(TunnelOptions.IPSEC.sentToLegacy(call));
        changed.put(TunnelOptions.IPSEC.group(), ipsec);
        changed.put(
                TunnelOptions.IKE.group(),
                VpnConnections.ike(
                        call,
                        VpnConnections.options(connection, TunnelOptions.IKE),
                        TunnelOptions.IKE.sentToLegacy(call),
                        ends));
        int taskId = startTask(call);
        call.estate()
                .put(connection
                        .passing(VpnConnections.MODIFYING, VpnConnections.AVAILABLE)
                        .gaining(changed));
        Resource wanted = connection.with(changed);
        return data(
                "vpnGwId", ends.gateway().id(),
                "vpcConnId", connection.id(),
                "taskId", taskId,
                "vpcConnStatus", STATUS.get(VpnConnections.MODIFYING),
                "preSharedKey", wanted.text(VpnConnections.KEY),
                "userGwSubnetList", SecurityPolicies.remotes(wanted),
                "userGwId", OldIds.number(ends.customer()));
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource connection = named(call);
        VpnConnections.requireRunning(call, connection);
        int taskId = startTask(call);
        VpnConnections.delete(call, connection);
        return data(
                "vpnGwId", connection.text(VpnConnections.GATEWAY_ID),
                "vpcConnId", connection.id(),
                "taskId", taskId,
                "state", STATUS.get(VpnConnections.DELETING));
    }

    private Map<String, Object> reset(ActionCall call) {
        VpnConnections.reset(call, named(call));
        return Map.of();
    }

    /** The connection named beside its VPC and gateway; some pages tell a missing one with the gateway's code (line 12200). */
    private static Resource named(ActionCall call) {
        Resource gateway = VpnGateways.inVpc(call, V2Id.VPC.named(call, "vpcId"));
        String[] codes = {"InvalidVpnConn.NotFound", "InvalidVpnGw.NotFound"};
        Resource connection = OldIds.named(call, VPN_CONNECTION, "vpnConnId", codes);
        if (!connection.text(VpnConnections.GATEWAY_ID).equals(gateway.id())) {
            throw Refusal.NOT_FOUND.of(
                    call, "%s has no VPN connection %s.".formatted(gateway.id(), connection.id()), codes);
        }
        return connection;
    }

    private Map<String, Object> configuration(ActionCall call) {
        Resource connection = OldIds.named(call, VPN_CONNECTION, "vpnConnId");
        Vendor vendor = Vendor.named(call, "vendorname", "platform", "software");
        String text =
                new DeviceConfiguration(connection, Ends.of(call, connection), call.text("interfaceName")).of(vendor);
        return data("configFileInfo", text);
    }
}
