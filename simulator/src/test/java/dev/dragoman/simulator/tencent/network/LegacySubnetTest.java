package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.fault.Fault;
import dev.dragoman.simulator.tencent.LegacyCloud;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's subnets, by the legacy API,")
class LegacySubnetTest {

    private static final String SIXTY_ONE = "x".repeat(61);

    private final LegacyCloud cloud = new LegacyCloud();
    private final String vpcId = cloud.vpc("10.0.0.0/16");

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are made several at once, on the default table")
    void created() {
        Answer made = cloud.ok(
                "CreateSubnet",
                "vpcId",
                vpcId,
                "subnetSet.0.subnetName",
                "web",
                "subnetSet.0.cidrBlock",
                "10.0.1.0/24",
                "subnetSet.0.zoneId",
                "100003",
                "subnetSet.1.subnetName",
                "web",
                "subnetSet.1.cidrBlock",
                "10.0.2.0/24",
                "subnetSet.1.zoneId",
                "100003");
        assertThat(made.json().at("/subnetSet")).hasSize(2);
        assertThat(made.at("/subnetSet/0/unSubnetId")).matches("subnet-[a-z0-9]{8}");
        assertThat(made.at("/subnetSet/0/subnetId")).matches("gz_subnet_\\d+");
        assertThat(made.at("/subnetSet/0/unRouteTableId"))
                .isEqualTo(cloud.ok("DescribeRouteTable", "vpcId", vpcId).at("/data/0/unRouteTableId"));
        assertThat(found()).isEqualTo("2");
    }

    @Test
    @DisplayName("are shown with their VPC, table, zone and addresses")
    void shown() {
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/25");
        JsonNode listed =
                cloud.ok("DescribeSubnetEx", "subnetId", subnetId).json().at("/data/0");
        assertThat(listed.at("/unVpcId").asText()).isEqualTo(vpcId);
        assertThat(listed.at("/vpcName").asText()).isEqualTo("main");
        assertThat(listed.at("/vpcCidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(listed.at("/routeTableName").asText()).isEqualTo("default");
        assertThat(listed.at("/zone").asText()).isEqualTo("ap-guangzhou-3");
        assertThat(listed.at("/totalIPNum").asInt()).isEqualTo(125);
        assertThat(listed.at("/networkAclId").asText()).isEqualTo("0");
        Answer one = cloud.ok(
                "DescribeSubnet",
                "vpcId",
                vpcId,
                "subnetId",
                listed.at("/subnetId").asText());
        assertThat(one.at("/subnetName")).isEqualTo("web");
        assertThat(one.at("/cidrBlock")).isEqualTo("10.0.1.0/25");
        assertThat(one.at("/zoneId")).isEqualTo("100003");
        assertThat(one.at("/subnetCreateTime")).isEqualTo("2026-11-21 16:00:00");
        assertThat(one.at("/availableIPNum")).isEqualTo("125");
    }

    @Test
    @DisplayName("are not seen by a stale read until they are old enough")
    void staleRead() {
        cloud.clock().pass(Duration.ofSeconds(60));
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        cloud.simulator().faults(Fault.staleRead(Duration.ofSeconds(5)));
        assertThat(cloud.outcome("DescribeSubnet", "vpcId", vpcId, "subnetId", subnetId))
                .isEqualTo("5000 InvalidSubnet.NotFound");
        assertThat(found()).isEqualTo("0");
        cloud.ok("ModifySubnetAttribute", "vpcId", vpcId, "subnetId", subnetId, "subnetName", "front");
        cloud.clock().pass(Duration.ofSeconds(6));
        assertThat(found("subnetName", "front")).isEqualTo("1");
    }

    @Test
    @DisplayName("show their network ACL where that is asked for")
    void acl() {
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        cloud.simulator().alter(subnetId, subnet -> subnet.with("NetworkAclId", "acl-12345678"));
        assertThat(cloud.ok("DescribeSubnetEx").at("/data/0/networkAclId")).isEqualTo("0");
        assertThat(cloud.ok("DescribeSubnetEx", "getAclIdFlag", "1").at("/data/0/networkAclId"))
                .isEqualTo("acl-12345678");
    }

    @Test
    @DisplayName("are listed by VPC, zone and part of a name")
    void listed() {
        cloud.subnet(vpcId, "web-1", "10.0.1.0/24");
        cloud.subnet(vpcId, "web-2", "10.0.2.0/24");
        cloud.subnet(cloud.vpc("10.1.0.0/16"), "data", "10.1.1.0/24");
        assertThat(found()).isEqualTo("3");
        assertThat(found("vpcId", vpcId)).isEqualTo("2");
        assertThat(found("subnetName", "web")).isEqualTo("2");
        assertThat(found("zoneIds.0", "100003", "zoneIds.1", "100004")).isEqualTo("3");
        assertThat(found("zoneIds.0", "100004")).isEqualTo("0");
        Answer page = cloud.ok("DescribeSubnetEx", "orderField", "subnetName", "orderDirection", "asc", "limit", "1");
        assertThat(page.at("/data/0/subnetName")).isEqualTo("data");
    }

    @Test
    @DisplayName("are renamed, and deleted once nothing is in them")
    void lifeCycle() {
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        cloud.subnet(vpcId, "data", "10.0.2.0/24");
        cloud.ok("ModifySubnetAttribute", "vpcId", vpcId, "subnetId", subnetId, "subnetName", "front");
        assertThat(found("subnetName", "front")).isEqualTo("1");
        assertThat(cloud.outcome("ModifySubnetAttribute", "vpcId", vpcId, "subnetId", subnetId, "subnetName", "data"))
                .isEqualTo("5100 InvalidSubnetName");
        String instanceId = cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "instance", vpcId, subnetId, "10.0.1.7"))
                .id();
        assertThat(cloud.ok("DescribeSubnetEx", "subnetId", subnetId).at("/data/0/vpcDevices"))
                .isEqualTo("1");
        assertThat(cloud.outcome("DeleteSubnet", "vpcId", vpcId, "subnetId", subnetId))
                .isEqualTo("5100 InvalidSubnet.CannotDelete");
        cloud.simulator().remove(instanceId);
        cloud.ok("DeleteSubnet", "vpcId", vpcId, "subnetId", subnetId);
        assertThat(found()).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0} with {1} = {2} is refused with {3}")
    @CsvSource({
        "CreateSubnet, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "CreateSubnet, subnetSet.0.subnetName, LONG, 5100 InvalidSubnetName",
        "CreateSubnet, subnetSet.0.cidrBlock, 10.1.0.0/24, 5100 InvalidSubnetCidr",
        "CreateSubnet, subnetSet.0.cidrBlock, 10.0.2.0/29, 5100 InvalidSubnetCidr",
        "CreateSubnet, subnetSet.0.cidrBlock, ten, 5100 InvalidSubnetCidr",
        "CreateSubnet, subnetSet.0.cidrBlock, 10.0.1.0/25, 5100 InvalidSubnet.Conflict",
        "CreateSubnet, subnetSet.0.zoneId, 200001, 5000 InvalidZone.NotFound",
        "CreateSubnet, subnetSet.0.zoneId, '', 4000 InvalidParameter",
        "DescribeSubnet, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeSubnet, subnetId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "DescribeSubnetEx, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeSubnetEx, subnetId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "ModifySubnetAttribute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "ModifySubnetAttribute, subnetId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "ModifySubnetAttribute, subnetName, LONG, 5100 InvalidSubnetName",
        "DeleteSubnet, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DeleteSubnet, subnetId, subnet-none0000, 5000 InvalidSubnet.NotFound",
        "CheckDefaultSubnet, zoneId, 200001, 4000 InvalidParameter",
    })
    void refused(String action, String name, String value, String outcome) {
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        String sent = value.equals("LONG") ? SIXTY_ONE : value;
        String[] parameters =
                switch (action) {
                    case "CreateSubnet" ->
                        new String[] {
                            "vpcId",
                            vpcId,
                            "subnetSet.0.subnetName",
                            "data",
                            "subnetSet.0.cidrBlock",
                            "10.0.2.0/24",
                            "subnetSet.0.zoneId",
                            "100003",
                            name,
                            sent
                        };
                    case "CheckDefaultSubnet", "DescribeSubnetEx" -> new String[] {name, sent};
                    case "ModifySubnetAttribute" ->
                        new String[] {"vpcId", vpcId, "subnetId", subnetId, "subnetName", "front", name, sent};
                    default -> new String[] {"vpcId", vpcId, "subnetId", subnetId, name, sent};
                };
        assertThat(cloud.outcome(action, parameters)).isEqualTo(outcome);
        assertThat(cloud.simulator().resources("subnet")).hasSize(1);
    }

