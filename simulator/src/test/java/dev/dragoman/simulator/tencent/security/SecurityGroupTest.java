package dev.dragoman.simulator.tencent.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.control.Placement;
import dev.dragoman.simulator.tencent.vpn.BothApis;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Security groups")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityGroupTest {

    private final BothApis cloud = new BothApis();

    @BeforeEach
    void empty() {
        cloud.reset();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    private String group(String name) {
        return cloud.v3("CreateSecurityGroup", "GroupName", name, "GroupDescription", "of the tests")
                .at("/SecurityGroup/SecurityGroupId")
                .asText();
    }

    @Test
    @DisplayName("are made without rules, found by id, project and name, renamed and deleted")
    void lifeCycle() {
        String id = group("web");
        assertThat(id).matches("sg-[a-z0-9]{8}");
        assertThat(cloud.v3("DescribeSecurityGroupPolicies", "SecurityGroupId", id)
                        .at("/SecurityGroupPolicySet/Ingress"))
                .isEmpty();
        cloud.v3(
                "ModifySecurityGroupAttribute",
                "SecurityGroupId",
                id,
                "GroupName",
                "TestGroup",
                "GroupDescription",
                "test-group-desc");
        JsonNode found = cloud.v3(
                "DescribeSecurityGroups",
                "Limit",
                "1",
                "Filters.0.Name",
                "project-id",
                "Filters.0.Values.0",
                "0",
                "Filters.1.Name",
                "security-group-name",
                "Filters.1.Values.0",
                "TestGroup");
        assertThat(found.path("TotalCount").asInt()).isEqualTo(1);
        JsonNode group = found.at("/SecurityGroupSet/0");
        assertThat(group.path("SecurityGroupId").asText()).isEqualTo(id);
        assertThat(group.path("SecurityGroupDesc").asText()).isEqualTo("test-group-desc");
        assertThat(group.path("IsDefault").asBoolean()).isFalse();
        cloud.v3("DeleteSecurityGroup", "SecurityGroupId", id);
        assertThat(cloud.v3("DescribeSecurityGroups").path("TotalCount").asInt())
                .isZero();
    }

    @Test
    @DisplayName("stay while rules of another name them, while something is in them, and if they are default ones")
    void inUse() {
        String id = group("web");
        String other = group("db");
        cloud.v3(
                "CreateSecurityGroupPolicies",
                "SecurityGroupId",
                other,
                "SecurityGroupPolicySet.Ingress.0.SecurityGroupId",
                id);
        cloud.simulator()
                .place(Placement.in(Api.TENCENT_VPC, "network-interface", cloud.vpc("10.0.0.0/16"))
                        .with("GroupSet", List.of(other)));
        JsonNode statistics = cloud.v3(
                        "DescribeSecurityGroupAssociationStatistics",
                        "SecurityGroupIds.0",
                        id,
                        "SecurityGroupIds.1",
                        other)
                .path("SecurityGroupAssociationStatisticsSet");
        assertThat(statistics.at("/0/SG").asInt()).isEqualTo(1);
        assertThat(statistics.at("/0/ENI").asInt()).isZero();
        assertThat(statistics.at("/1/ENI").asInt()).isEqualTo(1);
        assertThat(cloud.v3Error("DeleteSecurityGroup", "SecurityGroupId", id)).isEqualTo("ResourceInUse");
        assertThat(cloud.v3Error("DeleteSecurityGroup", "SecurityGroupId", other))
                .isEqualTo("ResourceInUse");
        String third = group("default");
        cloud.simulator().alter(third, group -> group.with("IsDefault", true));
        assertThat(cloud.v3Error("DeleteSecurityGroup", "SecurityGroupId", third))
                .isEqualTo("UnsupportedOperation");
    }

    @Test
    @DisplayName("have a quota in each project, which must be there")
    void projects() {
        cloud.simulator().quota("tencent.security-group-per-project", 1);
        group("web");
        assertThat(cloud.v3Error("CreateSecurityGroup", "GroupName", "b", "GroupDescription", "b"))
                .isEqualTo("LimitExceeded");
        cloud.v3("CreateSecurityGroup", "GroupName", "b", "GroupDescription", "b", "ProjectId", "7");
        assertThat(cloud.v3Error("CreateSecurityGroup", "GroupName", "b", "GroupDescription", "b", "ProjectId", "none"))
                .isEqualTo("ResourceNotFound");
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteSecurityGroup, SecurityGroupId, sg-00000000, InvalidSecurityGroupID.NotFound",
        "DeleteSecurityGroup, SecurityGroupId, group, InvalidSecurityGroupID.Malformed",
        "DescribeSecurityGroups, SecurityGroupIds.0, sg-00000000, ResourceNotFound",
        "DescribeSecurityGroups, SecurityGroupIds.0, group, InvalidParameterValue.Malformed",
        "DescribeSecurityGroups, Limit, many, InvalidParameterValue.Malformed",
        "DescribeSecurityGroupAssociationStatistics, SecurityGroupIds.0, sg-00000000, ResourceNotFound",
        "DescribeSecurityGroupAssociationStatistics, SecurityGroupIds.0, group, InvalidParameterValue.Malformed",
        "ModifySecurityGroupAttribute, SecurityGroupId, sg-00000000, ResourceNotFound",
        "ModifySecurityGroupAttribute, SecurityGroupId, group, InvalidParameterValue.Malformed",
        "DescribeSecurityGroupPolicies, SecurityGroupId, sg-00000000, ResourceNotFound",
        "DescribeSecurityGroupPolicies, SecurityGroupId, group, InvalidParameterValue.Malformed"
    })
    @DisplayName("that are not there are refused with the codes of each page")
    void unknown(String action, String parameter, String value, String code) {
        assertThat(cloud.v3Error(action, parameter, value)).isEqualTo(code);
    }

    @Test
    @DisplayName("have names of at most 60 characters")
    void longName() {
        assertThat(cloud.v3Error(
                        "ModifySecurityGroupAttribute", "SecurityGroupId", group("web"), "GroupName", "n".repeat(61)))
                .isEqualTo("InvalidParameterValue");
    }
}
