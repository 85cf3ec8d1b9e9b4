package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.NETWORK_INTERFACE;

import dev.dragoman.simulator.api.Placeable;
import java.util.Map;

/** What can be put into Tencent's cloud by hand. All of it keeps its VPC from being deleted. */
final class TencentPlaceables {

    /** The attribute of a peering connection that says what lies behind it; without it any destination will do. */
    static final String PEER_CIDR = "PeerCidrBlock";

    static final Map<String, Placeable> KINDS = Map.of(
            TencentResources.INSTANCE,
            Placeable.of("ins-", "RUNNING"),
            "load-balancer",
            Placeable.of("lb-", "AVAILABLE"),
            NETWORK_INTERFACE,
            Placeable.of("eni-", "AVAILABLE"),
            TencentResources.NAT_GATEWAY,
            Placeable.of("nat-", "AVAILABLE"),
            "vpn-gateway",
            Placeable.of("vpngw-", "AVAILABLE"),
            "ssl-vpn-gateway",
            Placeable.of("vpngw-", "AVAILABLE"),
            "peering-connection",
            Placeable.of("pcx-", "ACTIVE"),
            "direct-connect-gateway",
            Placeable.of("dcg-", "AVAILABLE"),
            "high-availability-ip",
            Placeable.of("havip-", "AVAILABLE"));

    private TencentPlaceables() {}
}
