package dev.dragoman.simulator.aliyun.vpn;

import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.LinkedHashMap;
import java.util.Map;

/** A connection in answers; the settings of phase 2 stand there in both spellings. The pre-shared key is in the clear. */
final class VpnConnectionView {

    private VpnConnectionView() {}

    /** Everything, as document 003 shows it (lines 2197–2535). */
    static Map<String, Object> whole(Resource connection) {
        Map<String, Object> phase2 = settings(connection, Negotiation.PHASE_2);
        return Fields.of(
                "VpnConnectionId", connection.id(),
                "VpnGatewayId", connection.text("VpnGatewayId"),
                "CustomerGatewayId", connection.text("CustomerGatewayId"),
                "Name", connection.text("Name"),
                "Description", "",
                "LocalSubnet", connection.text("LocalSubnet"),
                "RemoteSubnet", connection.text("RemoteSubnet"),
                "CreateTime", connection.createdAt().toEpochMilli(),
                "EffectImmediately", connection.is("EffectImmediately"),
                "Status", connection.state(),
                "IkeConfig", settings(connection, Negotiation.PHASE_1),
                "IpsecConfig", phase2,
                "IpssecConfig", Negotiation.oldSpelling(phase2),
                "VcoHealthCheck", settings(connection, "VcoHealthCheck"));
    }

    /** What to set up at the other end (document 003, line 2539). */
    static Map<String, Object> configuration(Resource connection, String localAddress, String remoteAddress) {
        Map<String, Object> phase2 = settings(connection, Negotiation.PHASE_2);
        return Fields.of(
                "VpnGatewayId", connection.text("VpnGatewayId"),
                "CustomerGatewayId", connection.text("CustomerGatewayId"),
                "Local", localAddress,
                "LocalSubnet", connection.text("LocalSubnet"),
                "Remote", remoteAddress,
                "RemoteSubnet", connection.text("RemoteSubnet"),
                "IkeConfig", settings(connection, Negotiation.PHASE_1),
                "IpsecConfig", phase2,
                "IpssecConfig", Negotiation.oldSpelling(phase2));
    }

    /** A structure among the connection's attributes. */
    static Map<String, Object> settings(Resource connection, String structure) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (connection.attributes().get(structure) instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> settings.put(String.valueOf(name), value));
        }
        return settings;
    }
}
