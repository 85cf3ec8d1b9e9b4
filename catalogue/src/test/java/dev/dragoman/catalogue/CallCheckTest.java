package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of a call against the catalogue")
class CallCheckTest {

    @Test
    @DisplayName("accepts a call that follows the documents")
    void accepts() {
        assertThat(check(
                        Api.TENCENT_VPC,
                        "CreateVpc",
                        Map.of("VpcName", "main", "CidrBlock", "10.0.0.0/16", "DnsServers.0", "10.0.0.2")))
                .isEmpty();
    }

    @Test
    @DisplayName("names every missing parameter at once")
    void missing() {
        assertThat(kinds(Api.ALIYUN_VPC, "CreateVSwitch", Map.of("VpcId", "vpc-1", "ZoneId", "")))
                .containsExactlyInAnyOrder("MISSING ZoneId", "MISSING CidrBlock");
    }

    @Test
    @DisplayName("names what the action does not know")
    void unknown() {
        assertThat(kinds(Api.ALIYUN_VPC, "DeleteVpc", Map.of("VpcId", "vpc-1", "Force", "true")))
                .containsExactly("UNKNOWN Force");
    }

    @Test
    @DisplayName("finds bad values: type, choice, format, range, length, count")
    void badValues() {
        assertThat(kinds(Api.ALIYUN_VPC, "DescribeVpcs", Map.of("PageNumber", "one", "PageSize", "51")))
                .containsExactlyInAnyOrder("TYPE PageNumber", "RANGE PageSize");
        assertThat(kinds(
                        Api.TENCENT_VPC,
                        "CreateVpc",
                        Map.of("VpcName", "网".repeat(21), "CidrBlock", "10.0.0.0", "EnableMulticast", "yes")))
                .containsExactlyInAnyOrder("LENGTH VpcName", "FORMAT CidrBlock", "VALUE EnableMulticast");
        assertThat(kinds(
                        Api.ALIYUN_VPC,
                        "CreateVpc",
                        Map.of("RegionId", "r", "UserCidr", "10.0.0.0/8,10.0.0.0/9,10.0.0.0/10,10.0.0.0/11")))
                .containsExactly("COUNT UserCidr");
    }

    @Test
    @DisplayName("counts a repeated parameter's elements")
    void countsElements() {
        assertThat(kinds(
                        Api.TENCENT_VPC,
                        "ModifyVpcAttribute",
                        Map.of(
                                "VpcId", "vpc-1",
                                "DnsServers.0", "10.0.0.1",
                                "DnsServers.1", "10.0.0.2",
                                "DnsServers.2", "10.0.0.3",
                                "DnsServers.3", "10.0.0.4",
                                "DnsServers.4", "10.0.0.5")))
                .containsExactly("COUNT DnsServers");
    }

    @Test
    @DisplayName("finds parameters that exclude each other")
    void excluded() {
        assertThat(kinds(
                        Api.TENCENT_VPC,
                        "DescribeVpcs",
                        Map.of("VpcIds.0", "vpc-1", "Filters.0.Name", "vpc-id", "Filters.0.Values.0", "vpc-1")))
                .containsExactly("EXCLUDED VpcIds");
    }

    @Test
    @DisplayName("asks for required members of each element that is sent")
    void requiredMembers() {
        assertThat(kinds(
                        Api.ALIYUN_VPC,
                        "ApplyPhysicalConnectionLOA",
                        Map.of("PMInfo.1.PMName", "A", "PMInfo.1.PMGender", "Male", "PMInfo.1.PMContactInfo", "1")))
                .contains("MISSING InstanceId", "MISSING PMInfo.1.PMCertificateNo")
                .doesNotContain("MISSING PMInfo.1.PMName", "MISSING PMInfo.N.PMName");
        assertThat(kinds(Api.ALIYUN_VPC, "ApplyPhysicalConnectionLOA", Map.of()))
                .contains("MISSING PMInfo.N.PMName");
    }

    @Test
    @DisplayName("asks for no members of a structure that may be left out, and is left out")
    void optionalStructure() {
        assertThat(kinds(Api.TENCENT_VPC, "DescribeVpnGateways", Map.of())).isEmpty();
        assertThat(kinds(Api.TENCENT_VPC, "DescribeVpnGateways", Map.of("Filters.0.Name", "vpc-id")))
                .containsExactly("MISSING Filters.0.Values");
        assertThat(kinds(Api.TENCENT_VPC, "CreateVpnGateway", Map.of()))
                .contains("MISSING VpcId")
                .doesNotContain("MISSING InstanceChargePrepaid.Period");
    }

    @Test
    @DisplayName("takes documented exceptions, and choices in any case")
    void exceptions() {
        assertThat(kinds(Api.ALIYUN_VPC, "CreateForwardEntry", Map.of("ExternalPort", "Any", "InternalPort", "80")))
                .noneMatch(kind -> kind.contains("Port"));
        assertThat(kinds(Api.ALIYUN_VPC, "CreateForwardEntry", Map.of("ExternalPort", "70000")))
                .contains("FORMAT ExternalPort");
        assertThat(kinds(
                        Api.TENCENT_VPC,
                        "CreateSecurityGroupPolicies",
                        Map.of("SecurityGroupPolicySet.Ingress.0.Action", "accept")))
                .noneMatch(kind -> kind.startsWith("VALUE"));
    }

    @Test
    @DisplayName("never shows a secret value")
    void secret() {
        String secret = "x".repeat(200);
        assertThat(check(Api.TENCENT_VPC, "CreateVpnConnection", Map.of("PreShareKey", secret))
                        .toString())
                .doesNotContain(secret);
    }

    private static List<String> kinds(Api api, String action, Map<String, String> parameters) {
        return check(api, action, parameters).stream()
                .map(violation -> violation.kind() + " " + violation.parameter())
                .toList();
    }

    private static List<Violation> check(Api api, String action, Map<String, String> parameters) {
        return new CallCheck(Catalogue.of(api).action(action)).violations(parameters);
    }
}
