package dev.dragoman.simulator.tencent.vpn;

import dev.dragoman.simulator.api.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What VPN gateways cost, in yuan. The document's examples give 5 Mbps alone: 380 a month and 760 for two (lines 4746 and
 * 4849), or 0.48 an hour and 0.8 for each GB (line 4775). Here other bandwidths cost in proportion.
 */
final class VpnTariff {

    private static final BigDecimal MBPS_A_MONTH = new BigDecimal("76");
    private static final BigDecimal MBPS_AN_HOUR = new BigDecimal("0.096");
    private static final BigDecimal GIGABYTE = new BigDecimal("0.8");
    private static final int DAYS_A_MONTH = 30;

    private VpnTariff() {}

    /** So many months of a bandwidth, paid in advance. */
    static BigDecimal months(int mbps, int months) {
        return MBPS_A_MONTH.multiply(BigDecimal.valueOf((long) mbps * months));
    }

    /** A bandwidth for the days that are left of what was paid in advance, at a thirtieth of a month each. */
    static BigDecimal days(int mbps, long days) {
        return MBPS_A_MONTH
                .multiply(BigDecimal.valueOf(mbps * days))
                .divide(BigDecimal.valueOf(DAYS_A_MONTH), 2, RoundingMode.HALF_UP);
    }

    /** The price of something paid in advance, as API 3.0 answers it. */
    static Map<String, Object> prepaid(BigDecimal price) {
        return Fields.of(
                "Price", Fields.of("InstancePrice", Fields.of("OriginalPrice", price, "DiscountPrice", price)));
    }

    /** The price of a bandwidth paid by the hour, and of the traffic. */
    static Map<String, Object> hourly(int mbps) {
        return Fields.of(
                "Price",
                Fields.of(
                        "InstancePrice",
                        Fields.of(
                                "UnitPrice",
                                MBPS_AN_HOUR.multiply(BigDecimal.valueOf(mbps)).stripTrailingZeros(),
                                "ChargeUnit",
                                "HOUR"),
                        "BandwidthPrice",
                        Fields.of("UnitPrice", GIGABYTE, "ChargeUnit", "GB")));
    }
}
