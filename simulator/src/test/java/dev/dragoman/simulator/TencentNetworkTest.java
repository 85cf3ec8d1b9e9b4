package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's VPCs, subnets and route tables")
class TencentNetworkTest {

    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults());
    private final TencentCaller caller = TencentCaller.v3(simulator);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "a VPC of {0}: {1}")
    @CsvSource({
        "10.8.0.0/16, 200",
        "192.168.0.0/28, 200",
        "10.0.0.0/15, 200 InvalidParameterValue",
        "10.0.0.0/29, 200 InvalidParameterValue",
        "11.0.0.0/16, 200 InvalidParameterValue",
        "10.0.0.1/16, 200 InvalidParameterValue.Malformed",
        "ten, 200 InvalidParameterValue.Malformed",
    })
    void vpcRange(String cidr, String outcome) {
        assertThat(caller.call("CreateVpc", "VpcName", "a", "CidrBlock", cidr).outcome())
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "a subnet of {0} in 10.0.0.0/16 beside 10.0.1.0/24: {1}")
    @CsvSource({
        "10.0.2.0/24, 200",
        "10.0.2.0/29, 200 InvalidParameterValue.SubnetRange",
        "10.1.0.0/24, 200 InvalidParameterValue.SubnetRange",
        "10.0.1.0/24, 200 InvalidParameterValue.SubnetConflict",
        "10.0.0.0/16, 200 InvalidParameterValue.SubnetConflict",
        "10.0.2.1/24, 200 InvalidParameterValue.Malformed",
    })
    void subnetRange(String cidr, String outcome) {
        String vpcId = createVpc("a");
        createSubnet(vpcId, "10.0.1.0/24");
        assertThat(createSubnet(vpcId, cidr).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("exist once a region as default ones, made on request")
    void defaults() {
        Answer made = caller.call("CreateDefaultVpc", "Zone", "ap-guangzhou-2");
        String subnetId = made.at("/Response/Vpc/SubnetId");
        assertThat(caller.call("CreateDefaultVpc").at("/Response/Vpc/SubnetId")).isEqualTo(subnetId);
        createVpc("own");
        Answer vpcs = filtered("DescribeVpcs", "is-default", "true");
        assertThat(vpcs.at("/Response/TotalCount")).isEqualTo("1");
        assertThat(vpcs.at("/Response/VpcSet/0/VpcId")).isEqualTo(made.at("/Response/Vpc/VpcId"));
        Answer subnets = filtered("DescribeSubnets", "is-default", "true");
        assertThat(subnets.at("/Response/SubnetSet/0/Zone")).isEqualTo("ap-guangzhou-2");
        assertThat(subnets.at("/Response/SubnetSet/0/IsDefault")).isEqualTo("true");
        assertThat(caller.call("CreateDefaultVpc", "Zone", "ap-moon-1").outcome())
                .isEqualTo("200 InvalidParameterValue");
    }

    @Test
    @DisplayName("need no unique names")
    void twins() {
        assertThat(createVpc("twin")).isNotEqualTo(createVpc("twin"));
        assertThat(filtered("DescribeVpcs", "vpc-name", "twin").at("/Response/TotalCount"))
                .isEqualTo("2");
    }

    @ParameterizedTest(name = "are found by the filter {1} = {2} of {0}")
    @CsvSource({
        "DescribeVpcs, vpc-name, main, 1",
        "DescribeVpcs, cidr-block, 10.0.0.0/16, 1",
        "DescribeVpcs, cidr-block, 10.0.0.0, 1",
        "DescribeVpcs, is-default, true, 0",
        "DescribeSubnets, zone, ap-guangzhou-2, 1",
        "DescribeSubnets, subnet-name, none, 0",
        "DescribeRouteTables, association.main, true, 1",
        "DescribeRouteTables, route-table-name, default, 1",
    })
    void filters(String action, String filter, String value, int count) {
        createSubnet(createVpc("main"), "10.0.1.0/24");
        assertThat(filtered(action, filter, value)
                        .json()
                        .at("/Response/TotalCount")
                        .intValue())
                .isEqualTo(count);
    }

    @Test
    @DisplayName("are listed by ids or by filters, not both")
    void coexist() {
        String vpcId = createVpc("main");
        assertThat(caller.call(
                                "DescribeVpcs",
                                "VpcIds.0",
                                vpcId,
                                "Filters.0.Name",
                                "vpc-id",
                                "Filters.0.Values.0",
                                vpcId)
                        .outcome())
                .isEqualTo("200 InvalidParameter.Coexist");
    }

    @Test
    @DisplayName("are listed page by page, in their region only")
    void paging() {
        for (int i = 0; i < 25; i++) {
            createVpc("vpc-" + i);
        }
        assertThat(caller.call("DescribeVpcs").json().at("/Response/VpcSet")).hasSize(20);
        Answer rest = caller.call("DescribeVpcs", "Offset", "20", "Limit", "10");
        assertThat(rest.json().at("/Response/VpcSet")).hasSize(5);
        assertThat(rest.at("/Response/TotalCount")).isEqualTo("25");
        assertThat(caller.call("DescribeVpcs", "Region", "ap-shanghai").at("/Response/TotalCount"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("cannot be deleted while in use, then can in the right order")
    void dependencies() {
        String vpcId = createVpc("main");
        String subnetId = createSubnet(vpcId, "10.0.1.0/24").at("/Response/Subnet/SubnetId");
        Answer inUse = caller.call("DeleteVpc", "VpcId", vpcId);
        assertThat(inUse.outcome()).isEqualTo("200 ResourceInUse");
        assertThat(inUse.at("/Response/Error/Message")).contains(subnetId);
        assertThat(caller.call("DeleteSubnet", "SubnetId", subnetId).outcome()).isEqualTo("200");
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
        assertThat(simulator.resources()).isEmpty();
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200 ResourceNotFound");
    }

    @Test
    @DisplayName("let a subnet change its route table, within its VPC")
    void association() {
        String vpcId = createVpc("main");
        String subnetId = createSubnet(vpcId, "10.0.1.0/24").at("/Response/Subnet/SubnetId");
        String tableId = createTable(vpcId);
        assertThat(associate(subnetId, tableId).outcome()).isEqualTo("200");
        JsonNode table = caller.call("DescribeRouteTables", "RouteTableIds.0", tableId)
                .json()
                .at("/Response/RouteTableSet/0");
        assertThat(table.at("/AssociationSet/0/SubnetId").asText()).isEqualTo(subnetId);
        assertThat(caller.call("DeleteRouteTable", "RouteTableId", tableId).outcome())
                .isEqualTo("200 UnsupportedOperation.DelRouteWithSubnet");
        assertThat(associate(subnetId, createTable(createVpc("other"))).outcome())
                .isEqualTo("200 UnsupportedOperation.VpcMismatch");
    }

    @Test
    @DisplayName("keep the default route table until the VPC goes")
    void defaultTable() {
        String vpcId = createVpc("main");
        String defaultId = simulator.resources("route-table").get(0).id();
        assertThat(caller.call("DeleteRouteTable", "RouteTableId", defaultId).outcome())
                .isEqualTo("200 UnsupportedOperation.DelDefaultRoute");
        assertThat(caller.call("DeleteRouteTable", "RouteTableId", createTable(vpcId))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    @DisplayName("can be changed")
    void modify() {
        String vpcId = createVpc("main");
        caller.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "new", "EnableMulticast", "true");
        JsonNode vpc = caller.call("DescribeVpcs").json().at("/Response/VpcSet/0");
        assertThat(vpc.at("/VpcName").asText()).isEqualTo("new");
        assertThat(vpc.at("/EnableMulticast").booleanValue()).isTrue();
        String subnetId = createSubnet(vpcId, "10.0.1.0/24").at("/Response/Subnet/SubnetId");
        caller.call("ModifySubnetAttribute", "SubnetId", subnetId, "EnableBroadcast", "true");
        JsonNode subnets = caller.call("DescribeSubnets").json().at("/Response/SubnetSet");
        assertThat(StreamSupport.stream(subnets.spliterator(), false))
                .singleElement()
                .satisfies(subnet -> {
                    assertThat(subnet.at("/EnableBroadcast").booleanValue()).isTrue();
                    assertThat(subnet.at("/AvailableIpAddressCount").intValue()).isEqualTo(253);
                });
    }

    @Test
    @DisplayName("end at the quota")
    void quota() {
        simulator.quota("tencent.vpc", 1);
        createVpc("main");
        assertThat(caller.call("CreateVpc", "VpcName", "b", "CidrBlock", "10.0.0.0/16")
                        .outcome())
                .isEqualTo("200 LimitExceeded");
    }

    private String createVpc(String name) {
        return caller.call("CreateVpc", "VpcName", name, "CidrBlock", "10.0.0.0/16")
                .at("/Response/Vpc/VpcId");
    }

    private Answer createSubnet(String vpcId, String cidr) {
        return caller.call(
                "CreateSubnet", "VpcId", vpcId, "SubnetName", "web", "CidrBlock", cidr, "Zone", "ap-guangzhou-2");
    }

    private String createTable(String vpcId) {
        return caller.call("CreateRouteTable", "VpcId", vpcId, "RouteTableName", "own")
                .at("/Response/RouteTable/RouteTableId");
    }

    private Answer associate(String subnetId, String tableId) {
        return caller.call("ReplaceRouteTableAssociation", "SubnetId", subnetId, "RouteTableId", tableId);
    }

    private Answer filtered(String action, String filter, String value) {
        return caller.call(action, "Filters.0.Name", filter, "Filters.0.Values.0", value);
    }
}
