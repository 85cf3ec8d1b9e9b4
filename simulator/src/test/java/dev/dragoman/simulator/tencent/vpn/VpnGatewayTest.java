package dev.dragoman.simulator.tencent.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("VPN gateways of API 3.0")
class VpnGatewayTest extends VpnWorld {

    @Test
    @DisplayName("are PENDING without an address, then AVAILABLE with one, DELETING, then gone")
    void lifeCycle() {
        cloud.simulator().timing(Timing.manual());
        String id = gateway();
        assertThat(id).matches("vpngw-[a-z0-9]{8}");
        assertThat(gatewayOf(id).path("State").asText()).isEqualTo("PENDING");
        assertThat(gatewayOf(id).path("PublicIpAddress").asText()).isEmpty();
        assertThat(cloud.v3Error("DeleteVpnGateway", "VpnGatewayId", id)).isEqualTo("ResourceUnavailable");
        cloud.simulator().advance();
        JsonNode gateway = gatewayOf(id);
        assertThat(gateway.path("State").asText()).isEqualTo("AVAILABLE");
        assertThat(gateway.path("PublicIpAddress").asText()).startsWith("183.");
        assertThat(gateway.path("VpcId").asText()).isEqualTo(vpcId);
        assertThat(gateway.path("Type").asText()).isEqualTo("IPSEC");
        assertThat(gateway.path("InstanceChargeType").asText()).isEqualTo("POSTPAID_BY_HOUR");
        assertThat(gateway.path("InternetMaxBandwidthOut").asInt()).isEqualTo(5);
        assertThat(gateway.path("ExpiredTime").asText()).isEqualTo("0000-00-00 00:00:00");
        assertThat(gateway.path("RestrictState").asText()).isEqualTo("NORMAL");
        assertThat(cloud.v3Error("DeleteVpc", "VpcId", vpcId)).isEqualTo("ResourceInUse");

        cloud.v3("DeleteVpnGateway", "VpnGatewayId", id);
        assertThat(gatewayOf(id).path("State").asText()).isEqualTo("DELETING");
        cloud.simulator().advance();
        assertThat(cloud.v3Error("DescribeVpnGateways", "VpnGatewayIds.0", id))
                .isEqualTo("InvalidVpnGatewayId.NotFound");
        cloud.v3("DeleteVpc", "VpcId", vpcId);
    }

    @Test
    @DisplayName("come to nothing, or stay, if the work fails")
    void failedWork() {
        cloud.failNext("CreateVpnGateway");
        String lost = gateway();
        assertThat(cloud.v3Error("DescribeVpnGateways", "VpnGatewayIds.0", lost))
                .isEqualTo("InvalidVpnGatewayId.NotFound");
        String id = gateway();
        cloud.failNext("DeleteVpnGateway");
        cloud.v3("DeleteVpnGateway", "VpnGatewayId", id);
        assertThat(gatewayOf(id).path("State").asText()).isEqualTo("AVAILABLE");
    }

    @Test
    @DisplayName("are next hops of routes, which go with them")
    void routes() {
        String id = gateway();
        String tableId = cloud.simulator().resources("route-table").get(0).id();
        cloud.v3(
                "CreateRoutes",
                "RouteTableId",
                tableId,
                "Routes.0.DestinationCidrBlock",
                "192.168.0.0/24",
                "Routes.0.GatewayType",
                "VPN",
                "Routes.0.GatewayId",
                id);
        assertThat(cloud.simulator().resources("route")).hasSize(1);
        cloud.failNext("DeleteVpnGateway");
        cloud.v3("DeleteVpnGateway", "VpnGatewayId", id);
        assertThat(cloud.simulator().resources("route")).hasSize(1);
        cloud.v3("DeleteVpnGateway", "VpnGatewayId", id);
        assertThat(cloud.simulator().resources("route")).isEmpty();
    }

    @Test
    @DisplayName("are found by filters, a name in part and in any case")
    void filters() {
        String id = gateway();
        for (String[] filter : new String[][] {
            {"vpn-gateway-name", "EDG"}, {"vpc-id", vpcId}, {"type", "IPSEC"}, {"vpn-gateway-id", id}
        }) {
            assertThat(cloud.v3("DescribeVpnGateways", "Filters.0.Name", filter[0], "Filters.0.Values.0", filter[1])
                            .at("/VpnGatewaySet/0/VpnGatewayId")
                            .asText())
                    .as(filter[0])
                    .isEqualTo(id);
        }
        assertThat(cloud.v3("DescribeVpnGateways", "Offset", "1", "Limit", "5").path("VpnGatewaySet"))
                .isEmpty();
    }

