package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.VPN_CONNECTION;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * IPsec connections (documents 000, lines 5188–5460 and 5992–6310, 003, lines 1945–2740, and 001, lines 3336–3900). One that takes
 * effect immediately negotiates until {@code ipsec_sa_established}, or {@code ipsec_sa_not_established} if that fails; any other waits
 * for traffic, which never comes, as {@code ike_sa_not_established}.
 */
final class VpnConnectionFamily implements Family {

    private static final String NOT_NEGOTIATED = "ike_sa_not_established";
    private static final String ESTABLISHED = "ipsec_sa_established";
    private static final String FAILED = "ipsec_sa_not_established";
    private static final int KEY_LENGTH = 16;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpnConnection", this::create,
                "DescribeVpnConnection", call -> VpnConnectionView.whole(named(call)),
                "DescribeVpnConnections", this::describe,
                "DownloadVpnConnectionConfig", this::download,
                "ModifyVpnConnectionAttribute", this::modify,
                "DeleteVpnConnection", this::delete);
    }

    private static Resource named(ActionCall call) {
        return VpnResources.named(call, VPN_CONNECTION, "VpnConnectionId");
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        Resource customer = VpnResources.named(call, CUSTOMER_GATEWAY, "CustomerGatewayId");
        Resource gateway = VpnGateways.named(call);
        VpnGateways.requireReady(call, gateway);
        if (gateway.text("IpsecVpn").equals(VpnGateways.DISABLED)) {
            throw new ApiException("InvalidParam.VpnGatewayId", "IPsec-VPN is off at " + gateway.id() + ".");
        }
        requireNew(call, gateway, customer);
        VpnResources.requireRoom(
                call,
                "aliyun.vpn-connection-per-gateway",
                call.estate().inside(gateway.id(), VPN_CONNECTION).size());
        Map<String, Object> defaults = Fields.of(
                "Psk", call.estate().newId("", KEY_LENGTH),
                "LocalId", VpnGateways.publicAddress(gateway),
                "RemoteId", customer.text("IpAddress"));
        Resource connection = AliyunResources.make(
                call,
                VPN_CONNECTION,
                AliyunResources.newId(call, "vco"),
                gateway.region(),
                List.of(gateway.id(), customer.id()),
                Fields.of(
                        "VpnGatewayId", gateway.id(),
                        "CustomerGatewayId", customer.id(),
                        "Name", call.optional("Name").orElse(""),
                        "LocalSubnet", call.text("LocalSubnet"),
                        "RemoteSubnet", call.text("RemoteSubnet"),
                        "EffectImmediately", call.flag("EffectImmediately").orElse(false),
                        "IkeConfig", Negotiation.settings(call, Negotiation.PHASE_1, defaults),
                        "IpsecConfig", Negotiation.settings(call, Negotiation.PHASE_2, Map.of()),
                        "VcoHealthCheck",
                                call.optional("HealthCheckConfig")
                                        .map(HealthCheck::of)
                                        .orElseGet(HealthCheck::off)));
        VpnGateways.change(call, gateway, negotiating(connection.in(NOT_NEGOTIATED)));
        return Fields.of(
                "VpnConnectionId", connection.id(),
                "Name", connection.text("Name"),
                "CreateTime", connection.createdAt().toEpochMilli());
    }

    private static Resource negotiating(Resource connection) {
        return connection.is("EffectImmediately")
                ? connection.passing(NOT_NEGOTIATED, ESTABLISHED).orFailing(FAILED)
                : connection;
    }

    /** Equal are connections between the same gateways for the same blocks. */
    private static void requireNew(ActionCall call, Resource gateway, Resource customer) {
        call.estate().inside(gateway.id(), VPN_CONNECTION).stream()
                .filter(VpnResources::isThere)
                .filter(other -> other.text("CustomerGatewayId").equals(customer.id()))
                .filter(other -> blocks(other.text("LocalSubnet")).equals(blocks(call.text("LocalSubnet"))))
                .filter(other -> blocks(other.text("RemoteSubnet")).equals(blocks(call.text("RemoteSubnet"))))
                .findFirst()
                .ifPresent(other -> {
                    throw new ApiException(
                            "InvalidVpnConnection.AlreadyExists", "There is such a connection: " + other.id());
                });
    }

    private static Set<String> blocks(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> connections = call.estate()
                .in(region, VPN_CONNECTION)
                .filter(VpnResources::isThere)
                .filter(VpnResources.within(call, VPN_GATEWAY, "VpnGatewayId"))
                .filter(VpnResources.within(call, CUSTOMER_GATEWAY, "CustomerGatewayId"))
                .filter(VpnResources.called(call, "VpnConnectionId"));
        return AliyunPage.of(call, "VpnConnections", "VpnConnection", connections, VpnConnectionView::whole);
    }

    private Map<String, Object> download(ActionCall call) {
        Resource connection = named(call);
        Resource customer = call.estate()
                .find(CUSTOMER_GATEWAY, connection.text("CustomerGatewayId"))
                .orElseThrow(() -> new IllegalStateException(connection.id() + " keeps its customer gateway"));
        return Fields.of(
                "VpnConnectionConfig",
                VpnConnectionView.configuration(
                        connection,
                        VpnGateways.publicAddress(VpnGateways.of(call, connection)),
                        customer.text("IpAddress")));
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource connection = named(call);
        Resource gateway = VpnGateways.of(call, connection);
        VpnGateways.requireReady(call, gateway);
        Resource changed = AliyunResources.described(call, connection, "Name", "LocalSubnet", "RemoteSubnet")
                .with(Map.of(
                        "EffectImmediately",
                        call.flag("EffectImmediately").orElse(false),
                        "AutoConfigRoute",
                        call.flag("AutoConfigRoute").orElse(connection.is("AutoConfigRoute")),
                        "IkeConfig",
                        changed(call, connection, Negotiation.PHASE_1),
                        "IpsecConfig",
                        changed(call, connection, Negotiation.PHASE_2)));
        VpnGateways.change(call, gateway, negotiating(changed));
        return VpnConnectionView.whole(changed);
    }

    private static Map<String, Object> changed(ActionCall call, Resource connection, String structure) {
        return Negotiation.settings(call, structure, VpnConnectionView.settings(connection, structure));
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource connection = named(call);
        Resource gateway = VpnGateways.of(call, connection);
        VpnGateways.requireReady(call, gateway);
        VpnGateways.remove(call, gateway, connection);
        return Map.of();
    }
}
