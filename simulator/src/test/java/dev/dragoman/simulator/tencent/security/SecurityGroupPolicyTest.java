package dev.dragoman.simulator.tencent.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.simulator.tencent.vpn.BothApis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules of security groups")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityGroupPolicyTest {

    private static final String SET = "SecurityGroupPolicySet.";

    private final BothApis cloud = new BothApis();
    private String groupId = "";

    @BeforeEach
    void makeGroup() {
        cloud.reset();
        groupId = cloud.v3("CreateSecurityGroup", "GroupName", "web", "GroupDescription", "of the tests")
                .at("/SecurityGroup/SecurityGroupId")
                .asText();
    }

    @AfterAll
    void stop() {
        cloud.close();
    }

    /** Parameters from {@code Ingress.0.Port=80} and so on. */
    private String[] of(String... fields) {
        List<String> parameters = new ArrayList<>(List.of("SecurityGroupId", groupId));
        for (String field : fields) {
            int equals = field.indexOf('=');
            parameters.add(SET + field.substring(0, equals));
            parameters.add(field.substring(equals + 1));
        }
        return parameters.toArray(String[]::new);
    }

    private void create(String... fields) {
        cloud.v3("CreateSecurityGroupPolicies", of(fields));
    }

    private String createError(String... fields) {
        return cloud.v3Error("CreateSecurityGroupPolicies", of(fields));
    }

    private JsonNode set() {
        return cloud.v3("DescribeSecurityGroupPolicies", "SecurityGroupId", groupId)
                .path("SecurityGroupPolicySet");
    }

    private List<String> descriptions(String direction) {
        return StreamSupport.stream(set().path(direction).spliterator(), false)
                .map(rule -> rule.path("PolicyIndex").asText()
                        + rule.path("PolicyDescription").asText())
                .toList();
    }

    private String version() {
        return set().path("Version").asText();
    }

    @Test
    @DisplayName("are put where their index says, which shifts the others; without one, at the end")
    void created() {
        create(
                "Ingress.0.Protocol=TCP",
                "Ingress.0.Port=80",
                "Ingress.0.CidrBlock=0.0.0.0/0",
                "Ingress.0.Action=accept",
                "Ingress.0.PolicyDescription=a");
        create("Ingress.0.Protocol=udp", "Ingress.0.PolicyDescription=b");
        create(
                "Ingress.0.PolicyIndex=1",
                "Ingress.0.PolicyDescription=c",
                "Ingress.1.PolicyIndex=1",
                "Ingress.1.PolicyDescription=d");
        create("Egress.0.PolicyIndex=0", "Egress.0.CidrBlock=10.0.0.1", "Egress.0.Action=DROP");
        assertThat(descriptions("Ingress")).containsExactly("0a", "1c", "2d", "3b");
        JsonNode first = set().at("/Ingress/0");
        assertThat(first.path("Protocol").asText()).isEqualTo("TCP");
        assertThat(first.path("Port").asText()).isEqualTo("80");
        assertThat(first.path("Action").asText()).isEqualTo("ACCEPT");
        assertThat(first.path("Direction").asText()).isEqualTo("INGRESS");
        assertThat(set().at("/Egress/0/CidrBlock").asText()).isEqualTo("10.0.0.1");
        assertThat(set().at("/Egress/0/Action").asText()).isEqualTo("DROP");
    }

    @Test
    @DisplayName("have a version that rises with each change, and that a change may insist on")
    void versions() {
        assertThat(version()).isEqualTo("1");
        create("Version=1", "Ingress.0.CidrBlock=10.0.0.0/8");
        assertThat(version()).isEqualTo("2");
        assertThat(createError("Version=1", "Ingress.0.CidrBlock=10.0.0.0/8"))
                .isEqualTo("UnsupportedOperation.VersionMismatch");
        assertThat(cloud.v3Error("ReplaceSecurityGroupPolicy", of("Version=9", "Ingress.0.PolicyIndex=0")))
                .isEqualTo("UnsupportedOperation.VersionMismatch");
        assertThat(cloud.v3Error("DeleteSecurityGroupPolicies", of("Version=9", "Ingress.0.PolicyIndex=0")))
                .isEqualTo("UnsupportedOperation.VersionMismatch");
        assertThat(cloud.v3Error(
                        "ModifySecurityGroupPolicies",
                        of("Version=9", "Ingress.0.Action=DROP", "Egress.0.Action=DROP")))
                .isEqualTo("UnsupportedOperation.VersionMismatch");
        assertThat(version()).isEqualTo("2");
    }

    @Test
    @DisplayName("are replaced by index")
    void replaced() {
        create("Egress.0.PolicyDescription=a", "Egress.1.PolicyDescription=b");
        cloud.v3(
                "ReplaceSecurityGroupPolicy",
                of("Version=2", "Egress.0.PolicyIndex=1", "Egress.0.PolicyDescription=c"));
        assertThat(descriptions("Egress")).containsExactly("0a", "1c");
        assertThat(version()).isEqualTo("3");
        assertThat(cloud.v3Error("ReplaceSecurityGroupPolicy", of("Egress.0.PolicyIndex=2")))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error("ReplaceSecurityGroupPolicy", of("Egress.0.PolicyIndex=0", "Ingress.0.PolicyIndex=0")))
                .isEqualTo("InvalidParameter");
        assertThat(cloud.v3Error(
                        "ReplaceSecurityGroupPolicy",
                        of("Egress.0.PolicyIndex=0", "Egress.0.Protocol=ICMP", "Egress.0.Port=80")))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    @DisplayName("are deleted by index or by content")
    void deleted() {
        create(
                "Ingress.0.PolicyDescription=a",
                "Ingress.1.PolicyDescription=b",
                "Ingress.2.PolicyDescription=c",
                "Ingress.3.PolicyDescription=d");
        cloud.v3("DeleteSecurityGroupPolicies", of("Ingress.0.PolicyIndex=0", "Ingress.1.PolicyIndex=2"));
        assertThat(descriptions("Ingress")).containsExactly("0b", "1d");
        cloud.v3("DeleteSecurityGroupPolicies", of("Ingress.0.PolicyDescription=d", "Ingress.0.Action=accept"));
        assertThat(descriptions("Ingress")).containsExactly("0b");
        assertThat(cloud.v3Error("DeleteSecurityGroupPolicies", of("Ingress.0.PolicyDescription=d")))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error("DeleteSecurityGroupPolicies", of("Ingress.0.PolicyIndex=1")))
                .isEqualTo("ResourceNotFound");
        assertThat(cloud.v3Error(
                        "DeleteSecurityGroupPolicies", of("Ingress.0.PolicyIndex=0", "Ingress.0.Action=ACCEPT")))
                .isEqualTo("InvalidParameter");
    }

    @Test
    @DisplayName("are all replaced at once, and all cleared by version 0")
    void modified() {
        create("Ingress.0.PolicyDescription=a");
        cloud.v3(
                "ModifySecurityGroupPolicies",
                of("Ingress.0.PolicyDescription=b", "Ingress.1.PolicyDescription=c", "Egress.0.PolicyDescription=d"));
        assertThat(descriptions("Ingress")).containsExactly("0b", "1c");
        assertThat(descriptions("Egress")).containsExactly("0d");
        assertThat(version()).isEqualTo("3");
        assertThat(cloud.v3Error("ModifySecurityGroupPolicies", of("Ingress.0.PolicyDescription=b")))
                .isEqualTo("MissingParameter");
        cloud.v3("ModifySecurityGroupPolicies", of("Version=0", "Ingress.0.PolicyDescription=ignored"));
        assertThat(set().path("Ingress")).isEmpty();
        assertThat(set().path("Egress")).isEmpty();
        assertThat(version()).isEqualTo("4");
    }

    @Test
    @DisplayName("name the group itself or another of its project")
    void peers() {
        create("Ingress.0.SecurityGroupId=" + groupId);
        assertThat(set().at("/Ingress/0/SecurityGroupId").asText()).isEqualTo(groupId);
        String elsewhere = cloud.v3("CreateSecurityGroup", "GroupName", "b", "GroupDescription", "b", "ProjectId", "7")
                .at("/SecurityGroup/SecurityGroupId")
                .asText();
        assertThat(createError("Ingress.0.SecurityGroupId=" + elsewhere)).isEqualTo("InvalidParameterValue");
    }

    @ParameterizedTest
    @CsvSource({
        "Ingress.0.Action=DROP Egress.0.Action=DROP, InvalidParameter",
        "Ingress.0.PolicyIndex=0 Ingress.1.Action=DROP, InvalidParameter",
        "Ingress.0.CidrBlock=10.0.0.0/8 Ingress.0.SecurityGroupId=sg-00000000, InvalidParameter",
        "Ingress.0.Protocol=TCP Ingress.0.ServiceTemplate.ServiceId=ppm-00000000, InvalidParameter",
        "Ingress.0.PolicyIndex=5, InvalidParameterValue",
        "Ingress.0.Port=80, InvalidParameterValue",
        "Ingress.0.Protocol=SMTP, InvalidParameterValue",
        "Ingress.0.Protocol=TCP Ingress.0.Port=http, InvalidParameterValue.Malformed",
        "Ingress.0.CidrBlock=anywhere, InvalidParameterValue.Malformed",
        "Ingress.0.SecurityGroupId=group, InvalidParameterValue.Malformed",
        "Ingress.0.SecurityGroupId=sg-00000000, ResourceNotFound",
        "Ingress.0.AddressTemplate=ipm-00000000, ResourceNotFound",
        "Ingress.0.AddressTemplate.AddressId=ipmg-00000000, ResourceNotFound",
        "Ingress.0.ServiceTemplate.0=ppmg-00000000, ResourceNotFound",
        "Version=1, MissingParameter"
    })
    @DisplayName("are refused with the codes of the page")
    void refused(String fields, String code) {
        assertThat(createError(fields.split(" ", -1))).isEqualTo(code);
        assertThat(version()).isEqualTo("1");
    }

    @Test
    @DisplayName("have a quota, and a group that is there")
    void limits() {
        cloud.simulator().quota("tencent.security-group-policy", 1);
        create("Ingress.0.Action=DROP");
        assertThat(createError("Ingress.0.Action=DROP")).isEqualTo("LimitExceeded");
        groupId = "sg-00000000";
        for (String action : List.of(
                "CreateSecurityGroupPolicies",
                "DeleteSecurityGroupPolicies",
                "ReplaceSecurityGroupPolicy",
                "ModifySecurityGroupPolicies")) {
            String[] rule = action.startsWith("Modify") ? of("Version=0") : of("Ingress.0.PolicyIndex=0");
            assertThat(cloud.v3Error(action, rule)).as(action).isEqualTo("ResourceNotFound");
        }
    }
}
