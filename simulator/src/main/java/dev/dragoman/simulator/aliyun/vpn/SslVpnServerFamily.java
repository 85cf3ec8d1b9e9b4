package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;
import static dev.dragoman.simulator.aliyun.vpn.VpnResources.SSL_SERVER;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunParameters;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * SSL servers of VPN gateways (documents 000, lines 5467–5807, and 003, lines 2745–3165 and 3434). They have no states; nobody is ever
 * connected. Client certificates go with their server (not in the documents).
 */
final class SslVpnServerFamily implements Family {

    private static final List<String> CHOICES =
            List.of("LocalSubnet", "ClientIpPool", "Proto", "Port", "Cipher", "Compress");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateSslVpnServer", this::create,
                "DescribeSslVpnServers", this::describe,
                "ModifySslVpnServer", this::modify,
                "DeleteSslVpnServer", this::delete,
                "DescribeVpnSslServerLogs", SslVpnServerLogs::page);
    }

    private static Resource named(ActionCall call) {
        return VpnResources.named(call, SSL_SERVER, "SslVpnServerId");
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        Resource gateway = VpnGateways.named(call);
        VpnGateways.requireReady(call, gateway);
        if (gateway.text("SslVpn").equals(VpnGateways.DISABLED)) {
            throw new ApiException("InvalidParameter", "SSL-VPN is off at " + gateway.id() + ".");
        }
        VpnResources.requireRoom(
                call,
                "aliyun.ssl-vpn-server-per-gateway",
                call.estate().inside(gateway.id(), SSL_SERVER).size());
        Map<String, Object> attributes = Fields.of(
                "VpnGatewayId", gateway.id(), "Name", call.optional("Name").orElse(""), "Compress", "true");
        attributes.putAll(chosen(call));
        Resource server = AliyunResources.make(
                call,
                SSL_SERVER,
                AliyunResources.newId(call, "vss"),
                gateway.region(),
                List.of(gateway.id()),
                attributes);
        requireApart(server);
        VpnGateways.change(call, gateway, server);
        return Fields.of("SslVpnServerId", server.id(), "Name", server.text("Name"));
    }

    /** What the call sends, or the documented default of what it does not. */
    private static Map<String, Object> chosen(ActionCall call) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        CHOICES.forEach(name -> AliyunParameters.choice(call, name).ifPresent(value -> chosen.put(name, value)));
        return chosen;
    }

    private static void requireApart(Resource server) {
        boolean overlap = Cidr.around(server.text("LocalSubnet"))
                .flatMap(local -> Cidr.around(server.text("ClientIpPool")).map(local::overlaps))
                .orElse(true);
        if (overlap) {
            throw new ApiException("InvalidParameter", "ClientIpPool and LocalSubnet overlap.");
        }
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> servers = call.estate()
                .in(region, SSL_SERVER)
                .filter(VpnResources::isThere)
                .filter(VpnResources.within(call, VPN_GATEWAY, "VpnGatewayId"))
                .filter(VpnResources.called(call, "SslVpnServerId"))
                .filter(VpnResources.having(call, "Name", "Name"));
        return AliyunPage.of(call, "SslVpnServers", "SslVpnServer", servers, server -> view(call, server));
    }

    private static Map<String, Object> view(ActionCall call, Resource server) {
        Resource gateway = VpnGateways.of(call, server);
        return Fields.of(
                "RegionId", server.region(),
                "SslVpnServerId", server.id(),
                "VpnGatewayId", gateway.id(),
                "Name", server.text("Name"),
                "ClientIpPool", server.text("ClientIpPool"),
                "LocalSubnet", server.text("LocalSubnet"),
                "Proto", server.text("Proto"),
                "Port", Integer.valueOf(server.text("Port")),
                "Cipher", server.text("Cipher"),
                "Compress", Boolean.valueOf(server.text("Compress")),
                "CreateTime", server.createdAt().toEpochMilli(),
                "Connections", 0,
                "MaxConnections", VpnGateways.sslMaxConnections(gateway),
                "InternetIp", VpnGateways.publicAddress(gateway));
    }

    /** What is not sent stays: the defaults in the table are those of a new server. */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource server = named(call);
        Resource gateway = VpnGateways.of(call, server);
        VpnGateways.requireReady(call, gateway);
        Map<String, Object> sent = chosen(call);
        sent.keySet().removeIf(name -> call.optional(name).isEmpty());
        Resource changed = AliyunResources.described(call, server, "Name").with(sent);
        requireApart(changed);
        VpnGateways.change(call, gateway, changed);
        return view(call, changed);
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource server = named(call);
        Resource gateway = VpnGateways.of(call, server);
        VpnGateways.requireReady(call, gateway);
        VpnGateways.remove(call, gateway, server);
        return Map.of();
    }
}
