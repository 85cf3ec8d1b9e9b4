package dev.dragoman.simulator.tencent.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.Answer;
import dev.dragoman.simulator.tencent.LegacyCloud;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tencent's VPCs, by the legacy API,")
class LegacyVpcTest {

    private static final String SIXTY_ONE = "x".repeat(61);

    private final LegacyCloud cloud = new LegacyCloud();

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    @DisplayName("are made with subnets and a default table, and are the same that API 3.0 shows")
    void created() {
        Answer made = cloud.ok(
                "CreateVpc",
                "vpcName",
                "main",
                "cidrBlock",
                "10.0.0.0/16",
                "subnetSet.0.subnetName",
                "web",
                "subnetSet.0.cidrBlock",
                "10.0.1.0/24",
                "subnetSet.0.zoneId",
                "100003",
                "subnetSet.1.subnetName",
                "data",
                "subnetSet.1.cidrBlock",
                "10.0.2.0/24",
                "subnetSet.1.zoneId",
                "100004");
        String vpcId = made.at("/unVpcId");
        assertThat(vpcId).matches("vpc-[a-z0-9]{8}");
        assertThat(made.at("/vpcId")).matches("gz_vpc_\\d+");
        assertThat(made.at("/vpcCreateTime")).isEqualTo("2026-11-21 16:00:00");
        assertThat(made.json().at("/subnetSet")).hasSize(2);
        assertThat(made.at("/subnetSet/1/zone")).isEqualTo("ap-guangzhou-4");
        assertThat(made.at("/subnetSet/1/zoneId")).isEqualTo("100004");
        assertThat(made.at("/routeTableSet/0/routeTableType")).isEqualTo("1");
        assertThat(made.at("/subnetSet/0/routeTableId")).isEqualTo(made.at("/routeTableSet/0/routeTableId"));
        Answer seen = cloud.v3().call("DescribeVpcs", "VpcIds.0", vpcId);
        assertThat(seen.at("/Response/VpcSet/0/VpcName")).isEqualTo("main");
        assertThat(cloud.v3().call("DescribeSubnets").at("/Response/TotalCount"))
                .isEqualTo("2");
    }

    @ParameterizedTest(name = "as a whole or not at all: a second subnet {0} in zone {1} is {2}")
    @CsvSource({
        "10.0.1.128/25, 100003, 5100 InvalidSubnet.Conflict",
        "10.1.0.0/24, 100003, 5100 InvalidSubnetCidr",
        "10.0.2.1/24, 100003, 5100 InvalidSubnetCidr",
        "10.0.2.0/24, 200001, 5000 InvalidZone.NotFound",
        "10.0.2.0/24, 7, 5000 InvalidZone.NotFound",
        "10.0.2.0/24, '', 4000 InvalidParameter",
    })
    void nothingWithoutAll(String cidr, String zoneId, String outcome) {
        assertThat(cloud.outcome(
                        "CreateVpc",
                        "vpcName",
                        "main",
                        "cidrBlock",
                        "10.0.0.0/16",
                        "subnetSet.0.subnetName",
                        "web",
                        "subnetSet.0.cidrBlock",
                        "10.0.1.0/24",
                        "subnetSet.0.zoneId",
                        "100003",
                        "subnetSet.1.subnetName",
                        "data",
                        "subnetSet.1.cidrBlock",
                        cidr,
                        "subnetSet.1.zoneId",
                        zoneId))
                .isEqualTo(outcome);
        assertThat(cloud.simulator().resources()).isEmpty();
        assertThat(cloud.simulator().calls().get(0).effect().isNone()).isTrue();
    }

    @Test
    @DisplayName("are named by either id, or the number of the old one")
    void ids() {
        Answer made = cloud.ok("CreateVpc", "vpcName", "main", "cidrBlock", "10.0.0.0/16");
        String old = made.at("/vpcId");
        assertThat(found("vpcId", old)).isEqualTo("1");
        assertThat(found("vpcId", old.substring("gz_vpc_".length()))).isEqualTo("1");
        assertThat(found("vpcId", made.at("/unVpcId"))).isEqualTo("1");
        assertThat(cloud.ok("DescribeVpcEx", "vpcId", old).at("/data/0/vpcId")).isEqualTo(old);
    }

