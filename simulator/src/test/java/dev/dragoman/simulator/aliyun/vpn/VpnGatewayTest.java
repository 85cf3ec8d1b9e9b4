package dev.dragoman.simulator.aliyun.vpn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's VPN gateways")
class VpnGatewayTest extends VpnNetwork {

    private static final Map<String, String> PREPAID = Map.of("InstanceChargeType", "PREPAY", "Period", "1");

    @Test
    @DisplayName("show what was ordered")
    void created() {
        String vSwitchId = call("CreateVSwitch", "VpcId", vpcId, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-hangzhou-a")
                .at("/VSwitchId");
        Answer made = call("CreateVpnGateway", "VpcId", vpcId, "Bandwidth", "10", "Name", "office");
        assertThat(made.at("/Name")).isEqualTo("office");
        assertThat(made.at("/OrderId")).matches("\\d{15}");
        String id = made.at("/VpnGatewayId");
        assertThat(id).startsWith("vpn-bp1");
        Answer shown = gateway(id);
        assertThat(shown.at("/VpcId")).isEqualTo(vpcId);
        assertThat(shown.at("/VSwitchId")).isEqualTo(vSwitchId);
        assertThat(shown.at("/InternetIp")).matches("116\\.\\d+\\.\\d+\\.\\d+");
        assertThat(shown.at("/CreateTime"))
                .isEqualTo(String.valueOf(clock.instant().toEpochMilli()));
        assertThat(shown.at("/Spec")).isEqualTo("10M");
        assertThat(shown.at("/Name")).isEqualTo("office");
        assertThat(shown.at("/Status")).isEqualTo("active");
        assertThat(shown.at("/BusinessStatus")).isEqualTo("Normal");
        assertThat(shown.at("/ChargeType")).isEqualTo("PayByTraffic");
        assertThat(shown.at("/IpsecVpn")).isEqualTo("enable");
        assertThat(shown.at("/SslVpn")).isEqualTo("disable");
        assertThat(gateway(newGateway()).at("/SslMaxConnections")).isEqualTo("9");
    }

    @Test
    @DisplayName("are provisioning before they are active, and deleting before they are gone")
    void lifeCycle() {
        simulator.timing(Timing.manual());
        String id = newGateway();
        assertThat(gateway(id).at("/Status")).isEqualTo("provisioning");
        assertThat(gateway(id).at("/Name")).isEqualTo(id);
        assertThat(delete(id)).isEqualTo("400 VpnGateway.Configuring");
        simulator.advance();
        assertThat(gateway(id).at("/Status")).isEqualTo("active");
        assertThat(delete(id)).isEqualTo("200");
        assertThat(gateway(id).at("/Status")).isEqualTo("deleting");
        assertThat(delete(id)).isEqualTo("400 VpnGateway.Configuring");
        simulator.advance();
        assertThat(gateway(id).outcome()).isEqualTo("404 InvalidVpnGatewayInstanceId.NotFound");
        assertThat(delete(id)).isEqualTo("404 InvalidVpnGatewayInstanceId.NotFound");
    }

    @Test
    @DisplayName("vanish, or stay, if the work fails")
    void failWork() {
        simulator.faults(Fault.failWork().times(1));
        assertThat(gateway(newGateway()).outcome()).isEqualTo("404 InvalidVpnGatewayInstanceId.NotFound");
        String id = newGateway();
        simulator.faults(Fault.failWork().onAction("DeleteVpnGateway"));
        assertThat(delete(id)).isEqualTo("200");
        assertThat(gateway(id).at("/Status")).isEqualTo("active");
    }

    @Test
    @DisplayName("that are prepaid wait for their order to be paid, and stay until their time is over")
    void prepaid() {
        assertThat(create("InstanceChargeType", "PREPAY").outcome()).isEqualTo("400 MissingParameter");
        String unpaid = callWith("CreateVpnGateway", PREPAID, "VpcId", vpcId, "Bandwidth", "5")
                .at("/VpnGatewayId");
        assertThat(gateway(unpaid).at("/Status")).isEqualTo("init");
        assertThat(delete(unpaid)).isEqualTo("200");
        String id = callWith("CreateVpnGateway", PREPAID, "VpcId", vpcId, "Bandwidth", "5", "AutoPay", "true")
                .at("/VpnGatewayId");
        assertThat(gateway(id).at("/Status")).isEqualTo("active");
        assertThat(gateway(id).at("/ChargeType")).isEqualTo("Prepay");
        assertThat(gateway(id).at("/EndTime"))
                .isEqualTo(String.valueOf(clock.instant()
                        .atOffset(ZoneOffset.UTC)
                        .plusMonths(1)
                        .toInstant()
                        .toEpochMilli()));
        assertThat(delete(id)).isEqualTo("403 ForbiddenRelease");
        clock.pass(Duration.ofDays(31));
        assertThat(delete(id)).isEqualTo("200");
    }

    @Test
    @DisplayName("are renamed, and answer all that there is to know")
    void modified() {
        String id = newGateway();
        Answer changed =
                call("ModifyVpnGatewayAttribute", "VpnGatewayId", id, "Name", "office", "Description", "to the office");
        assertThat(changed.at("/Name")).isEqualTo("office");
        assertThat(changed.at("/IntranetIp")).isEqualTo("10.0.255.251");
        assertThat(gateway(id).at("/Description")).isEqualTo("to the office");
    }

    @ParameterizedTest(name = "by {0}={1}: {2}")
    @CsvSource({
        "VpnGatewayId, vpn-none, 0",
        "VpcId, vpc-none, 0",
        "Status, active, 1",
        "Status, deleting, 0",
        "BusinessStatus, Normal, 1",
        "BusinessStatus, FinancialLocked, 0",
        "RegionId, cn-beijing, 0",
    })
    void list(String parameter, String value, String count) {
        newGateway();
        assertThat(call("DescribeVpnGateways", parameter, value).at("/TotalCount"))
                .isEqualTo(count);
    }

    @Test
    @DisplayName("stay while they have connections, keep their VPC, and take the routes to them along")
    void dependencies() {
        String id = newGateway();
        String connection = connect(id, newCustomer("100.1.1.2")).at("/VpnConnectionId");
        call(
                "CreateRouteEntry",
                "RouteTableId",
                tableId,
                "DestinationCidrBlock",
                "192.168.0.0/24",
                "NextHopType",
                "VpnGateway",
                "NextHopId",
                id);
        assertThat(vpcRoutes()).hasSize(1);
        assertThat(delete(id)).isEqualTo("400 DependencyViolation.VpnConnection");
        assertThat(call("DeleteVpc", "VpcId", vpcId).outcome()).startsWith("400 DependencyViolation");
        call("DeleteVpnConnection", "VpnConnectionId", connection);
        assertThat(delete(id)).isEqualTo("200");
        assertThat(vpcRoutes()).isEmpty();
        assertThat(call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("placed by hand work like the others")
    void placed() {
        String id = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "vpn-gateway", vpcId).withPublicAddress("116.0.0.9"))
                .id();
        assertThat(gateway(id).at("/InternetIp")).isEqualTo("116.0.0.9");
        assertThat(connect(id, newCustomer("100.1.1.2")).outcome()).isEqualTo("200");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "CreateVpnGateway, VpcId=vpc-none Bandwidth=5, 404 InvalidVpcId.NotFound",
        "CreateVpnGateway, VpcId=vpc-none Bandwidth=7, 400 InvalidParameter",
        "DescribeVpnGateway, VpnGatewayId=vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "DescribeVpnGateways, PageSize=51, 400 InvalidParameter",
        "DescribeVpnGateways, RegionId=cn-nowhere, 404 InvalidRegionId.NotFound",
        "ModifyVpnGatewayAttribute, VpnGatewayId=vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
        "ModifyVpnGatewayAttribute, VpnGatewayId=vpn-none Name=1, 400 InvalidName",
        "ModifyVpnGatewayAttribute, VpnGatewayId=vpn-none Description=1, 400 InvalidDescription",
        "DeleteVpnGateway, VpnGatewayId=vpn-none, 404 InvalidVpnGatewayInstanceId.NotFound",
    })
    void refused(String action, String parameters, String outcome) {
        assertThat(call(action, parameters.split("[ =]")).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("are limited")
    void quota() {
        simulator.quota("aliyun.vpn-gateway", 0);
        assertThat(create().outcome()).isEqualTo("400 Resource.QuotaFull");
    }

    private Answer create(String... namesAndValues) {
        return callWith("CreateVpnGateway", Map.of("VpcId", vpcId, "Bandwidth", "5"), namesAndValues);
    }

    private String delete(String id) {
        return call("DeleteVpnGateway", "VpnGatewayId", id).outcome();
    }
}
