package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VPN gateways of the legacy API")
class LegacyVpnGatewayTest extends VpnWorld {

    private String buy() {
        return cloud.v2("CreateVpn", "name", "edge", "vpcId", vpcId, "period", "1", "bandwidth", "5")
                .at("/data/dealIds/0")
                .asText();
    }

    private String run() {
        return cloud.v2(
                        "RunVpnGw",
                        "name",
                        "edge",
                        "vpcId",
                        vpcId,
                        "bandwidth",
                        "5",
                        "chargeType",
                        "PREPAID",
                        "chargePrepaid.period",
                        "2",
                        "chargePrepaid.isAutoRenewals",
                        "0")
                .at("/data/vpnGwId")
                .asText();
    }

    private JsonNode row(String parameter, String value) {
        return cloud.v2("DescribeVpnGw", parameter, value).at("/data/0");
    }

    @Test
    @DisplayName("are bought, and found by their order: 2 while they are provisioned, then 6")
    void bought() {
        cloud.simulator().timing(Timing.manual());
        String deal = buy();
        assertThat(row("dealId", deal).path("vpnGwStatus").asInt()).isEqualTo(2);
        assertThat(row("dealId", deal).path("vpnGwAddress").asText()).isEmpty();
        cloud.simulator().advance();
        JsonNode gateway = row("dealId", deal);
        assertThat(gateway.path("vpnGwStatus").asInt()).isEqualTo(6);
        assertThat(gateway.path("vpnGwAddress").asText()).startsWith("183.");
        assertThat(gateway.path("unVpcId").asText()).isEqualTo(vpcId);
        assertThat(gateway.path("vpcId").asText()).startsWith("gz_vpc_");
        assertThat(gateway.path("vpcCidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(gateway.path("bandwidth").asInt()).isEqualTo(5);
        assertThat(gateway.path("isAutoRenewals").asInt()).isEqualTo(1);
        assertThat(gateway.path("expireTime").asText()).isEqualTo("2026-12-21 16:00:00");
        assertThat(gateway.path("localSlap").asText()).startsWith("169.254.");
        assertThat(row("dealId", "1").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("have a provisioning error if the work fails, which API 3.0 does not tell")
    void failedWork() {
        cloud.failNext("CreateVpn");
        String deal = buy();
        assertThat(row("dealId", deal).path("vpnGwStatus").asInt()).isEqualTo(3);
        cloud.failNext("RunVpnGw");
        String id = run();
        assertThat(row("vpnGwId", id).path("vpnGwStatus").asInt()).isEqualTo(3);
        assertThat(gatewayOf(id).path("State").asText()).isEqualTo("PENDING");
        assertThat(cloud.v2Error("ModifyVpnGw", "vpcId", vpcId, "vpnGwId", id, "vpnGwName", "b"))
                .isEqualTo("InvalidVpnGwState");
    }

    @Test
    @DisplayName("are run, and are the same as those of API 3.0")
    void run3() {
        String id = run();
        assertThat(gatewayOf(id).path("InstanceChargeType").asText()).isEqualTo("PREPAID");
        assertThat(gatewayOf(id).path("RenewFlag").asText()).isEqualTo("NOTIFY_AND_MANUAL_RENEW");
        String oldId = row("vpnGwId", id).path("vpnGwId").asText();
        String oldVpcId = row("vpnGwId", id).path("vpcId").asText();
        cloud.v2("ModifyVpnGw", "vpcId", oldVpcId, "vpnGwId", oldId, "vpnGwName", "gate", "isAutoRenewals", "1");
        assertThat(gatewayOf(id).path("VpnGatewayName").asText()).isEqualTo("gate");
        assertThat(gatewayOf(id).path("RenewFlag").asText()).isEqualTo("NOTIFY_AND_AUTO_RENEW");
        cloud.v2("RenewVpn", "vpcId", vpcId, "vpnGwId", oldId, "period", "1");
        assertThat(gatewayOf(id).path("ExpiredTime").asText()).isEqualTo("2027-02-21 16:00:00");
        String hourly = gateway();
        assertThat(row("vpnGwId", hourly).path("expireTime").asText()).isEqualTo("0000-00-00 00:00:00");
        assertThat(cloud.v2Error("RenewVpn", "vpcId", vpcId, "vpnGwId", hourly, "period", "1"))
                .isEqualTo("FailedOperation");
    }

    @Test
    @DisplayName("are listed by VPC and by a part of the name, newest first or as asked")
    void listed() {
        run();
        gateway();
        assertThat(cloud.v2("DescribeVpnGw", "vpcId", vpcId, "vpnGwName", "dg", "limit", "1")
                        .path("totalCount")
                        .asInt())
                .isEqualTo(2);
        String otherVpc = cloud.vpc("10.1.0.0/16");
        assertThat(cloud.v2("DescribeVpnGw", "vpcId", otherVpc).path("data")).isEmpty();
        assertThat(cloud.v2Error("ModifyVpnGw", "vpcId", otherVpc, "vpnGwId", run(), "vpnGwName", "b"))
                .isEqualTo("InvalidVpnGw.NotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeVpnGw, vpcId=vpc-00000000, InvalidVpc.NotFound",
        "DescribeVpnGw, vpnGwId=vpngw-00000000, InvalidVpnGw.NotFound",
        "ModifyVpnGw, vpcId=vpc-00000000&vpnGwId=vpngw-00000000, InvalidVpc.NotFound",
        "ModifyVpnGw, vpcId=VPC&vpnGwId=vpngw-00000000, InvalidVpnGw.NotFound",
        "RenewVpn, vpcId=vpc-00000000&vpnGwId=1&period=1, InvalidVpc.NotFound",
        "RenewVpn, vpcId=VPC&vpnGwId=1&period=1, ResourceNotFound",
        "CreateVpn, vpcId=vpc-00000000&name=a&period=1&bandwidth=5, InvalidVpc.NotFound",
        "CreateVpn, vpcId=VPC&name=a&period=0&bandwidth=5, InvalidParameter",
        "RunVpnGw, vpcId=VPC&name=a&bandwidth=5&chargeType=PREPAID, InvalidParameter",
        "RunVpnGw, vpcId=VPC&name=a&bandwidth=6&chargeType=PREPAID, InvalidParameter"
    })
    @DisplayName("are refused with the codes of each page")
    void refused(String action, String parameters, String code) {
        String[] namesAndValues = parameters.replace("VPC", vpcId).split("[=&]", -1);
        assertThat(cloud.v2Error(action, namesAndValues)).isEqualTo(code);
    }

    @Test
    @DisplayName("have names of at most 60 characters")
    void longName() {
        assertThat(cloud.v2Error("ModifyVpnGw", "vpcId", vpcId, "vpnGwId", run(), "vpnGwName", "n".repeat(61)))
                .isEqualTo("InvalidVpnGwName");
    }
}
