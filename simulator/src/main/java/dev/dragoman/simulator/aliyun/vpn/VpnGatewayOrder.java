package dev.dragoman.simulator.aliyun.vpn;

import static dev.dragoman.simulator.aliyun.AliyunResources.VPN_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.simulator.aliyun.AliyunParameters;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Buying a VPN gateway (documents 000, line 4686, and 003, line 300). A prepaid one stays {@code init} until its order is paid: by
 * {@code AutoPay}, else in the console, which here is a {@code PATCH} of its state to {@code active}. Everything else is paid
 * afterwards. Not in the documents: that a gateway without {@code InstanceChargeType} is paid afterwards, that it is put into the
 * VPC's first VSwitch, and that an unpaid one may be deleted.
 */
final class VpnGatewayOrder {

    static final String UNPAID = "init";
    private static final String PROVISIONING = "provisioning";
    private static final String PREPAY = "Prepay";
    private static final int ORDER_DIGITS = 15;
    private static final int FIRST_NUMBER = 116;
    private static final String DEFAULT_SSL_CONNECTIONS = "5";

    /** From the end of the VPC's block: where the gateway's private address is. */
    private static final long FROM_THE_END = -4;

    /** What has no end ends in the year 2100. */
    private static final Instant NEVER = Instant.parse("2099-12-31T16:00:00Z");

    private VpnGatewayOrder() {}

    /** The gateway, not yet put anywhere. */
    static Resource place(ActionCall call, Resource vpc) {
        boolean prepaid = AliyunParameters.choice(call, "InstanceChargeType")
                .map(PREPAY::equals)
                .orElse(false);
        if (prepaid && call.optional("Period").isEmpty()) {
            throw new ApiException("MissingParameter", "Period is needed where InstanceChargeType is Prepay.");
        }
        String id = AliyunResources.newId(call, "vpn");
        Map<String, Object> attributes = Fields.of(
                "VpcId",
                vpc.id(),
                "VSwitchId",
                call.estate().inside(vpc.id(), VSWITCH).stream()
                        .findFirst()
                        .map(Resource::id)
                        .orElse(""),
                "InternetIp",
                call.estate().newAddress(FIRST_NUMBER),
                "IntranetIp",
                Cidr.of(vpc.text("CidrBlock"))
                        .address()
                        .getUpper()
                        .withoutPrefixLength()
                        .increment(FROM_THE_END)
                        .toString(),
                "Spec",
                call.text("Bandwidth") + "M",
                "Name",
                call.optional("Name").orElse(id),
                "Description",
                "",
                "ChargeType",
                prepaid ? PREPAY : "PayByTraffic",
                "IpsecVpn",
                onOrOff(call.flag("EnableIpsec").orElse(true)),
                "SslVpn",
                onOrOff(call.flag("EnableSsl").orElse(false)),
                "SslMaxConnections",
                call.optional("SslConnections").orElse(DEFAULT_SSL_CONNECTIONS),
                "OrderId",
                call.estate().newNumber(ORDER_DIGITS),
                "EndTime",
                (prepaid ? monthsLater(call.now(), call.number("Period", 1)) : NEVER).toEpochMilli());
        Resource gateway = AliyunResources.make(call, VPN_GATEWAY, id, vpc.region(), List.of(vpc.id()), attributes);
        boolean paid = !prepaid || call.flag("AutoPay").orElse(false);
        return paid ? gateway.passing(PROVISIONING, VpnGateways.ACTIVE) : gateway.in(UNPAID);
    }

    private static String onOrOff(boolean on) {
        return on ? VpnGateways.ENABLED : VpnGateways.DISABLED;
    }

    private static Instant monthsLater(Instant start, int months) {
        return start.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    /** A prepaid gateway is kept until its time is over. */
    static void requireOver(ActionCall call, Resource gateway) {
        if (gateway.text("ChargeType").equals(PREPAY)
                && call.now().isBefore(Instant.ofEpochMilli(VpnGateways.endTime(gateway)))) {
            throw new ApiException("ForbiddenRelease", gateway.id() + " is prepaid, and its time is not over.");
        }
    }

    /** The end of what has none, in milliseconds: of a gateway that was placed by hand, for one. */
    static long never() {
        return NEVER.toEpochMilli();
    }
}
