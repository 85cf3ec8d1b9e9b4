package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv4.IPv4Address;
import java.util.List;

/**
 * Customer gateways: the far ends of VPN connections, known by their public addresses (document 004, lines 3897–4435, 4941 and
 * 11524–11895). Both APIs see the same ones.
 */
final class CustomerGateways {

    static final String NAME = "CustomerGatewayName";
    static final String ADDRESS = "IpAddress";

    private static final String BROADCAST = "255.255.255.255";

    private CustomerGateways() {}

    /** Makes one. The legacy pages name no code for an address that is there already, or is not public. */
    static Resource create(ActionCall call, String name, String address) {
        requirePublic(call, address);
        String region = TencentResources.region(call);
        boolean known = call.estate().in(region, CUSTOMER_GATEWAY).anyMatch(other -> other.text(ADDRESS)
                .equals(address));
        if (known) {
            throw Refusal.VALUE.of(
                    call,
                    "There is a customer gateway %s already.".formatted(address),
                    "InvalidParameterValue.Duplicate");
        }
        if (call.estate().count(region, CUSTOMER_GATEWAY) >= call.quotas().limit("tencent.customer-gateway")) {
            throw Refusal.LIMIT.of(
                    call,
                    "The customer gateway quota of the region is used up.",
                    "VpcLimitExceeded",
                    "UserGwLimitExceeded");
        }
        Resource gateway = TencentResources.make(
                call,
                CUSTOMER_GATEWAY,
                TencentResources.newId(call, CUSTOMER_GATEWAY),
                List.of(),
                Fields.of(NAME, name, ADDRESS, address));
        call.estate().put(gateway);
        return gateway;
    }

    /** Neither private nor broadcast nor multicast (line 8343). */
    private static void requirePublic(ActionCall call, String text) {
        IPv4Address address = new IPAddressString(text).getAddress().toIPv4();
        if (address.isPrivate() || address.isMulticast() || address.isAnyLocal() || text.equals(BROADCAST)) {
            throw Refusal.VALUE.of(call, "The address of a customer gateway must be public, not %s.".formatted(text));
        }
    }

    /** Not in the documents: one that a connection leads to stays. */
    static void delete(ActionCall call, Resource gateway) {
        call.estate().inside(gateway.id(), VPN_CONNECTION).stream().findFirst().ifPresent(connection -> {
            throw Refusal.IN_USE.of(call, "The VPN connection %s leads to it.".formatted(connection.id()));
        });
        call.estate().remove(gateway.id());
    }
}
