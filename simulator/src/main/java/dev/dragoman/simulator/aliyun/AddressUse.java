package dev.dragoman.simulator.aliyun;

import static dev.dragoman.simulator.aliyun.AliyunResources.FORWARD_ENTRY;
import static dev.dragoman.simulator.aliyun.AliyunResources.SNAT_ENTRY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of SNAT and DNAT entries when their address leaves the NAT gateway. */
final class AddressUse {

    private AddressUse() {}

    /**
     * Deletes the entries that use an address about to be unbound (document 000, UnassociateEipAddress, {@code Force}). Nothing
     * to do where the address is bound to something else.
     *
     * @throws ApiException if there are entries and the call does not force them out
     */
    static void end(ActionCall call, Resource gateway, String ip) {
        boolean forced = call.flag("Force").orElse(false);
        List<Resource> snat = entries(call, gateway, SNAT_ENTRY, "SnatIp", ip);
        List<Resource> forward = entries(call, gateway, FORWARD_ENTRY, "ExternalIp", ip);
        refuseUnless(forced || snat.isEmpty(), "InvalidIpStatus.HasBeenUsedBySnatTable", ip);
        refuseUnless(forced || forward.isEmpty(), "InvalidIpStatus.HasBeenUsedByForwardEntry", ip);
        Stream.concat(snat.stream(), forward.stream())
                .forEach(entry -> call.estate().put(entry.passing("Modifying", Resource.GONE)));
    }

    /** Entries are in tables, tables in the gateway. */
    private static List<Resource> entries(ActionCall call, Resource gateway, String kind, String addresses, String ip) {
        return call.estate().inside(gateway.id()).stream()
                .flatMap(table -> call.estate().inside(table.id(), kind).stream())
                .filter(entry -> List.of(entry.text(addresses).split(",")).contains(ip))
                .toList();
    }

    private static void refuseUnless(boolean free, String code, String ip) {
        if (!free) {
            throw new ApiException(code, ip + " is used by entries of the NAT gateway, and Force is not given.");
        }
    }
}
