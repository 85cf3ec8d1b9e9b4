package dev.dragoman.simulator.tencent;

import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.Locale;
import java.util.Optional;

/** Where a route can lead (document 004, type Route, line 7345): the kinds of resource behind each type. */
public enum GatewayType {
    /** An instance that is a public gateway. */
    CVM("instance"),
    /** Whatever has the private address that stands for the id: an ordinary instance, as a rule. */
    NORMAL_CVM(""),
    VPN("vpn-gateway"),
    DIRECTCONNECT("direct-connect-gateway"),
    PEERCONNECTION("peering-connection"),
    SSLVPN("ssl-vpn-gateway"),
    NAT("nat-gateway");

    private final String kind;

    GatewayType(String kind) {
        this.kind = kind;
    }

    /** The type of this name, which the catalogue has let pass in any case. */
    public static GatewayType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** Refuses an id that leads nowhere, or out of the VPC, or to a peer that the destination does not lie in. */
    void require(Estate estate, String vpcId, String gatewayId, Cidr destination) {
        Resource gateway = estate.inside(vpcId).stream()
                .filter(found -> this == NORMAL_CVM
                        ? found.text("address").equals(gatewayId)
                        : found.kind().equals(kind) && found.id().equals(gatewayId))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        "InvalidParameterValue",
                        "GatewayId %s is no %s in the VPC %s.".formatted(gatewayId, this, vpcId)));
        boolean seenFromPeer = gateway.text("PeerVpcId").equals(vpcId);
        Optional<Cidr> peer = Optional.of(gateway.text(seenFromPeer ? "CidrBlock" : TencentPlaceables.PEER_CIDR))
                .filter(text -> !text.isEmpty())
                .map(Cidr::of);
        if (peer.isPresent() && !peer.get().contains(destination)) {
            throw new ApiException(
                    "InvalidParameterValue.CidrNotInPeerVpc",
                    "%s is not in the peer's %s."
                            .formatted(destination.text(), peer.get().text()));
        }
    }
}
