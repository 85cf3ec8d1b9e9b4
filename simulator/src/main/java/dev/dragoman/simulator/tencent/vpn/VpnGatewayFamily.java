package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.TencentResources.VPC;
import static dev.dragoman.simulator.tencent.TencentResources.VPN_GATEWAY;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.Refusal;
import dev.dragoman.simulator.tencent.TencentList;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.Locale;
import java.util.Map;

/** VPN gateways of API 3.0 but for what they cost (document 004, lines 4055, 4271, 4555 and 5033). */
final class VpnGatewayFamily implements Family {

    static final String PERIOD = "InstanceChargePrepaid.Period";

    /**
     * The document lists no names (line 4573). Its example finds {@code TEST_POSTPAID} and {@code leo-test-3} by the name {@code
     * TEST}; the others are the SDK's.
     */
    private static final TencentList LIST = new TencentList(
            VPN_GATEWAY,
            "VpnGatewayIds",
            "VpnGatewaySet",
            Map.of(
                    "vpn-gateway-name",
                            (gateway, value) ->
                                    lower(gateway.text(VpnGateways.NAME)).contains(lower(value)),
                    "vpn-gateway-id", TencentList.id(),
                    "vpc-id", (gateway, value) -> VpnGateways.vpcId(gateway).equals(value),
                    "type", (gateway, value) -> VpnGateways.type(gateway).equals(value),
                    "public-ip-address",
                            (gateway, value) -> VpnGateways.address(gateway).equals(value),
                    "renew-flag", TencentList.attribute(VpnGateways.RENEWAL)));

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVpnGateway", this::create,
                "DescribeVpnGateways", this::describe,
                "ModifyVpnGatewayAttribute", this::modify,
                "DeleteVpnGateway", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        Resource vpc = TencentResources.find(call, VPC, call.text("VpcId"), "InvalidVpcId");
        Resource gateway =
                VpnGateways.pending(call, vpc, call.text("VpnGatewayName"), call.number("InternetMaxBandwidthOut", 0));
        if (call.optional("InstanceChargeType").orElse(VpnTerm.POSTPAID).equalsIgnoreCase(VpnTerm.PREPAID)) {
            gateway = VpnGateways.prepaid(call, gateway, months(call), autoRenews(call));
        }
        call.estate().put(gateway);
        return Fields.of("VpnGateway", view(gateway));
    }

    /** How long to pay for in advance; needed where that is the way of paying. */
    static int months(ActionCall call) {
        if (call.optional(PERIOD).isEmpty()) {
            throw Refusal.MISSING.of(call, "PREPAID needs " + PERIOD + ".", "InvalidParameterValue");
        }
        return call.number(PERIOD, 0);
    }

    static boolean autoRenews(ActionCall call) {
        return call.optional("InstanceChargePrepaid.RenewFlag").orElse("").equalsIgnoreCase(VpnTerm.AUTO_RENEW);
    }

    private Map<String, Object> describe(ActionCall call) {
        call.list("VpnGatewayIds").forEach(id -> VpnGateways.find(call, id));
        return LIST.page(call, gateway -> view(VpnTerm.asOf(call.now(), gateway)));
    }

    private static Map<String, Object> view(Resource gateway) {
        return Fields.of(
                "VpnGatewayId", gateway.id(),
                "VpcId", VpnGateways.vpcId(gateway),
                "VpnGatewayName", gateway.text(VpnGateways.NAME),
                "Type", VpnGateways.type(gateway),
                "State", state(gateway),
                "PublicIpAddress", VpnGateways.address(gateway),
                "RenewFlag", gateway.attributes().getOrDefault(VpnGateways.RENEWAL, VpnTerm.MANUAL_RENEW),
                "InstanceChargeType", VpnGateways.charge(gateway),
                "InternetMaxBandwidthOut", VpnGateways.mbps(gateway),
                "CreatedTime", TencentTime.shown(gateway.createdAt()),
                "ExpiredTime", VpnTerm.shown(gateway),
                "IsAddressBlocked", gateway.is("IsAddressBlocked"),
                "NewPurchasePlan", gateway.text(VpnGateways.PLAN),
                "RestrictState", gateway.attributes().getOrDefault(VpnTerm.RESTRICTION, "NORMAL"));
    }

    /** One that the legacy API has failed to make is never made, as far as this API can tell. */
    private static String state(Resource gateway) {
        return gateway.state().equals(VpnGateways.FAILED) ? VpnGateways.PENDING : gateway.state();
    }

    /** A change to payment by the hour is planned for the end of what is paid (line 7519). */
    private Map<String, Object> modify(ActionCall call) {
        Resource gateway = VpnGateways.find(call, call.text("VpnGatewayId"));
        if (call.optional("VpnGatewayName").isPresent()) {
            gateway = gateway.with(VpnGateways.NAME, call.text("VpnGatewayName"));
        }
        if (call.optional("InstanceChargeType").isPresent()) {
            VpnGateways.requirePrepaid(call, gateway);
            gateway = gateway.with(VpnGateways.PLAN, VpnTerm.TO_POSTPAID);
        }
        call.estate().put(gateway);
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        VpnGateways.delete(call, VpnGateways.find(call, call.text("VpnGatewayId")));
        return Map.of();
    }
}
