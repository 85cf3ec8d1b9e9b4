package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What VPN gateways cost")
class VpnGatewayOrderTest extends VpnWorld {

    private Duration passed = Duration.ZERO;

    @AfterEach
    void backInTime() {
        cloud.clock().pass(passed.negated());
        passed = Duration.ZERO;
    }

    private void pass(Duration time) {
        cloud.clock().pass(time);
        passed = passed.plus(time);
    }

    private JsonNode price(String action, String... parameters) {
        return cloud.v3(action, parameters).path("Price");
    }

    @Test
    @DisplayName("is as in the document's examples for 5 Mbps, and in proportion for more")
    void creation() {
        JsonNode month = price(
                "InquiryPriceCreateVpnGateway",
                "InstanceChargeType",
                "PREPAID",
                "InstanceChargePrepaid.Period",
                "1",
                "InternetMaxBandwidthOut",
                "5");
        assertThat(month.at("/InstancePrice/OriginalPrice").asInt()).isEqualTo(380);
        assertThat(month.at("/InstancePrice/DiscountPrice").asInt()).isEqualTo(380);
        JsonNode hour = price("InquiryPriceCreateVpnGateway", "InternetMaxBandwidthOut", "5");
        assertThat(hour.at("/InstancePrice/UnitPrice").asDouble()).isEqualTo(0.48);
        assertThat(hour.at("/InstancePrice/ChargeUnit").asText()).isEqualTo("HOUR");
        assertThat(hour.at("/BandwidthPrice/UnitPrice").asDouble()).isEqualTo(0.8);
        assertThat(hour.at("/BandwidthPrice/ChargeUnit").asText()).isEqualTo("GB");
        assertThat(cloud.v2("InquiryVpnPrice", "period", "2", "bandwidth", "10")
                        .path("price")
                        .asInt())
                .isEqualTo(4 * 380);
    }

    @Test
    @DisplayName("is paid again for a renewal, from the day on which the term would end")
    void renewal() {
        String id = prepaid(1);
        assertThat(price("InquiryPriceRenewVpnGateway", "VpnGatewayId", id, "InstanceChargePrepaid.Period", "2")
                        .at("/InstancePrice/OriginalPrice")
                        .asInt())
                .isEqualTo(760);
        cloud.v3(
                "RenewVpnGateway",
                "VpnGatewayId",
                id,
                "InstanceChargePrepaid.Period",
                "2",
                "InstanceChargePrepaid.RenewFlag",
                "NOTIFY_AND_AUTO_RENEW");
        assertThat(gatewayOf(id).path("ExpiredTime").asText()).isEqualTo("2027-02-21 16:00:00");
        assertThat(gatewayOf(id).path("RenewFlag").asText()).isEqualTo("NOTIFY_AND_AUTO_RENEW");
        pass(Duration.ofDays(100));
        assertThat(gatewayOf(id).path("ExpiredTime").asText()).isEqualTo("2027-03-21 16:00:00");
    }

    @Test
    @DisplayName("is asked of gateways that are paid for in advance; others are not renewed")
    void notRenewable() {
        String id = gateway();
        for (String action : new String[] {"InquiryPriceRenewVpnGateway", "RenewVpnGateway"}) {
            assertThat(cloud.v3Error(action, "VpnGatewayId", id, "InstanceChargePrepaid.Period", "1"))
                    .isEqualTo("UnsupportedOperation");
        }
    }

    @Test
    @DisplayName("is the difference for the days that are left when the bandwidth is raised")
    void bandwidth() {
        String id = prepaid(1);
        pass(Duration.ofDays(15));
        String[] wanted = {"VpnGatewayId", id, "InternetMaxBandwidthOut", "10"};
        assertThat(price("InquiryPriceResetVpnGatewayInternetMaxBandwidth", wanted)
                        .at("/InstancePrice/OriginalPrice")
                        .asDouble())
                .isEqualTo(190.0);
        cloud.v3("ResetVpnGatewayInternetMaxBandwidth", wanted);
        assertThat(gatewayOf(id).path("InternetMaxBandwidthOut").asInt()).isEqualTo(10);
        assertThat(price(
                                "InquiryPriceResetVpnGatewayInternetMaxBandwidth",
                                "VpnGatewayId",
                                gateway(),
                                "InternetMaxBandwidthOut",
                                "20")
                        .at("/InstancePrice/UnitPrice")
                        .asDouble())
                .isEqualTo(1.92);
    }

    @Test
    @DisplayName("buys more bandwidth, never less, and none for a gateway that has expired")
    void notUpgraded() {
        String id = prepaid(1);
        String[] same = {"VpnGatewayId", id, "InternetMaxBandwidthOut", "5"};
        assertThat(cloud.v3Error("ResetVpnGatewayInternetMaxBandwidth", same)).isEqualTo("InvalidParameterValue");
        assertThat(cloud.v3Error("InquiryPriceResetVpnGatewayInternetMaxBandwidth", same))
                .isEqualTo("InvalidParameterValue");
        pass(Duration.ofDays(31));
        assertThat(gatewayOf(id).path("RestrictState").asText()).isEqualTo("PROTECTIVELY_ISOLATED");
        assertThat(cloud.v3Error(
                        "ResetVpnGatewayInternetMaxBandwidth", "VpnGatewayId", id, "InternetMaxBandwidthOut", "10"))
                .isEqualTo("UnsupportedOperation");
        cloud.v3("RenewVpnGateway", "VpnGatewayId", id, "InstanceChargePrepaid.Period", "1");
        assertThat(gatewayOf(id).path("RestrictState").asText()).isEqualTo("NORMAL");
        assertThat(gatewayOf(id).path("ExpiredTime").asText()).isEqualTo("2027-01-22 16:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "InquiryPriceRenewVpnGateway, InstanceChargePrepaid.Period, 1",
        "RenewVpnGateway, InstanceChargePrepaid.Period, 1",
        "InquiryPriceResetVpnGatewayInternetMaxBandwidth, InternetMaxBandwidthOut, 10",
        "ResetVpnGatewayInternetMaxBandwidth, InternetMaxBandwidthOut, 10"
    })
    @DisplayName("is not told of a gateway that is not there")
    void unknown(String action, String parameter, String value) {
        assertThat(cloud.v3Error(action, "VpnGatewayId", "vpngw-00000000", parameter, value))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error(action, "VpnGatewayId", "gw", parameter, value))
                .isEqualTo("InvalidParameterValue.Malformed");
    }

    @Test
    @DisplayName("is told for bandwidths and terms that are offered")
    void notOffered() {
        assertThat(cloud.v3Error("InquiryPriceCreateVpnGateway", "InternetMaxBandwidthOut", "7"))
                .isEqualTo("InvalidParameterValue");
        assertThat(cloud.v3Error(
                        "InquiryPriceCreateVpnGateway",
                        "InternetMaxBandwidthOut",
                        "5",
                        "InstanceChargeType",
                        "PREPAID"))
                .isEqualTo("InvalidParameterValue");
        assertThat(cloud.v2Error("InquiryVpnPrice", "period", "37", "bandwidth", "5"))
                .isEqualTo("InvalidParameter");
        assertThat(cloud.v2Error("InquiryVpnPrice", "period", "0", "bandwidth", "5"))
                .isEqualTo("InvalidParameter");
    }
}
