package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.api.ApiException;
import java.util.List;
import java.util.regex.Pattern;

/** The two ends of a line: both addresses in one subnet, whose mask has 24 to 30 bits (document 002, lines 7056–7160). */
final class GatewayAddresses {

    static final String LOCAL = "LocalGatewayIp";
    static final String PEER = "PeerGatewayIp";
    static final String MASK = "PeeringSubnetMask";

    /** Which only the owner of the router sets. */
    static final List<String> PARAMETERS = List.of(LOCAL, PEER, MASK);

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final int SHORTEST = 24;
    private static final int LONGEST = 30;

    private GatewayAddresses() {}

    /** Checks addresses and mask that are of the right form; what is empty is not set. */
    static void require(String local, String peer, String mask) {
        if (mask.isEmpty()) {
            return;
        }
        int bits = number(mask);
        int length = Integer.bitCount(bits);
        boolean contiguous = length > 0 && bits == -1 << (Integer.SIZE - length);
        if (!contiguous || length < SHORTEST || length > LONGEST) {
            throw new ApiException("InvalidPeeringSubnetMask.Malformed", "The mask %s is not valid.".formatted(mask));
        }
        if (!local.isEmpty() && !peer.isEmpty() && (number(local) & bits) != (number(peer) & bits)) {
            throw new ApiException(
                    "InvalidIp.NotSameSubnet", "%s and %s are not in one subnet of %s.".formatted(local, peer, mask));
        }
    }

    private static int number(String address) {
        return DOT.splitAsStream(address).mapToInt(Integer::parseInt).reduce(0, (upper, lower) -> upper << 8 | lower);
    }
}
