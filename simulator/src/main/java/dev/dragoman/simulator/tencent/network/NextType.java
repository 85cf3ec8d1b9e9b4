package dev.dragoman.simulator.tencent.network;

import dev.dragoman.simulator.tencent.GatewayType;
import java.util.Arrays;

/** The legacy API's numbers for kinds of next hop (document 004, line 9702), which API 3.0 names. */
enum NextType {
    PUBLIC_GATEWAY("0", GatewayType.CVM),
    VPN_GATEWAY("1", GatewayType.VPN),
    DIRECT_CONNECT_GATEWAY("3", GatewayType.DIRECTCONNECT),
    PEERING_CONNECTION("4", GatewayType.PEERCONNECTION),
    SSL_VPN_GATEWAY("7", GatewayType.SSLVPN),
    NAT_GATEWAY("8", GatewayType.NAT),
    CLOUD_SERVER("9", GatewayType.NORMAL_CVM);

    /** Of the route within the VPC, which an example alone shows (line 9975). */
    static final String LOCAL = "2";

    private final String number;
    private final GatewayType type;

    NextType(String number, GatewayType type) {
        this.number = number;
        this.type = type;
    }

    /** What API 3.0 calls the kind of this number, which the catalogue has let pass. */
    static String name(String number) {
        return Arrays.stream(values())
                .filter(next -> next.number.equals(number))
                .map(next -> next.type.name())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of next hop: " + number));
    }

    /** The number of what API 3.0 calls so. */
    static String number(String name) {
        return Arrays.stream(values())
                .filter(next -> next.type.name().equals(name))
                .map(next -> next.number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of next hop: " + name));
    }
}