    @Test
    @DisplayName("may have been placed by hand")
    void placed() {
        String id = cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "vpn-gateway", vpcId).withPublicAddress("183.60.249.17"))
                .id();
        assertThat(gatewayOf(id).path("VpcId").asText()).isEqualTo(vpcId);
        assertThat(gatewayOf(id).path("PublicIpAddress").asText()).isEqualTo("183.60.249.17");
        assertThat(connectionOf(connection(id))
                        .at("/IKEOptionsSpecification/LocalAddress")
                        .asText())
                .isEqualTo("183.60.249.17");
        String ssl = cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "vpn-gateway", vpcId).with("Type", "SSL"))
                .id();
        assertThat(cloud.v3Error(
                        "InquiryPriceRenewVpnGateway", "VpnGatewayId", ssl, "InstanceChargePrepaid.Period", "1"))
                .isEqualTo("UnsupportedOperation");
    }

    @Test
    @DisplayName("are renamed, and planned to be paid by the hour when their term ends")
    void modified() {
        String id = prepaid(1);
        assertThat(gatewayOf(id).path("ExpiredTime").asText()).isEqualTo("2026-12-21 16:00:00");
        cloud.v3("ModifyVpnGatewayAttribute", "VpnGatewayId", id, "VpnGatewayName", "gate");
        cloud.v3("ModifyVpnGatewayAttribute", "VpnGatewayId", id, "InstanceChargeType", "POSTPAID_BY_HOUR");
        assertThat(gatewayOf(id).path("VpnGatewayName").asText()).isEqualTo("gate");
        assertThat(gatewayOf(id).path("NewPurchasePlan").asText()).isEqualTo("PREPAID_TO_POSTPAID");
        assertThat(gatewayOf(id).path("InstanceChargeType").asText()).isEqualTo("PREPAID");
        assertThat(cloud.v3Error("DeleteVpnGateway", "VpnGatewayId", id)).isEqualTo("UnsupportedOperation");

        cloud.clock().pass(Duration.ofDays(31));
        assertThat(gatewayOf(id).path("InstanceChargeType").asText()).isEqualTo("POSTPAID_BY_HOUR");
        assertThat(gatewayOf(id).path("NewPurchasePlan").asText()).isEmpty();
        cloud.v3("DeleteVpnGateway", "VpnGatewayId", id);
        cloud.clock().pass(Duration.ofDays(-31));
    }

    @Test
    @DisplayName("keep to hourly payment once they have it, and stay while they have connections")
    void refused() {
        String id = gateway();
        assertThat(cloud.v3Error(
                        "ModifyVpnGatewayAttribute", "VpnGatewayId", id, "InstanceChargeType", "POSTPAID_BY_HOUR"))
                .isEqualTo("UnsupportedOperation");
        connection(id);
        assertThat(cloud.v3Error("DeleteVpnGateway", "VpnGatewayId", id)).isEqualTo("ResourceInUse");
        cloud.simulator().quota("tencent.vpn-gateway", 1);
        assertThat(cloud.v3Error(
                        "CreateVpnGateway", "VpcId", vpcId, "VpnGatewayName", "b", "InternetMaxBandwidthOut", "5"))
                .isEqualTo("LimitExceeded");
        assertThat(cloud.v3Error(
                        "DescribeVpnGateways",
                        "VpnGatewayIds.0",
                        id,
                        "Filters.0.Name",
                        "vpc-id",
                        "Filters.0.Values.0",
                        vpcId))
                .isEqualTo("InvalidParameter.Coexist");
    }

    @ParameterizedTest
    @CsvSource({
        "vpc-00000000, 5, POSTPAID_BY_HOUR, InvalidVpcId.NotFound",
        "network, 5, POSTPAID_BY_HOUR, InvalidVpcId.Malformed",
        "vpc-00000000, 7, POSTPAID_BY_HOUR, InvalidParameterValue",
        "'', 5, PREPAID, InvalidParameterValue"
    })
    @DisplayName("are not made without a VPC, a bandwidth that is offered and a term if they need one")
    void notMade(String vpc, String mbps, String charge, String code) {
        assertThat(cloud.v3Error(
                        "CreateVpnGateway",
                        "VpcId",
                        vpc.isEmpty() ? vpcId : vpc,
                        "VpnGatewayName",
                        "b",
                        "InternetMaxBandwidthOut",
                        mbps,
                        "InstanceChargeType",
                        charge))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteVpnGateway, VpnGatewayId, vpngw-00000000, InvalidVpnGatewayId.NotFound",
        "DeleteVpnGateway, VpnGatewayId, gw, InvalidVpnGatewayId.Malformed",
        "DescribeVpnGateways, VpnGatewayIds.0, gw, InvalidVpnGatewayId.Malformed",
        "ModifyVpnGatewayAttribute, VpnGatewayId, vpngw-00000000, ResourceNotFound",
        "ModifyVpnGatewayAttribute, VpnGatewayId, gw, InvalidParameterValue.Malformed"
    })
    @DisplayName("that are not there are refused in each page's own way")
    void unknown(String action, String parameter, String id, String code) {
        assertThat(cloud.v3Error(action, parameter, id)).isEqualTo(code);
    }
}
