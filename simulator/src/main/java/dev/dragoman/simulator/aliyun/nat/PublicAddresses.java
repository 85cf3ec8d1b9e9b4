package dev.dragoman.simulator.aliyun.nat;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;

/** Which of a gateway's addresses an entry may use: one that the gateway has, and that the other table leaves alone. */
final class PublicAddresses {

    private PublicAddresses() {}

    /**
     * Refuses an address that may not be used in a table.
     *
     * @param other the table which may not use the address at the same time (document 000, lines 4115 and 4408)
     * @param notThere the code for an address that the gateway does not have
     */
    static void require(ActionCall call, Resource gateway, String ip, NatTable other, String notThere) {
        GatewayAddress address = GatewayAddress.of(call.estate(), gateway)
                .filter(one -> one.ip().equals(ip))
                .findFirst()
                .orElseThrow(() -> new ApiException(notThere, "%s does not have %s.".formatted(gateway.id(), ip)));
        if (!address.ready()) {
            throw new ApiException("OperationUnsupported.EipInBinding", ip + " is being bound or unbound.");
        }
        other.entriesUsing(call.estate(), gateway, ip).findFirst().ifPresent(entry -> {
            throw new ApiException(
                    "InvalidParameter",
                    "%s is used by %s: an address is for SNAT or for DNAT entries.".formatted(ip, entry.id()));
        });
    }
}
