package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.CUSTOMER_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * VPN connections between a VPN gateway and a customer gateway (document 004, lines 3961, 4218, 4438 and 11901–12620). Both APIs see
 * the same ones. The pre-shared key is kept, since both APIs answer it in clear.
 */
final class VpnConnections {

    static final String NAME = "VpnConnectionName";
    static final String VPC_ID = "VpcId";
    static final String GATEWAY_ID = "VpnGatewayId";
    static final String CUSTOMER_ID = "CustomerGatewayId";
    static final String KEY = "PreShareKey";
    static final String POLICIES = "SecurityPolicyDatabaseSet";
    static final String NET_STATUS = "NetStatus";

    static final String PENDING = "PENDING";
    static final String AVAILABLE = "AVAILABLE";
    static final String DELETING = "DELETING";

    /** While the legacy API's change is under way; API 3.0 has no word for it. */
    static final String MODIFYING = "MODIFYING";

    private static final String FQDN = "FQDN";

    private VpnConnections() {}

    /** Its ends, its policies and what it is called, of one being made but not yet put anywhere. */
    static Resource pending(ActionCall call, Ends ends, String name, String key, List<Map<String, Object>> policies) {
        String region = TencentResources.region(call);
        if (call.estate().count(region, VPN_CONNECTION) >= call.quotas().limit("tencent.vpn-connection")) {
            throw Refusal.LIMIT.of(call, "The VPN connection quota of the region is used up.", "VpnConnLimitExceeded");
        }
        return TencentResources.make(
                        call,
                        VPN_CONNECTION,
                        TencentResources.newId(call, VPN_CONNECTION),
                        List.of(
                                ends.vpc().id(),
                                ends.gateway().id(),
                                ends.customer().id()),
                        Fields.of(
                                NAME,
                                name,
                                VPC_ID,
                                ends.vpc().id(),
                                GATEWAY_ID,
                                ends.gateway().id(),
                                CUSTOMER_ID,
                                ends.customer().id(),
                                KEY,
                                key,
                                NET_STATUS,
                                "UNAVAILABLE",
                                POLICIES,
                                policies))
                .passing(PENDING, AVAILABLE)
                .gaining(Map.of(NET_STATUS, AVAILABLE));
    }

    /**
     * The options of the key exchange: those before, changed by those sent. An end that goes by an address has one, its gateway's
     * unless sent; one that goes by a name needs that.
     */
    static Map<String, Object> ike(ActionCall call, Map<String, Object> before, Map<String, Object> sent, Ends ends) {
        Map<String, Object> all = new LinkedHashMap<>(before);
        all.putAll(sent);
        identify(call, "Local", all, sent, VpnGateways.address(ends.gateway()));
        identify(call, "Remote", all, sent, ends.customer().text(CustomerGateways.ADDRESS));
        return all;
    }

    /** Which parameters exclude each other (line 3998) the document does not say; here an end's address and name. */
    private static void identify(
            ActionCall call, String end, Map<String, Object> all, Map<String, Object> sent, String itsAddress) {
        String address = end + "Address";
        String name = end + "FqdnName";
        if (sent.containsKey(address) && sent.containsKey(name)) {
            throw Refusal.PARAMETER.of(
                    call, "%s and %s exclude each other.".formatted(address, name), "InvalidParameter.Coexist");
        }
        boolean byName = FQDN.equals(all.get(end + "Identity"));
        if (byName && "".equals(all.get(name))) {
            throw Refusal.MISSING.of(call, "%sIdentity FQDN needs %s.".formatted(end, name));
        }
        if (byName) {
            all.put(address, "");
        } else {
            all.put(name, "");
            all.compute(address, (field, given) -> given == null || given.equals("") ? itsAddress : given);
        }
    }

    /** Options kept with the connection, as API 3.0 has them. */
    static Map<String, Object> options(Resource connection, TunnelOptions options) {
        Map<String, Object> values = options.defaults();
        if (connection.attributes().get(options.group()) instanceof Map<?, ?> kept) {
            kept.forEach((name, value) -> values.put(String.valueOf(name), value));
        }
        return values;
    }

    static void requireRunning(ActionCall call, Resource connection) {
        if (!connection.state().equals(AVAILABLE)) {
            throw Refusal.STATE.of(
                    call, "%s is %s.".formatted(connection.id(), connection.state()), "InvalidVpnConnState");
        }
    }

    static void delete(ActionCall call, Resource connection) {
        requireRunning(call, connection);
        call.estate().put(connection.with(NET_STATUS, "UNAVAILABLE").passing(DELETING, Resource.GONE));
    }

    /** Negotiates anew; the same is connected afterwards as before (lines 5148 and 11901). */
    static void reset(ActionCall call, Resource connection) {
        requireRunning(call, connection);
        call.estate().put(connection.with(NET_STATUS, AVAILABLE));
    }

    /** A gateway that is not running yet has no address to connect to; what is answered then is not in the documents. */
    static void requireRunningGateway(ActionCall call, Resource gateway) {
        if (!gateway.state().equals(VpnGateways.AVAILABLE)) {
            throw Refusal.STATE.of(call, "%s is %s.".formatted(gateway.id(), gateway.state()));
        }
    }

    /**
     * What a connection joins.
     *
     * @param vpc where the gateway is
     * @param gateway the VPN gateway
     * @param customer the customer gateway
     */
    record Ends(Resource vpc, Resource gateway, Resource customer) {

        static Ends of(ActionCall call, Resource connection) {
            return new Ends(
                    there(call, TencentResources.VPC, connection.text(VPC_ID)),
                    there(call, VPN_GATEWAY, connection.text(GATEWAY_ID)),
                    there(call, CUSTOMER_GATEWAY, connection.text(CUSTOMER_ID)));
        }

        private static Resource there(ActionCall call, String kind, String id) {
            return call.estate()
                    .find(kind, id)
                    .orElseThrow(() -> Refusal.NOT_FOUND.of(call, "There is no %s %s.".formatted(kind, id)));
        }
    }
}
