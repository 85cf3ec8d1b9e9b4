package dev.dragoman.simulator.aliyun.nat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.state.Timing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's NAT gateways")
class NatGatewayTest extends NatNetwork {

    @Test
    @DisplayName("come with two tables and the route 0.0.0.0/0, and take them with them")
    void createAndDelete() {
        Answer made = call("CreateNatGateway", "VpcId", vpcId, "Name", "out", "Description", "ours", "Spec", "middle");
        String id = made.at("/NatGatewayId");
        assertThat(id).startsWith("ngw-bp1");
        JsonNode shown = gateway(id);
        assertThat(shown.at("/Status").asText()).isEqualTo("Available");
        assertThat(shown.at("/VpcId").asText()).isEqualTo(vpcId);
        assertThat(shown.at("/Name").asText()).isEqualTo("out");
        assertThat(shown.at("/Description").asText()).isEqualTo("ours");
        assertThat(shown.at("/Spec").asText()).isEqualTo("Middle");
        assertThat(shown.at("/BusinessStatus").asText()).isEqualTo("Normal");
        assertThat(shown.at("/InstanceChargeType").asText()).isEqualTo("PostPaid");
        assertThat(shown.at("/CreationTime").asText()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(shown.at("/ForwardTableIds/ForwardTableId/0").asText())
                .startsWith("ftb-")
                .isEqualTo(made.at("/ForwardTableIds/ForwardTableId/0"));
        assertThat(shown.at("/SnatTableIds/SnatTableId/0").asText()).startsWith("stb-");
        assertThat(made.json().at("/BandwidthPackageIds/BandwidthPackageId")).isEmpty();
        assertThat(hops()).containsExactly(id);
        assertThat(caller.call("DescribeVpcs", "VpcId", vpcId).at("/Vpcs/Vpc/0/NatGatewayIds/NatGatewayIds/0"))
                .isEqualTo(id);

        assertThat(delete(id)).isEqualTo("200");
        assertThat(simulator.resources("nat-gateway")).isEmpty();
        assertThat(simulator.resources("snat-table")).isEmpty();
        assertThat(simulator.resources("route-entry")).isEmpty();
        assertThat(delete(id)).isEqualTo("404 InvalidNatGatewayId.NotFound");
    }

    @Test
    @DisplayName("are Initiating with their route Pending, and Pending while they are resized")
    void lifeCycle() {
        simulator.timing(Timing.manual());
        String id = newGateway();
        assertThat(status(id)).isEqualTo("Initiating");
        assertThat(route().at("/Status").asText()).isEqualTo("Pending");
        assertThat(call("ModifyNatGatewayAttribute", "NatGatewayId", id, "Name", "out")
                        .outcome())
                .isEqualTo("400 IncorrectStatus.NATGW");
        assertThat(bind(call("AllocateEipAddress").at("/AllocationId"), id).outcome())
                .isEqualTo("400 IncorrectInstanceStatus");
        assertThat(delete(id)).isEqualTo("400 IncorrectStatus.NATGW");
        simulator.advance();
        assertThat(status(id)).isEqualTo("Available");
        assertThat(route().at("/Status").asText()).isEqualTo("Available");
        assertThat(resize(id, "Large")).isEqualTo("200");
        assertThat(status(id)).isEqualTo("Pending");
        assertThat(gateway(id).at("/Spec").asText()).isEqualTo("Small");
        assertThat(resize(id, "Large")).isEqualTo("400 IncorrectStatus.NATGW");
        simulator.advance();
        assertThat(gateway(id).at("/Spec").asText()).isEqualTo("Large");
    }

    @Test
    @DisplayName("vanish with their route, or keep their size, if the work fails")
    void failWork() {
        simulator.faults(Fault.failWork().onAction("CreateNatGateway").times(1));
        assertThat(gateway(newGateway()).isMissingNode()).isTrue();
        assertThat(simulator.resources("route-entry")).isEmpty();
        assertThat(simulator.resources("forward-table")).isEmpty();
        String id = newGateway();
        simulator.timing(Timing.manual());
        simulator.faults(Fault.failWork());
        resize(id, "Large");
        simulator.advance();
        assertThat(status(id)).isEqualTo("Available");
        assertThat(gateway(id).at("/Spec").asText()).isEqualTo("Small");
    }

    @Test
    @DisplayName("need a settled VPC of their own, without a route to 0.0.0.0/0")
    void refusedCreates() {
        assertThat(create("vpc-none")).isEqualTo("404 InvalidVpcId.NotFound");
        assertThat(call("CreateNatGateway", "VpcId", vpcId, "RegionId", "cn-nowhere")
                        .outcome())
                .isEqualTo("404 InvalidRegionId.NotFound");
        newGateway();
        assertThat(create(vpcId)).isEqualTo("400 RouterEntryConflict.Duplicated");
        simulator.timing(Timing.manual());
        String other = call("CreateVpc", "CidrBlock", "172.16.0.0/16").at("/VpcId");
        assertThat(create(other)).isEqualTo("400 IncorrectVpcStatus");
        simulator.advance();
        call("CreateVSwitch", "VpcId", other, "CidrBlock", "172.16.0.0/24", "ZoneId", "cn-hangzhou-a");
        assertThat(create(other)).isEqualTo("400 IncorrectStatus.VSWITCH");
        simulator.advance();
        simulator.quota("aliyun.nat-gateway-per-vpc", 0);
        assertThat(create(other)).isEqualTo("400 QuotaExceeded");
    }

    @Test
    @DisplayName("wait for the routes of their VPC")
    void routesBeingChanged() {
        String instance =
                simulator.place(Placement.in(Api.ALIYUN_VPC, "instance", vpcId)).id();
        String id = newGateway();
        simulator.timing(Timing.manual());
        Answer made = call(
                "CreateRouteEntry",
                "RouteTableId",
                tableId,
                "DestinationCidrBlock",
                "192.168.0.0/24",
                "NextHopType",
                "Instance",
                "NextHopId",
                instance);
        assertThat(made.outcome()).isEqualTo("200");
        assertThat(create(vpcId)).isEqualTo("400 OperationFailed.NatGwRouteInMiddleStatus");
        assertThat(delete(id)).isEqualTo("400 OperationFailed.NatGwRouteInMiddleStatus");
        simulator.advance();
        assertThat(delete(id)).isEqualTo("200");
        assertThat(hops()).containsExactly(instance);
    }

    @Test
    @DisplayName("are next hops of other routes too, keep their VPC, and stay while they have elastic addresses")
    void dependencies() {
        String id = newGateway();
        String address = newAddress(id);
        assertThat(gateway(id).at("/IpLists/IpList/0/IpAddress").asText()).isEqualTo(address);
        assertThat(gateway(id).at("/IpLists/IpList/0/AllocationId").asText()).startsWith("eip-");
        assertThat(gateway(id).at("/IpLists/IpList/0/UsingStatus").asText()).isEqualTo("Idle");
        assertThat(call(
                                "CreateRouteEntry",
                                "RouteTableId",
                                tableId,
                                "DestinationCidrBlock",
                                "192.168.0.0/24",
                                "NextHopType",
                                "NatGateway",
                                "NextHopId",
                                id)
                        .outcome())
                .isEqualTo("200");
        assertThat(delete(id)).isEqualTo("400 DependencyViolation.EIPS");
        call("DeleteVSwitch", "VSwitchId", vSwitchId);
        assertThat(call("DeleteVpc", "VpcId", vpcId).outcome()).startsWith("400 DependencyViolation");
        assertThat(unbind(address, id, "False").outcome()).isEqualTo("200");
        assertThat(delete(id)).isEqualTo("200");
        assertThat(call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("have bandwidth packages with addresses of their own, where asked for")
    void bandwidthPackages() {
        Answer made = call(
                "CreateNatGateway",
                "VpcId",
                vpcId,
                "BandwidthPackage.1.IpCount",
                "3",
                "BandwidthPackage.1.Bandwidth",
                "150",
                "BandwidthPackage.1.Zone",
                "cn-hangzhou-a",
                "BandwidthPackage.2.Bandwidth",
                "5");
        assertThat(made.json().at("/BandwidthPackageIds/BandwidthPackageId")).hasSize(2);
        JsonNode shown = gateway(made.at("/NatGatewayId"));
        assertThat(shown.at("/BandwidthPackageIds/BandwidthPackageId/0").asText())
                .startsWith("bwp-");
        assertThat(shown.at("/IpLists/IpList")).hasSize(4);
    }

    @Test
    @DisplayName("placed by hand are listed, renamed and deleted like the others")
    void placed() {
        String id = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "nat-gateway", vpcId))
                .id();
        assertThat(gateway(id).at("/VpcId").asText()).isEqualTo(vpcId);
        assertThat(call("ModifyNatGatewayAttribute", "NatGatewayId", id, "Name", "out")
                        .outcome())
                .isEqualTo("200");
        assertThat(gateway(id).at("/Name").asText()).isEqualTo("out");
        assertThat(delete(id)).isEqualTo("200");
    }

    @ParameterizedTest(name = "with {0}={1}: {2}")
    @CsvSource({
        "Name, out_1.a, 200",
        "Name, 1out, 400 InvalidParameter",
        "Description, 'goes out', 200",
        "Description, http://out, 400 InvalidParameter",
    })
    void modify(String parameter, String value, String outcome) {
        String id = newGateway();
        assertThat(call("ModifyNatGatewayAttribute", "NatGatewayId", id, parameter, value)
                        .outcome())
                .isEqualTo(outcome);
        assertThat(gateway(id).at("/" + parameter).asText().equals(value)).isEqualTo(outcome.equals("200"));
    }

    @ParameterizedTest(name = "by {0}={1}: {2}")
    @CsvSource({"VpcId, vpc-none, 0", "NatGatewayId, ngw-none, 0", "RegionId, cn-beijing, 0", "PageSize, 50, 1"})
    void list(String parameter, String value, String count) {
        newGateway();
        assertThat(call("DescribeNatGateways", parameter, value).at("/TotalCount"))
                .isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} answers {1} for one that does not exist")
    @CsvSource({
        "ModifyNatGatewayAttribute, 404 InvalidNatGatewayId.NotFound",
        "ModifyNatGatewaySpec, 404 InvalidNatGatewayId.NotFound",
        "DeleteNatGateway, 404 InvalidNatGatewayId.NotFound",
    })
    void unknown(String action, String outcome) {
        assertThat(call(action, "NatGatewayId", "ngw-none").outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "beside them, shared bandwidth with {0}: {1}")
    @CsvSource({
        "Bandwidth=10, 200",
        "Bandwidth=10 InternetChargeType=PayBy95 Ratio=20 Name=all, 200",
        "Bandwidth=10 InternetChargeType=PayBy95, 400 MissingParameter",
        "Bandwidth=0, 400 InvalidParameter",
        "Bandwidth=10 Name=1, 400 InvalidParameter",
        "Bandwidth=10 RegionId=cn-nowhere, 404 InvalidRegionId.NotFound",
    })
    void commonBandwidthPackage(String parameters, String outcome) {
        Answer made = call("CreateCommonBandwidthPackage", parameters.split("[ =]"));
        assertThat(made.outcome()).isEqualTo(outcome);
        assertThat(made.at("/BandwidthPackageId").startsWith("cbwp-")).isEqualTo(outcome.equals("200"));
        assertThat(simulator.resources("common-bandwidth-package")).hasSize(outcome.equals("200") ? 1 : 0);
    }

    private String create(String vpc) {
        return call("CreateNatGateway", "VpcId", vpc).outcome();
    }

    private String delete(String id) {
        return call("DeleteNatGateway", "NatGatewayId", id).outcome();
    }

    private String resize(String id, String spec) {
        return call("ModifyNatGatewaySpec", "NatGatewayId", id, "Spec", spec).outcome();
    }

    private String status(String id) {
        return gateway(id).at("/Status").asText();
    }

    private JsonNode route() {
        return caller.call("DescribeRouteEntryList", "RouteTableId", tableId, "DestinationCidrBlock", "0.0.0.0/0")
                .json()
                .at("/RouteEntrys/RouteEntry/0");
    }

    private Iterable<String> hops() {
        return caller.call("DescribeRouteEntryList", "RouteTableId", tableId, "RouteEntryType", "Custom")
                .json()
                .findValuesAsText("NextHopId");
    }
}
