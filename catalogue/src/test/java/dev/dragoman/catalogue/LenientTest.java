package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.catalogue.Parameters.Reading;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Lenient validation")
class LenientTest {

    @Test
    @DisplayName("sends parameters that no document has, flat, with the API's first index")
    void unknown() {
        assertThat(accepted(
                                Api.TENCENT_VPC,
                                "DeleteVpc",
                                "{'VpcId': 'v', 'Tags': [{'Key': 'a', 'Value': 1}], 'Force': true, 'Filters.3': 'x'}")
                        .values())
                .isEqualTo(Map.of(
                        "VpcId", "v", "Tags.0.Key", "a", "Tags.0.Value", "1", "Force", "true", "Filters.3", "x"));
        assertThat(accepted(Api.ALIYUN_VPC, "DeleteVpc", "{'VpcId': 'v', 'RegionId': 'r', 'Tag': [{'Key': 'a'}]}")
                        .values())
                .containsEntry("Tag.1.Key", "a");
    }

    @Test
    @DisplayName("takes secrets by name in them")
    void unknownSecret() {
        assertThat(accepted(Api.TENCENT_VPC, "DeleteVpc", "{'VpcId': 'v', 'Key': {'secretRef': 'a/b'}}")
                        .secrets())
                .isEqualTo(Map.of("Key", "a/b"));
    }

    @Test
    @DisplayName("keeps unknown members of a JSON text as they are")
    void unknownMember() {
        Reading reading = accepted(
                Api.ALIYUN_VPC,
                "ModifyVpnConnectionAttribute",
                "{'RegionId': 'r', 'VpnConnectionId': 'v', 'LocalSubnet': '10.0.0.0/8', 'RemoteSubnet': '10.1.0.0/16',"
                        + " 'IkeConfig': {'IkePfs': 'group2', 'Dpd': {'on': true}},"
                        + " 'IpsecConfig.Nat': 1, 'IpsecConfig.Key': {'secretRef': 'a'}}");
        assertThat(reading.values()).containsEntry("IkeConfig", "{\"IkePfs\":\"group2\",\"Dpd\":{\"on\":true}}");
        assertThat(reading.secretTexts().get("IpsecConfig").fill(name -> "S")).isEqualTo("{\"Nat\":1,\"Key\":\"S\"}");
    }

    @ParameterizedTest(name = "lets pass what strict validation refuses: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TENCENT_VPC | CreateVpnGateway | InternetMaxBandwidthOut | 7               | VALUE",
                "TENCENT_VPC | CreateVpc        | VpcName                 | name-%s         | LENGTH",
                "TENCENT_VPC | CreateVpc        | CidrBlock               | 10.0.0.0/29     | RANGE",
                "TENCENT_VPC | CreateVpc        | CidrBlock               | 2001:db8::/56   | FORMAT",
                "TENCENT_VPC | DescribeServiceTemplates | Limit           | 101             | RANGE",
                "ALIYUN_VPC  | CreateVSwitch    | NewThing                | x               | UNKNOWN"
            })
    void passes(Api api, String action, String parameter, String value, Violation.Kind kind) {
        Map<String, String> sent = Map.of(parameter, value.formatted("x".repeat(60)));
        CallCheck check = new CallCheck(Catalogue.of(api).action(action));
        assertThat(check.violations(sent, Validation.STRICT))
                .extracting(Violation::kind)
                .contains(kind);
        assertThat(check.violations(sent, Validation.LENIENT))
                .filteredOn(violation -> violation.parameter().equals(parameter))
                .isEmpty();
    }

    @ParameterizedTest(name = "still refuses: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TENCENT_VPC | CreateVpc        | {'VpcName': 'x'}                            | MISSING",
                "TENCENT_VPC | CreateVpc        | {'CidrBlock': '10.0.0'}                     | FORMAT",
                "TENCENT_VPC | DescribeVpnGateways | {'Limit': 'many'}                        | TYPE",
                "TENCENT_VPC | DescribeVpcs     | {'VpcIds.1': 'v'}                           | ORDER",
                "TENCENT_VPC | DescribeVpcs     | {'Tags': null}                              | TYPE",
                "TENCENT_VPC | DescribeVpcs     | {'Limit': {'a': 1}}                         | STRUCTURE",
                "TENCENT_VPC | AssociateAddress | {'InstanceId': 'i', 'NetworkInterfaceId': 'n'} | EXCLUDED",
                "ALIYUN_VPC  | CreateVpnGateway | {'InstanceChargeType': 'Prepay'}            | MISSING"
            })
    void refuses(Api api, String action, String written, Violation.Kind kind) {
        assertThat(Catalogue.of(api)
                        .parameters(action)
                        .read(ParametersTest.json(written), Validation.LENIENT, Map.of())
                        .problems())
                .extracting(problem -> problem.violation().kind())
                .contains(kind);
    }

    private static Reading accepted(Api api, String action, String written) {
        Reading reading =
                Catalogue.of(api).parameters(action).read(ParametersTest.json(written), Validation.LENIENT, Map.of());
        assertThat(reading.problems()).isEmpty();
        return reading;
    }
}
