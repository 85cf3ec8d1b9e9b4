package dev.dragoman.simulator.tencent.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.tencent.vpn.BothApis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Network ACLs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkAclTest {

    private final BothApis cloud = new BothApis();
    private String vpcId = "";
    private String aclId = "";

    @BeforeEach
    void makeAcl() {
        cloud.reset();
        vpcId = cloud.vpc("10.0.0.0/16");
        aclId = acl("edge");
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private String acl(String name) {
        return cloud.v2("CreateNetworkAcl", "vpcId", vpcId, "networkAclName", name)
                .at("/data/networkAclId")
                .asText();
    }

    private String subnet(String cidr) {
        return cloud.v3(
                        "CreateSubnet",
                        "VpcId",
                        vpcId,
                        "SubnetName",
                        "web",
                        "CidrBlock",
                        cidr,
                        "Zone",
                        "ap-guangzhou-1")
                .at("/Subnet/SubnetId")
                .asText();
    }

    private JsonNode row() {
        return cloud.v2("DescribeNetworkAcl", "networkAclId", aclId).at("/data/0");
    }

    private String[] named(String... more) {
        List<String> all = new ArrayList<>(List.of("vpcId", vpcId, "networkAclId", aclId));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String[] entries(String direction, String... cidrs) {
        List<String> all = new ArrayList<>(List.of("ruleDirection", direction));
        for (int i = 0; i < cidrs.length; i++) {
            String start = "networkAclEntrySet." + i + ".";
            all.addAll(List.of(
                    start + "desc", "test",
                    start + "ipProtocol", "tcp",
                    start + "cidrIp", cidrs[i],
                    start + "portRange", "90-100",
                    start + "action", "1"));
        }
        return named(all.toArray(String[]::new));
    }

    @Test
    @DisplayName("are made without rules, shown with their VPC, renamed and deleted")
    void lifeCycle() {
        assertThat(aclId).matches("acl-[a-z0-9]{8}");
        assertThat(row().path("unVpcId").asText()).isEqualTo(vpcId);
        assertThat(row().path("vpcId").asText()).startsWith("gz_vpc_");
        assertThat(row().path("vpcCidrBlock").asText()).isEqualTo("10.0.0.0/16");
        assertThat(row().at("/networkAclEntrySet/ingress")).isEmpty();
        assertThat(cloud.v3Error("DeleteVpc", "VpcId", vpcId)).isEqualTo("ResourceInUse");
        cloud.v2("ModifyNetworkAcl", named("networkAclName", "new"));
        assertThat(row().path("networkAclName").asText()).isEqualTo("new");
        cloud.v2("DeleteNetworkAcl", named());
        assertThat(cloud.v2("DescribeNetworkAcl").path("totalCount").asInt()).isZero();
    }

    @Test
    @DisplayName("have the rules of a direction set anew, and show them as they were sent")
    void rules() {
        cloud.v2("ModifyNetworkAclEntry", entries("1", "10.20.3.0", "10.0.0.2/24"));
        cloud.v2("ModifyNetworkAclEntry", entries("0", "0.0.0.0/0"));
        cloud.v2("ModifyNetworkAclEntry", entries("1", "10.9.0.0/16"));
        JsonNode rules = row().path("networkAclEntrySet");
        assertThat(rules.path("ingress")).hasSize(1);
        assertThat(rules.at("/ingress/0/cidrIp").asText()).isEqualTo("10.9.0.0/16");
        assertThat(rules.at("/ingress/0/portRange").asText()).isEqualTo("90-100");
        assertThat(rules.at("/ingress/0/action").asInt()).isEqualTo(1);
        assertThat(rules.at("/egress/0/cidrIp").asText()).isEqualTo("0.0.0.0/0");
        JsonNode old = cloud.v2("DescribeAcl", "vpcId", vpcId, "name", "edge").path("data");
        assertThat(old.path("totalCount").asInt()).isEqualTo(1);
        assertThat(old.at("/aclSet/0/aclId").asText()).isEqualTo(aclId);
        assertThat(old.at("/aclSet/0/vpcId").asText()).isEqualTo(vpcId);
        assertThat(old.at("/aclSet/0/acl/ingress/0/name").asText()).isEqualTo("test");
        assertThat(old.at("/aclSet/0/acl/ingress/0/action").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("apply to subnets, each of which has one, and stay while they do")
    void subnets() {
        String web = subnet("10.0.1.0/24");
        String db = subnet("10.0.2.0/24");
        cloud.v2("CreateSubnetAclRule", named("subnetIds.0", web, "subnetIds.1", db));
        assertThat(row().path("subnetNum").asInt()).isEqualTo(2);
        assertThat(cloud.v2Error("DeleteNetworkAcl", named())).isEqualTo("NetworkAclID.InUse");
        String other = acl("other");
        cloud.v2("CreateSubnetAclRule", "vpcId", vpcId, "networkAclId", other, "subnetIds.0", db);
        cloud.v2("DeleteSubnetAclRule", named("subnetIds.0", web, "subnetIds.1", db));
        assertThat(row().path("subnetNum").asInt()).isZero();
        assertThat(cloud.v2("DescribeNetworkAcl", "networkAclId", other)
                        .at("/data/0/subnetNum")
                        .asInt())
                .isEqualTo(1);
        cloud.v2("DeleteNetworkAcl", named());
        assertThat(cloud.v2Error(
                        "CreateSubnetAclRule", "vpcId", vpcId, "networkAclId", other, "subnetIds.0", "subnet-00000000"))
                .isEqualTo("InvalidSubnet.NotFound");
    }

    @Test
    @DisplayName("are listed newest first, or by name as asked")
    void listed() {
        acl("b");
        acl("a");
        assertThat(cloud.v2("DescribeNetworkAcl").at("/data/0/networkAclName").asText())
                .isEqualTo("a");
        assertThat(cloud.v2(
                                "DescribeNetworkAcl",
                                "orderField",
                                "networkAclName",
                                "orderDirection",
                                "asc",
                                "offset",
                                "1",
                                "limit",
                                "1")
                        .at("/data/0/networkAclName")
                        .asText())
                .isEqualTo("b");
        assertThat(cloud.v2("DescribeNetworkAcl", "vpcId", cloud.vpc("10.1.0.0/16"))
                        .path("data"))
                .isEmpty();
    }

    @Test
    @DisplayName("have quotas of their own and of their rules")
    void quotas() {
        cloud.simulator().quota("tencent.network-acl", 1);
        assertThat(cloud.v2Error("CreateNetworkAcl", "vpcId", vpcId, "networkAclName", "b"))
                .isEqualTo("NetworkAcLimitExceeded");
        cloud.simulator().quota("tencent.network-acl-rule-in", 1);
        cloud.simulator().quota("tencent.network-acl-rule-out", 1);
        assertThat(cloud.v2Error("ModifyNetworkAclEntry", entries("1", "10.1.0.0/16", "10.2.0.0/16")))
                .isEqualTo("NetworkAclInLimitExceeded");
        assertThat(cloud.v2Error("ModifyNetworkAclEntry", entries("0", "10.1.0.0/16", "10.2.0.0/16")))
                .isEqualTo("NetworkAclOutLimitExceeded");
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteNetworkAcl, ''",
        "ModifyNetworkAcl, networkAclName=b",
        "CreateSubnetAclRule, subnetIds.0=subnet-00000000",
        "DeleteSubnetAclRule, subnetIds.0=subnet-00000000",
        "ModifyNetworkAclEntry, ruleDirection=1&networkAclEntrySet.0.desc=a&networkAclEntrySet.0.ipProtocol=all"
                + "&networkAclEntrySet.0.cidrIp=0.0.0.0/0&networkAclEntrySet.0.portRange=ALL&networkAclEntrySet.0.action=1"
    })
    @DisplayName("are named with their VPC")
    void unknown(String action, String rest) {
        String[] more = rest.isEmpty() ? new String[0] : rest.split("[=&]", -1);
        String elsewhere = cloud.vpc("10.1.0.0/16");
        String[] parameters = named(more);
        parameters[1] = elsewhere;
        assertThat(cloud.v2Error(action, parameters)).isEqualTo("InvalidNetworkAclID.NotFound");
        parameters[1] = "vpc-00000000";
        assertThat(cloud.v2Error(action, parameters)).isEqualTo("InvalidVpc.NotFound");
    }

    @Test
    @DisplayName("are refused by name and by list as each page says")
    void refused() {
        assertThat(cloud.v2Error("CreateNetworkAcl", "vpcId", "vpc-00000000", "networkAclName", "b"))
                .isEqualTo("InvalidVpc.NotFound");
        assertThat(cloud.v2Error("CreateNetworkAcl", "vpcId", vpcId, "networkAclName", "n".repeat(61)))
                .isEqualTo("InvalidNetworkAclName");
        assertThat(cloud.v2Error("ModifyNetworkAcl", named("networkAclName", "n".repeat(61))))
                .isEqualTo("InvalidNetworkAclName");
        assertThat(cloud.v2Error("DescribeNetworkAcl", "networkAclId", "acl-00000000"))
                .isEqualTo("InvalidNetworkAclId.NotFound");
        assertThat(cloud.v2Error("DescribeNetworkAcl", "vpcId", "vpc-00000000")).isEqualTo("InvalidVpc.NotFound");
        assertThat(cloud.v2Error("DescribeAcl", "vpcId", "vpc-00000000")).isEqualTo("InvalidVpc.NotFound");
        assertThat(cloud.v2Error("DescribeAcl", "offset", "-1")).isEqualTo("InvalidParameter");
    }
}
