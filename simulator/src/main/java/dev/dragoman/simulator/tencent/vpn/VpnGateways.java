package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_CONNECTION;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * VPN gateways (document 004, lines 4055–5257, 7500–7520 and 11098–11520). Both APIs see the same ones, and those placed by
 * hand, which have few attributes.
 */
final class VpnGateways {

    static final String NAME = "VpnGatewayName";
    static final String VPC_ID = "VpcId";
    static final String TYPE = "Type";
    static final String ADDRESS = "PublicIpAddress";
    static final String BANDWIDTH = "InternetMaxBandwidthOut";
    static final String CHARGE = "InstanceChargeType";
    static final String RENEWAL = "RenewFlag";
    static final String PLAN = "NewPurchasePlan";

    /** The order that bought it, by which the legacy API finds it. */
    static final String DEAL = "DealId";

    static final String PENDING = "PENDING";
    static final String AVAILABLE = "AVAILABLE";
    static final String DELETING = "DELETING";

    /** The legacy API's "provisioning error"; API 3.0 has no word for it. */
    static final String FAILED = "PROVISIONING_ERROR";

    private static final String IPSEC = "IPSEC";
    private static final int FIRST_NUMBER = 183;
    private static final int DEAL_DIGITS = 6;

    private VpnGateways() {}

    /** A gateway of the VPC, being made but not yet put anywhere; its address comes at the end. */
    static Resource pending(ActionCall call, Resource vpc, String name, int mbps) {
        if (call.estate().count(vpc.region(), VPN_GATEWAY) >= call.quotas().limit("tencent.vpn-gateway")) {
            throw Refusal.LIMIT.of(call, "The VPN gateway quota of the region is used up.");
        }
        Map<String, Object> fields = Fields.of(
                NAME,
                name,
                VPC_ID,
                vpc.id(),
                TYPE,
                IPSEC,
                BANDWIDTH,
                mbps,
                CHARGE,
                VpnTerm.POSTPAID,
                RENEWAL,
                VpnTerm.MANUAL_RENEW,
                DEAL,
                call.estate().newNumber(DEAL_DIGITS));
        return TencentResources.make(
                        call, VPN_GATEWAY, TencentResources.newId(call, VPN_GATEWAY), List.of(vpc.id()), fields)
                .passing(PENDING, AVAILABLE)
                .gaining(Map.of(ADDRESS, call.estate().newAddress(FIRST_NUMBER)));
    }

    /** The same, paid in advance. */
    static Resource prepaid(ActionCall call, Resource gateway, int months, boolean autoRenew) {
        return VpnTerm.extended(gateway, months, call.now())
                .with(CHARGE, VpnTerm.PREPAID)
                .with(RENEWAL, autoRenew ? VpnTerm.AUTO_RENEW : VpnTerm.MANUAL_RENEW);
    }

    /** The gateway of this id, as API 3.0 looks it up: as it is by now. */
    static Resource find(ActionCall call, String id) {
        return VpnTerm.asOf(call.now(), TencentResources.find(call, VPN_GATEWAY, id, "InvalidVpnGatewayId"));
    }

    /** The gateway that a call of the legacy API names, if it is in that VPC. */
    static Resource inVpc(ActionCall call, Resource vpc) {
        Resource gateway = OldIds.named(call, VPN_GATEWAY, "vpnGwId", "InvalidVpnGw.NotFound");
        if (!vpcId(gateway).equals(vpc.id())) {
            throw Refusal.NOT_FOUND.of(
                    call, "%s is not in %s.".formatted(gateway.id(), vpc.id()), "InvalidVpnGw.NotFound");
        }
        return VpnTerm.asOf(call.now(), gateway);
    }

    /** Of one placed by hand too. */
    static String vpcId(Resource gateway) {
        return gateway.text(gateway.attributes().containsKey(VPC_ID) ? VPC_ID : "network");
    }

    static String address(Resource gateway) {
        return gateway.text(gateway.attributes().containsKey(ADDRESS) ? ADDRESS : "publicAddress");
    }

    static String type(Resource gateway) {
        return gateway.text(TYPE).isEmpty() ? IPSEC : gateway.text(TYPE);
    }

    static String charge(Resource gateway) {
        return gateway.text(CHARGE).isEmpty() ? VpnTerm.POSTPAID : gateway.text(CHARGE);
    }

    static int mbps(Resource gateway) {
        return gateway.attributes().get(BANDWIDTH) instanceof Integer mbps ? mbps : 0;
    }

    static void requireIpsec(ActionCall call, Resource gateway) {
        if (!type(gateway).equals(IPSEC)) {
            throw Refusal.UNSUPPORTED.of(call, "%s is an %s gateway.".formatted(gateway.id(), type(gateway)));
        }
    }

    static void requirePrepaid(ActionCall call, Resource gateway) {
        if (!VpnTerm.isPrepaid(gateway)) {
            throw Refusal.UNSUPPORTED.of(call, "%s is %s.".formatted(gateway.id(), charge(gateway)));
        }
    }

    /**
     * Only a running one that is paid by the hour (line 4271). Not in the documents: one with connections stays; routes that lead
     * to it go with it, as they do with NAT gateways, direct connect gateways and peering connections.
     */
    static void delete(ActionCall call, Resource gateway) {
        requireIpsec(call, gateway);
        if (VpnTerm.isPrepaid(gateway)) {
            throw Refusal.UNSUPPORTED.of(call, gateway.id() + " is PREPAID.");
        }
        if (!gateway.state().equals(AVAILABLE)) {
            throw Refusal.STATE.of(call, "%s is %s.".formatted(gateway.id(), gateway.state()));
        }
        call.estate().inside(gateway.id(), VPN_CONNECTION).stream().findFirst().ifPresent(connection -> {
            throw Refusal.IN_USE.of(call, "%s has the VPN connection %s.".formatted(gateway.id(), connection.id()));
        });
        List<Resource> routes = call.estate()
                .in(gateway.region(), ROUTE)
                .filter(route -> route.text("GatewayId").equals(gateway.id()))
                .toList();
        routes.forEach(route -> call.estate().put(tiedTo(gateway, route)));
        call.estate().put(gateway.passing(DELETING, Resource.GONE));
    }

    /** So that the route is gone when the gateway is, and stays if the deletion fails. */
    private static Resource tiedTo(Resource gateway, Resource route) {
        List<String> containers = new ArrayList<>(route.within());
        containers.add(gateway.id());
        return route.movedTo(containers.stream().distinct().toList());
    }
}
