package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * VPN gateways of the legacy API (document 004, lines 11098–11520). It has no action to delete one. One that cannot be made stays,
 * with the status of a provisioning error.
 */
final class LegacyVpnGatewayFamily implements Family {

    private static final V2List LIST = V2List.byAgeOr("vpnGwName", VpnGateways.NAME);

    /** {@code vpnGwStatus} (line 11316). */
    private static final Map<String, Integer> STATUS = Map.of(
            VpnGateways.PENDING, 2,
            VpnGateways.FAILED, 3,
            VpnGateways.DELETING, 4,
            VpnGateways.AVAILABLE, 6);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpn", this::create,
                "RunVpnGw", this::run,
                "DescribeVpnGw", this::describe,
                "ModifyVpnGw", this::modify,
                "RenewVpn", this::renew,
                "InquiryVpnPrice", this::price);
    }

    /** Bought in advance, and renewed of itself as line 8309 has it by default; the answer tells only the order. */
    private Map<String, Object> create(ActionCall call) {
        Resource gateway = VpnGateways.prepaid(call, pending(call), period(call, "period"), true);
        call.estate().put(gateway.orFailing(VpnGateways.FAILED));
        return Fields.of("data", Fields.of("dealIds", List.of(Integer.parseInt(gateway.text(VpnGateways.DEAL)))));
    }

    private Map<String, Object> run(ActionCall call) {
        Resource gateway = pending(call);
        if (call.text("chargeType").equalsIgnoreCase(VpnTerm.PREPAID)) {
            boolean autoRenew =
                    call.optional("chargePrepaid.isAutoRenewals").orElse("1").equals("1");
            gateway = VpnGateways.prepaid(call, gateway, period(call, "chargePrepaid.period"), autoRenew);
        }
        call.estate().put(gateway.orFailing(VpnGateways.FAILED));
        return Fields.of("data", Fields.of("vpnGwId", gateway.id()));
    }

    private static Resource pending(ActionCall call) {
        return VpnGateways.pending(call, vpc(call), call.text("name"), call.number("bandwidth", 0));
    }

    private static int period(ActionCall call, String parameter) {
        int months = call.number(parameter, 0);
        if (months < 1) {
            throw Refusal.VALUE.of(call, "%s must be at least one month.".formatted(parameter));
        }
        return months;
    }

    private static Resource vpc(ActionCall call) {
        return V2Id.VPC.named(call, "vpcId");
    }

    private Map<String, Object> describe(ActionCall call) {
        Stream<Resource> gateways = call.optional("vpnGwId").isPresent()
                ? Stream.of(OldIds.named(call, VPN_GATEWAY, "vpnGwId", "InvalidVpnGw.NotFound"))
                : call.estate().in(TencentResources.region(call), VPN_GATEWAY);
        if (call.optional("vpcId").isPresent()) {
            String vpcId = vpc(call).id();
            gateways = gateways.filter(gateway -> VpnGateways.vpcId(gateway).equals(vpcId));
        }
        return LIST.page(
                call,
                gateways.filter(V2List.equal(call, "dealId", VpnGateways.DEAL))
                        .filter(V2List.like(call, "vpnGwName", VpnGateways.NAME)),
                gateway -> view(call, VpnTerm.asOf(call.now(), gateway)));
    }

    private static Map<String, Object> view(ActionCall call, Resource gateway) {
        Map<String, Object> fields = VpcFields.of(call, VpnGateways.vpcId(gateway));
        fields.putAll(Fields.of(
                "vpnGwId", OldIds.number(gateway),
                "unVpnGwId", gateway.id(),
                "vpnGwName", gateway.text(VpnGateways.NAME),
                "bandwidth", VpnGateways.mbps(gateway),
                "vpnGwStatus", STATUS.get(gateway.state()),
                "vpnGwAddress", VpnGateways.address(gateway),
                "dealId", gateway.text(VpnGateways.DEAL),
                "localSlap", LinkLocal.of(gateway),
                "isAutoRenewals", gateway.text(VpnGateways.RENEWAL).equals(VpnTerm.AUTO_RENEW) ? 1 : 0,
                "expireTime", VpnTerm.shown(gateway),
                "createTime", TencentTime.shown(gateway.createdAt())));
        return fields;
    }

    /** The page does not say which states will not do (line 11445): all but running. */
    private Map<String, Object> modify(ActionCall call) {
        Resource gateway = VpnGateways.inVpc(call, vpc(call));
        if (!gateway.state().equals(VpnGateways.AVAILABLE)) {
            throw Refusal.STATE.of(
                    call,
                    "%s has the status %s.".formatted(gateway.id(), STATUS.get(gateway.state())),
                    "InvalidVpnGwState");
        }
        if (call.optional("vpnGwName").isPresent()) {
            gateway = gateway.with(VpnGateways.NAME, call.text("vpnGwName"));
        }
        if (call.optional("isAutoRenewals").isPresent()) {
            gateway = gateway.with(
                    VpnGateways.RENEWAL,
                    call.number("isAutoRenewals", 0) == 1 ? VpnTerm.AUTO_RENEW : VpnTerm.MANUAL_RENEW);
        }
        call.estate().put(gateway);
        return Map.of();
    }

    private Map<String, Object> renew(ActionCall call) {
        Resource gateway = VpnGateways.inVpc(call, vpc(call));
        VpnGateways.requirePrepaid(call, gateway);
        call.estate().put(VpnTerm.extended(gateway, period(call, "period"), call.now()));
        return Map.of();
    }

    /** In whole yuan; the page states neither unit nor currency. */
    private Map<String, Object> price(ActionCall call) {
        return Fields.of(
                "price",
                VpnTariff.months(call.number("bandwidth", 0), period(call, "period"))
                        .intValueExact());
    }
}
