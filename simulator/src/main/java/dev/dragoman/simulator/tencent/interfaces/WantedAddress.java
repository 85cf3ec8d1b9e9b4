package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.List;

/**
 * A private address that a call asks for.
 *
 * @param ip the address
 * @param primary whether it is to be the interface's primary one
 * @param description what people are told of it, perhaps empty
 */
record WantedAddress(String ip, boolean primary, String description) {

    /** As API 3.0 has them (line 7317). The elastic address that the type also has is shown, never set this way. */
    static List<WantedAddress> read(ActionCall call) {
        return read(call, "PrivateIpAddresses", ".PrivateIpAddress", ".Primary", ".Description");
    }

    /** As the legacy API has them (line 18683), which gives no description. */
    static List<WantedAddress> readLegacy(ActionCall call) {
        return read(call, "privateIpAddressSet", ".privateIpAddress", ".primary", ".description");
    }

    private static List<WantedAddress> read(
            ActionCall call, String list, String ip, String primary, String description) {
        return V2Parameters.elements(call, list).stream()
                .map(start -> new WantedAddress(
                        needed(call, start + ip),
                        call.flag(start + primary).orElse(false),
                        call.optional(start + description).orElse("")))
                .toList();
    }

    private static String needed(ActionCall call, String parameter) {
        return call.optional(parameter).orElseThrow(() -> Refusal.MISSING.of(call, "The request lacks %s.", parameter));
    }
}