    @ParameterizedTest(name = "are in the region {0}")
    @ValueSource(strings = {"sh", "ap-shanghai"})
    void regions(String region) {
        Answer made = cloud.ok("CreateVpc", "vpcName", "main", "cidrBlock", "10.0.0.0/16", "Region", region);
        assertThat(made.at("/vpcId")).startsWith("sh_vpc_");
        assertThat(found("Region", "sh")).isEqualTo("1");
        assertThat(found("Region", "ap-shanghai")).isEqualTo("1");
        assertThat(found("Region", "gz")).isEqualTo("0");
        assertThat(cloud.v3().call("DescribeVpcs", "Region", "ap-shanghai").at("/Response/TotalCount"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("say what is in them")
    void counts() {
        String vpcId = cloud.vpc("10.0.0.0/16");
        cloud.subnet(vpcId, "web", "10.0.1.0/24");
        for (String kind : new String[] {
            "instance", "vpn-gateway", "peering-connection", "direct-connect-gateway", "nat-gateway", "nat-gateway"
        }) {
            cloud.place(kind, vpcId);
        }
        JsonNode vpc = cloud.ok("DescribeVpcEx", "vpcId", vpcId).json().at("/data/0");
        assertThat(vpc.at("/subnetNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/routeTableNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/vpcDeviceNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/vpnGwNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/vpcPeerNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/vpgNum").asInt()).isEqualTo(1);
        assertThat(vpc.at("/natNum").asInt()).isEqualTo(2);
        assertThat(vpc.at("/classicLinkNum").asInt()).isZero();
        assertThat(vpc.at("/isDefault").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("are listed newest first, by part of a name, in pages")
    void listed() {
        for (String name : new String[] {"b-web", "a-web", "c-data"}) {
            cloud.ok("CreateVpc", "vpcName", name, "cidrBlock", "10.0.0.0/16");
            cloud.clock().pass(Duration.ofSeconds(1));
        }
        assertThat(names()).containsExactly("c-data", "a-web", "b-web");
        assertThat(names("orderDirection", "asc")).containsExactly("b-web", "a-web", "c-data");
        assertThat(names("orderField", "vpcName", "orderDirection", "asc")).containsExactly("a-web", "b-web", "c-data");
        assertThat(names("vpcName", "web")).containsExactly("a-web", "b-web");
        assertThat(names("limit", "1", "offset", "1")).containsExactly("a-web");
        assertThat(found("limit", "1")).isEqualTo("3");
    }

    @Test
    @DisplayName("are renamed, and deleted once they are empty")
    void lifeCycle() {
        String vpcId = cloud.vpc("10.0.0.0/16");
        cloud.ok("ModifyVpcAttribute", "vpcId", vpcId, "vpcName", "other");
        assertThat(names()).containsExactly("other");
        String subnetId = cloud.subnet(vpcId, "web", "10.0.1.0/24");
        assertThat(cloud.outcome("DeleteVpc", "vpcId", vpcId)).isEqualTo("5100 InvalidVpc.CannotDelete");
        cloud.ok("DeleteSubnet", "vpcId", vpcId, "subnetId", subnetId);
        cloud.ok("DeleteVpc", "vpcId", vpcId);
        assertThat(cloud.simulator().resources()).isEmpty();
    }

    @ParameterizedTest(name = "{0} with {1} = {2} is refused with {3}")
    @CsvSource({
        "CreateVpc, cidrBlock, 11.0.0.0/16, 5100 InvalidVpcCidr",
        "CreateVpc, cidrBlock, 10.0.0.1/16, 5100 InvalidVpcCidr",
        "CreateVpc, cidrBlock, 10.0.0.0/29, 5100 InvalidVpcCidr",
        "CreateVpc, cidrBlock, ten, 5100 InvalidVpcCidr",
        "CreateVpc, vpcName, LONG, 5100 InvalidVpcName",
        "CreateVpc, vpcName, '', 4000 InvalidParameter",
        "CreateVpc, VpcName, x, 4000 InvalidParameter",
        "DescribeVpcEx, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "DescribeVpcEx, vpcId, 17, 5000 InvalidVpc.NotFound",
        "DescribeVpcEx, vpcId, gz_subnet_17, 5000 InvalidVpc.NotFound",
        "DescribeVpcEx, limit, 1000, 4000 InvalidParameter",
        "DescribeVpcEx, Region, moon, 4000 InvalidParameter",
        "ModifyVpcAttribute, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
        "ModifyVpcAttribute, vpcName, LONG, 5100 InvalidVpcName",
        "DeleteVpc, vpcId, vpc-none0000, 5000 InvalidVpc.NotFound",
    })
    void refused(String action, String name, String value, String outcome) {
        String vpcId = cloud.vpc("10.0.0.0/16");
        String sent = value.equals("LONG") ? SIXTY_ONE : value;
        String[] parameters =
                switch (action) {
                    case "CreateVpc" -> new String[] {"vpcName", "main", "cidrBlock", "10.1.0.0/16", name, sent};
                    case "ModifyVpcAttribute" -> new String[] {"vpcId", vpcId, "vpcName", "other", name, sent};
                    default -> new String[] {name, sent};
                };
        assertThat(cloud.outcome(action, parameters)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("are as many as the quota allows")
    void quota() {
        cloud.simulator().quota("tencent.vpc", 1);
        cloud.vpc("10.0.0.0/16");
        assertThat(cloud.outcome("CreateVpc", "vpcName", "second", "cidrBlock", "10.1.0.0/16"))
                .isEqualTo("5100 VpcLimitExceeded");
    }

    private String found(String... namesAndValues) {
        return cloud.ok("DescribeVpcEx", namesAndValues).at("/totalCount");
    }

    private Iterable<String> names(String... namesAndValues) {
        return cloud.ok("DescribeVpcEx", namesAndValues).json().at("/data").findValuesAsText("vpcName");
    }
}
