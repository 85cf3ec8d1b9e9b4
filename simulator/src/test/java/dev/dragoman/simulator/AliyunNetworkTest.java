package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.state.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Alibaba's VPCs and VSwitches")
class AliyunNetworkTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults()
            .withClock(clock)
            .withTiming(Timing.immediate())
            .withKeys(List.of(AccessKey.DEFAULT, AccessKey.of("other", "secret"))));
    private final AliyunCaller caller = new AliyunCaller(simulator, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    @DisplayName("become Available after a while, and Pending before they are gone")
    void lifeCycle() {
        simulator.timing(Timing.delay(Duration.ofSeconds(3)));
        String vpcId = createVpc();
        assertThat(status(vpcId)).isEqualTo("Pending");
        clock.pass(Duration.ofSeconds(2));
        assertThat(status(vpcId)).isEqualTo("Pending");
        clock.pass(Duration.ofSeconds(1));
        assertThat(status(vpcId)).isEqualTo("Available");
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("200");
        assertThat(status(vpcId)).isEqualTo("Pending");
        clock.pass(Duration.ofSeconds(3));
        assertThat(status(vpcId)).isEmpty();
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("404 InvalidVpcId.NotFound");
    }

    @Test
    @DisplayName("wait for a hand where timing is manual")
    void manual() {
        simulator.timing(Timing.manual());
        String vpcId = createVpc();
        clock.pass(Duration.ofDays(1));
        assertThat(status(vpcId)).isEqualTo("Pending");
        assertThat(simulator.advance()).isEqualTo(1);
        assertThat(status(vpcId)).isEqualTo("Available");
    }

    @Test
    @DisplayName("refuse changes while the VPC is Pending")
    void vpcPending() {
        simulator.timing(Timing.manual());
        String vpcId = createVpc();
        assertThat(createVSwitch(vpcId, "10.0.1.0/24").outcome()).isEqualTo("400 IncorrectVpcStatus");
        assertThat(caller.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "new")
                        .outcome())
                .isEqualTo("400 IncorrectVpcStatus");
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("400 IncorrectVpcStatus");
    }

    @Test
    @DisplayName("let one VSwitch of a VPC at a time be on its way")
    void siblingPending() {
        String vpcId = createVpc();
        simulator.timing(Timing.manual());
        String first = createVSwitch(vpcId, "10.0.1.0/24").at("/VSwitchId");
        assertThat(createVSwitch(vpcId, "10.0.2.0/24").outcome()).isEqualTo("400 IncorretVSwitchStatus");
        assertThat(caller.call("DeleteVSwitch", "VSwitchId", first).outcome()).isEqualTo("400 IncorrectVSwitchStatus");
        simulator.advance();
        assertThat(createVSwitch(vpcId, "10.0.2.0/24").outcome()).isEqualTo("200");
        assertThat(caller.call("DeleteVSwitch", "VSwitchId", first).outcome())
                .isEqualTo("400 OperationDenied.OtherSubnetProcessing");
    }

    @ParameterizedTest(name = "a VPC of {0}: {1}")
    @CsvSource({
        "10.0.0.0/8, 200",
        "172.16.0.0/12, 200",
        "192.168.0.0/24, 200",
        "192.168.0.0/25, 400 InvalidParameter",
        "11.0.0.0/16, 400 InvalidParameter",
        "10.0.0.1/16, 400 InvalidParameter",
        "10.0.0.0, 400 InvalidParameter",
    })
    void vpcRange(String cidr, String outcome) {
        assertThat(caller.call("CreateVpc", "CidrBlock", cidr).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "a VSwitch of {0} in 10.0.0.0/16 beside 10.0.1.0/24: {1}")
    @CsvSource({
        "10.0.2.0/24, 200",
        "10.0.2.8/29, 200",
        "10.0.2.0/30, 400 InvalidCidrBlock.MaskLength",
        "10.0.0.0/15, 400 InvalidCidrBlock.MaskLength",
        "10.0.2.1/24, 400 InvalidCidrBlock.Malformed",
        "10.1.0.0/24, 400 InvalidParameter",
        "10.0.1.0/24, 400 InvalidCidrBlock.Overlapped",
        "10.0.1.128/25, 400 InvalidCidrBlock.Overlapped",
        "10.0.0.0/16, 400 InvalidCidrBlock.Overlapped",
    })
    void vSwitchRange(String cidr, String outcome) {
        String vpcId = createVpc();
        createVSwitch(vpcId, "10.0.1.0/24");
        assertThat(createVSwitch(vpcId, cidr).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "refuse {0} {1} = {2} with {3}")
    @CsvSource({
        "CreateVpc, VpcName, 1st, 400 InvalidVpcName.Malformed",
        "CreateVpc, VpcName, x, 400 InvalidVpcName.Malformed",
        "CreateVpc, Description, http://x, 400 InvalidVpcDescription.Malformed",
        "CreateVpc, RegionId, moon-1, 404 InvalidRegionId.NotFound",
        "ModifyVpcAttribute, Description, https://x, 400 InvalidVpcDiscription.Malformed",
        "DescribeVpcs, PageSize, 51, 400 InvalidParameter",
        "DescribeVpcs, PageNumber, one, 400 InvalidParameter",
        "DescribeVSwitches, VpcId, vpc-none, 404 Forbidden.VpcNotFound",
        "DeleteVSwitch, VSwitchId, vsw-none, 404 InvalidVSwitchId.NotFound",
        "DescribeRouteTables, VRouterId, vrt-none, 404 Forbidden.VRouterNotFound",
        "CreateVSwitch, ZoneId, cn-hangzhou-b, 400 MissingParameter",
    })
    void badValues(String action, String name, String value, String outcome) {
        String vpcId = action.startsWith("Modify") ? createVpc() : "";
        assertThat(caller.call(action, name, value, name.equals("VpcId") ? "ZoneId" : "VpcId", vpcId)
                        .outcome())
                .isEqualTo(outcome);
    }

    @Test
    @DisplayName("are in a zone of the region")
    void zone() {
        String vpcId = createVpc();
        assertThat(caller.call("CreateVSwitch", "VpcId", vpcId, "CidrBlock", "10.0.1.0/24", "ZoneId", "cn-beijing-a")
                        .outcome())
                .isEqualTo("404 InvalidZoneId.NotFound");
    }

    @Test
    @DisplayName("cannot be deleted while something is in them, which the message names")
    void dependencies() {
        String vpcId = createVpc();
        String vSwitchId = createVSwitch(vpcId, "10.0.1.0/24").at("/VSwitchId");
        String instance = simulator
                .place(Placement.in(Api.ALIYUN_VPC, "instance", vpcId, vSwitchId, "10.0.1.7"))
                .id();
        Answer vpc = caller.call("DeleteVpc", "VpcId", vpcId);
        assertThat(vpc.outcome()).isEqualTo("400 DependencyViolation.VSwitch");
        assertThat(vpc.at("/Message")).contains(vSwitchId);
        Answer vSwitch = caller.call("DeleteVSwitch", "VSwitchId", vSwitchId);
        assertThat(vSwitch.outcome()).isEqualTo("400 DependencyViolation");
        assertThat(caller.call("DescribeVSwitches").at("/VSwitches/VSwitch/0/AvailableIpAddressCount"))
                .isEqualTo("251");
        assertThat(vSwitch.at("/Message")).contains(instance);
    }

    @Test
    @DisplayName("come with a router and a route table, which go with the VPC")
    void router() {
        Answer vpc = caller.call("CreateVpc", "CidrBlock", "10.0.0.0/16");
        createVSwitch(vpc.at("/VpcId"), "10.0.1.0/24");
        Answer tables = caller.call("DescribeRouteTables", "VRouterId", vpc.at("/VRouterId"));
        assertThat(tables.at("/RouteTables/RouteTable/0/RouteTableId")).isEqualTo(vpc.at("/RouteTableId"));
        assertThat(tables.at("/RouteTables/RouteTable/0/RouteEntries/RouteEntry/0/DestinationCidrBlock"))
                .isEqualTo("10.0.1.0/24");
        Answer routers = caller.call("DescribeVRouters");
        assertThat(routers.at("/VRouters/VRouter/0/VpcId")).isEqualTo(vpc.at("/VpcId"));
        caller.call(
                "DeleteVSwitch",
                "VSwitchId",
                simulator.resources("vswitch").get(0).id());
        caller.call("DeleteVpc", "VpcId", vpc.at("/VpcId"));
        assertThat(simulator.resources()).isEmpty();
    }

    @Test
    @DisplayName("are listed page by page, by ids and by region")
    void paging() {
        for (int i = 0; i < 12; i++) {
            createVpc();
        }
        assertThat(caller.call("DescribeVpcs").json().at("/Vpcs/Vpc")).hasSize(10);
        Answer second = caller.call("DescribeVpcs", "PageNumber", "2");
        assertThat(second.json().at("/Vpcs/Vpc")).hasSize(2);
        assertThat(second.at("/TotalCount")).isEqualTo("12");
        assertThat(caller.call("DescribeVpcs", "RegionId", "cn-beijing").at("/TotalCount"))
                .isEqualTo("0");
        String two = simulator.resources("vpc").get(0).id() + ","
                + simulator.resources("vpc").get(5).id();
        assertThat(caller.call("DescribeVpcs", "VpcId", two).at("/TotalCount")).isEqualTo("2");
    }

    @Test
    @DisplayName("keep their place in a list when they change")
    void listOrder() {
        String vpcId = createVpc();
        String first = createVSwitch(vpcId, "10.0.1.0/24").at("/VSwitchId");
        createVSwitch(vpcId, "10.0.2.0/24");
        caller.call("ModifyVSwitchAttribute", "VSwitchId", first, "VSwitchName", "renamed");
        assertThat(caller.call("DescribeVSwitches", "VpcId", vpcId).at("/VSwitches/VSwitch/0/VSwitchId"))
                .isEqualTo(first);
    }

    @Test
    @DisplayName("belong to the account that made them")
    void accounts() {
        String vpcId = createVpc();
        caller.as("other", "secret");
        assertThat(status(vpcId)).isEmpty();
        assertThat(caller.call("DeleteVpc", "VpcId", vpcId).outcome()).isEqualTo("404 InvalidVpcId.NotFound");
    }

    @Test
    @DisplayName("end at the quota")
    void quota() {
        simulator.quota("aliyun.vpc", 1);
        simulator.quota("aliyun.vswitch-per-vpc", 1);
        String vpcId = createVpc();
        assertThat(caller.call("CreateVpc").outcome()).isEqualTo("400 QuotaExceeded.Vpc");
        createVSwitch(vpcId, "10.0.1.0/24");
        assertThat(createVSwitch(vpcId, "10.0.2.0/24").outcome()).isEqualTo("400 QuotaExceeded.VSwitch");
    }

    @Test
    @DisplayName("can be renamed")
    void modify() {
        String vpcId = createVpc();
        caller.call("ModifyVpcAttribute", "VpcId", vpcId, "VpcName", "new-name");
        String vSwitchId = createVSwitch(vpcId, "10.0.1.0/24").at("/VSwitchId");
        caller.call("ModifyVSwitchAttribute", "VSwitchId", vSwitchId, "Description", "for the web");
        assertThat(caller.call("DescribeVpcs").at("/Vpcs/Vpc/0/VpcName")).isEqualTo("new-name");
        assertThat(caller.call("DescribeVSwitches").at("/VSwitches/VSwitch/0/Description"))
                .isEqualTo("for the web");
    }

    @Test
    @DisplayName("live in regions and zones that can be listed")
    void regions() {
        assertThat(caller.call("DescribeRegions").text()).contains("cn-hangzhou", "cn-beijing");
        assertThat(caller.call("DescribeZones", "RegionId", "cn-beijing").at("/Zones/Zone/0/ZoneId"))
                .isEqualTo("cn-beijing-a");
    }

    private String createVpc() {
        return caller.call("CreateVpc", "CidrBlock", "10.0.0.0/16").at("/VpcId");
    }

    private Answer createVSwitch(String vpcId, String cidr) {
        return caller.call("CreateVSwitch", "VpcId", vpcId, "CidrBlock", cidr, "ZoneId", "cn-hangzhou-b");
    }

    private String status(String vpcId) {
        return caller.call("DescribeVpcs", "VpcId", vpcId).at("/Vpcs/Vpc/0/Status");
    }
}
