package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.vpn.VpnGatewayFamily.PERIOD;
import static dev.dragoman.simulator.tencent.vpn.VpnGatewayFamily.autoRenews;
import static dev.dragoman.simulator.tencent.vpn.VpnGatewayFamily.months;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import java.util.Map;

/**
 * Prices, renewals and larger bandwidths of VPN gateways, API 3.0 (document 004, lines 4710–4940, 5091 and 5201). What cannot be
 * ordered has no price either.
 */
final class VpnGatewayOrderFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "InquiryPriceCreateVpnGateway", this::priceOfCreation,
                "InquiryPriceRenewVpnGateway", this::priceOfRenewal,
                "InquiryPriceResetVpnGatewayInternetMaxBandwidth", this::priceOfBandwidth,
                "RenewVpnGateway", this::renew,
                "ResetVpnGatewayInternetMaxBandwidth", this::resetBandwidth);
    }

    private Map<String, Object> priceOfCreation(ActionCall call) {
        int mbps = wantedMbps(call);
        boolean prepaid =
                call.optional("InstanceChargeType").orElse(VpnTerm.POSTPAID).equalsIgnoreCase(VpnTerm.PREPAID);
        return prepaid ? VpnTariff.prepaid(VpnTariff.months(mbps, months(call))) : VpnTariff.hourly(mbps);
    }

    private Map<String, Object> priceOfRenewal(ActionCall call) {
        Resource gateway = renewable(call);
        return VpnTariff.prepaid(VpnTariff.months(VpnGateways.mbps(gateway), months(call)));
    }

    private Map<String, Object> renew(ActionCall call) {
        Resource gateway = VpnTerm.extended(renewable(call), call.number(PERIOD, 0), call.now());
        call.estate()
                .put(
                        call.optional("InstanceChargePrepaid.RenewFlag").isEmpty()
                                ? gateway
                                : gateway.with(
                                        VpnGateways.RENEWAL,
                                        autoRenews(call) ? VpnTerm.AUTO_RENEW : VpnTerm.MANUAL_RENEW));
        return Map.of();
    }

    private static Resource renewable(ActionCall call) {
        Resource gateway = VpnGateways.find(call, call.text("VpnGatewayId"));
        VpnGateways.requireIpsec(call, gateway);
        VpnGateways.requirePrepaid(call, gateway);
        return gateway;
    }

    /** What the rest of the term costs more; by the hour, what an hour will cost. */
    private Map<String, Object> priceOfBandwidth(ActionCall call) {
        Resource gateway = upgradable(call);
        int mbps = wantedMbps(call);
        return VpnTerm.isPrepaid(gateway)
                ? VpnTariff.prepaid(
                        VpnTariff.days(mbps - VpnGateways.mbps(gateway), VpnTerm.daysLeft(gateway, call.now())))
                : VpnTariff.hourly(mbps);
    }

    private Map<String, Object> resetBandwidth(ActionCall call) {
        call.estate().put(upgradable(call).with(VpnGateways.BANDWIDTH, wantedMbps(call)));
        return Map.of();
    }

    private static Resource upgradable(ActionCall call) {
        Resource gateway = VpnGateways.find(call, call.text("VpnGatewayId"));
        if (wantedMbps(call) <= VpnGateways.mbps(gateway)) {
            throw Refusal.VALUE.of(
                    call,
                    "InternetMaxBandwidthOut can only be raised from %d Mbps.".formatted(VpnGateways.mbps(gateway)));
        }
        if (VpnTerm.isExpired(gateway)) {
            throw Refusal.UNSUPPORTED.of(call, gateway.id() + " has expired.");
        }
        return gateway;
    }

    private static int wantedMbps(ActionCall call) {
        return call.number("InternetMaxBandwidthOut", 0);
    }
}