    @Test
    @DisplayName("are as many as the quota allows, and are found in their own VPC only")
    void quota() {
        cloud.simulator().quota("tencent.subnet-per-vpc", 1);
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        assertThat(cloud.outcome(
                        "CreateSubnet",
                        "vpcId",
                        vpcId,
                        "subnetSet.0.subnetName",
                        "data",
                        "subnetSet.0.cidrBlock",
                        "10.0.2.0/24",
                        "subnetSet.0.zoneId",
                        "100003"))
                .isEqualTo("5100 SubnetLimitExceeded");
        assertThat(cloud.outcome("DescribeSubnet", "vpcId", cloud.vpc("10.1.0.0/16"), "subnetId", subnetId))
                .isEqualTo("5000 InvalidSubnet.NotFound");
    }

    @Test
    @DisplayName("of the default kind can be made while the default VPC has room")
    void defaultSubnet() {
        assertThat(cloud.ok("CheckDefaultSubnet").at("/data/checkResult")).isEqualTo("true");
        String defaultVpc = cloud.v3().call("CreateDefaultVpc").at("/Response/Vpc/VpcId");
        assertThat(cloud.ok("CheckDefaultSubnet", "zoneId", "100003").at("/data/checkResult"))
                .isEqualTo("true");
        for (String block : new String[] {"172.16.16.0/20", "172.16.32.0/19", "172.16.64.0/18", "172.16.128.0/17"}) {
            cloud.subnet(defaultVpc, "taken", block);
        }
        assertThat(cloud.outcome("CheckDefaultSubnet", "zoneId", "100003")).isEqualTo("5100 InvalidSubnet.CreateError");
    }

    private String found(String... namesAndValues) {
        return cloud.ok("DescribeSubnetEx", namesAndValues).at("/totalCount");
    }
}
