package dev.dragoman.simulator.tencent.vpn;

import static dev.dragoman.simulator.tencent.vpn.VpnGateways.CHARGE;
import static dev.dragoman.simulator.tencent.vpn.VpnGateways.PLAN;
import static dev.dragoman.simulator.tencent.vpn.VpnGateways.RENEWAL;

import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** How long a VPN gateway is paid for, and what becomes of it then (document 004, lines 7511–7520, 11316–11320). */
final class VpnTerm {

    static final String PREPAID = "PREPAID";
    static final String POSTPAID = "POSTPAID_BY_HOUR";
    static final String AUTO_RENEW = "NOTIFY_AND_AUTO_RENEW";
    static final String MANUAL_RENEW = "NOTIFY_AND_MANUAL_RENEW";
    static final String TO_POSTPAID = "PREPAID_TO_POSTPAID";
    static final String RESTRICTION = "RestrictState";

    private static final String EXPIRES = "ExpiresAt";
    private static final String ISOLATED = "PROTECTIVELY_ISOLATED";
    private static final String NEVER = "0000-00-00 00:00:00";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private VpnTerm() {}

    /** Of one placed by hand, only if it is said until when. */
    static boolean isPrepaid(Resource gateway) {
        return gateway.text(CHARGE).equals(PREPAID) && !gateway.text(EXPIRES).isEmpty();
    }

    /** Paid for so many months more, from now or from when it would have expired. */
    static Resource extended(Resource gateway, int months, Instant now) {
        Instant end = gateway.text(EXPIRES).isEmpty() ? now : expiry(gateway);
        Instant start = end.isBefore(now) ? now : end;
        return gateway.with(EXPIRES, plusMonths(start, months).toString()).without(RESTRICTION);
    }

    private static Instant plusMonths(Instant start, int months) {
        return start.atZone(CHINA).plusMonths(months).toInstant();
    }

    private static Instant expiry(Resource gateway) {
        return Instant.parse(gateway.text(EXPIRES));
    }

    /**
     * What has become of it by now. At the end of its term it is billed by the hour if that was planned, renewed by a month if
     * that is automatic (line 11160), and else isolated; that it is destroyed afterwards (line 11320) is not simulated.
     */
    static Resource asOf(Instant now, Resource gateway) {
        if (!isPrepaid(gateway) || expiry(gateway).isAfter(now)) {
            return gateway;
        }
        if (gateway.text(PLAN).equals(TO_POSTPAID)) {
            return gateway.with(CHARGE, POSTPAID).without(PLAN).without(EXPIRES);
        }
        if (gateway.text(RENEWAL).equals(AUTO_RENEW)) {
            Instant end = expiry(gateway);
            while (!end.isAfter(now)) {
                end = plusMonths(end, 1);
            }
            return gateway.with(EXPIRES, end.toString());
        }
        return gateway.with(RESTRICTION, ISOLATED);
    }

    static boolean isExpired(Resource gateway) {
        return gateway.text(RESTRICTION).equals(ISOLATED);
    }

    /** Days that are left, a day begun counting whole. */
    static long daysLeft(Resource gateway, Instant now) {
        return Duration.between(now, expiry(gateway)).plusDays(1).minusNanos(1).toDays();
    }

    static String shown(Resource gateway) {
        return isPrepaid(gateway) ? TencentTime.shown(expiry(gateway)) : NEVER;
    }
}
