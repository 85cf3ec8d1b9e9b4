package dev.dragoman.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dragoman.catalogue.Parameters.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Parameters as a publisher writes them")
class ParametersTest {

    @ParameterizedTest(name = "stand flat, as structure, or mixed: {0}")
    @ValueSource(
            strings = {
                "{'Filters.0.Name': 'vpc-name', 'Filters.0.Values.0': 'a', 'Filters.0.Values.1': 'b'}",
                "{'Filters': [{'Name': 'vpc-name', 'Values': ['a', 'b']}]}",
                "{'Filters': [{'Name': 'vpc-name'}], 'Filters.0.Values': ['a', 'b']}",
                "{'Filters': {'0': {'Name': 'vpc-name', 'Values.0': 'a', 'Values.1': 'b'}}}",
                "{'Filters': [{'Name': 'vpc-name', 'Values': ['a']}], 'Filters.0.Values.1': 'b'}"
            })
    void flatAndNested(String written) {
        assertThat(accepted(Api.TENCENT_VPC, "DescribeVpcs", written))
                .isEqualTo(Map.of("Filters.0.Name", "vpc-name", "Filters.0.Values.0", "a", "Filters.0.Values.1", "b"));
    }

    @Test
    @DisplayName("have the first index that the API documents")
    void firstIndex() {
        assertThat(accepted(
                        Api.ALIYUN_VPC,
                        "DescribePhysicalConnections",
                        "{'RegionId': 'r', 'Filter': [{'Key': 'Status', 'Value': ['Enabled']}]}"))
                .containsEntry("Filter.1.Key", "Status")
                .containsEntry("Filter.1.Value.1", "Enabled");
        assertThat(problems(
                        Api.ALIYUN_VPC,
                        "DescribePhysicalConnections",
                        "{'RegionId': 'r', 'Filter.0.Key': 'Status', 'Filter.0.Value.1': 'Enabled'}"))
                .containsExactly("ORDER Filter /Filter.0.Key");
    }

    @Test
    @DisplayName("have their wire names, whichever documented spelling is used")
    void aliases() {
        assertThat(accepted(
                        Api.ALIYUN_VPC, "DeleteVpnGateway", "{'RegionId': 'r', 'VpnGatewayId': 'vpn-1', 'Token': 't'}"))
                .containsEntry("ClientToken", "t")
                .doesNotContainKey("Token");
        assertThat(
                        accepted(
                                Api.TENCENT_VPC,
                                "ModifyVpnConnectionAttribute",
                                "{'VpnConnectionId': 'v', 'IKEOptionsSpecification': {'RemotIdentity': 'FQDN', 'RemoteFqdnName': 'x.y'}}"))
                .containsEntry("IKEOptionsSpecification.RemoteIdentity", "FQDN");
        assertThat(problems(
                        Api.ALIYUN_VPC,
                        "DeleteVpnGateway",
                        "{'RegionId': 'r', 'VpnGatewayId': 'vpn-1', 'Token': 't', 'ClientToken': 'u'}"))
                .containsExactly("DUPLICATE ClientToken /ClientToken");
    }

    @ParameterizedTest(name = "write {3} of {0} {1} as {4}")
    @CsvSource({
        "ALIYUN_VPC, DescribeBgpGroups, IsDefault, true, true",
        "ALIYUN_VPC, UnassociateEipAddress, Force, true, True",
        "TENCENT_VPC, DisassociateAddress, ReallocateNormalPublicIp, false, FALSE",
        "TENCENT_VPC_V2, DescribeSubnetEx, getAclIdFlag, true, 1",
        "TENCENT_VPC_V2, DescribeSubnetEx, limit, 20, 20",
        "TENCENT_VPC_V2, DescribeSubnetEx, limit, 2e1, 20",
        "TENCENT_VPC_V2, DescribeSubnetEx, subnetName, 0.50, 0.5"
    })
    void scalars(Api api, String action, String parameter, String written, String text) {
        assertThat(read(api, action, "{'%s': %s}".formatted(parameter, written)).values())
                .containsEntry(parameter, text);
    }

    @ParameterizedTest(name = "are refused where nothing on the wire says them: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'VpcIds': []}              | STRUCTURE VpcIds /VpcIds",
                "{'Filters': {}}             | STRUCTURE Filters /Filters",
                "{'Filters': [{}]}           | STRUCTURE Filters.0 /Filters/0",
                "{'Limit': null}             | TYPE Limit /Limit",
                "{'Limit': 1e999}            | TYPE Limit /Limit",
                "{'Limit': [1]}              | STRUCTURE Limit /Limit",
                "{'Limit': {'a': 1}}         | STRUCTURE Limit /Limit",
                "{'VpcIds': 'vpc-1'}         | STRUCTURE VpcIds /VpcIds",
                "{'VpcIds': ['\\ud800']}     | TYPE VpcIds.0 /VpcIds/0",
                "{'VpcIds.00': 'vpc-1'}      | UNKNOWN VpcIds.00 /VpcIds.00",
                "{'a/b~c': 1}                | UNKNOWN a/b~c /a~1b~0c",
                "['Limit']                   | STRUCTURE  ",
                "{'Limit': 1, 'Limit.': 2}   | UNKNOWN Limit. /Limit."
            })
    void refused(String written, String problem) {
        assertThat(problems(Api.TENCENT_VPC, "DescribeVpcs", written))
                .containsExactly(problem.equals("STRUCTURE") ? "STRUCTURE  " : problem);
    }

    @Test
    @DisplayName("are all read before anything is said, missing ones first, always in one order")
    void allAtOnce() {
        assertThat(problems(
                        Api.TENCENT_VPC,
                        "CreateSubnet",
                        "{'Zoen': 'z', 'CidrBlock': '10.0.0.0/30', 'SubnetName': {'x': 1}, 'Zone': null}"))
                .containsExactly(
                        "MISSING VpcId ",
                        "UNKNOWN Zoen /Zoen",
                        "STRUCTURE SubnetName /SubnetName",
                        "TYPE Zone /Zone",
                        "RANGE CidrBlock /CidrBlock");
    }

    @Test
    @DisplayName("say which name may have been meant, with the place in a list's element")
    void nearest() {
        assertThat(read(
                                Api.TENCENT_VPC,
                                "DescribeVpcs",
                                "{'Filters': [{'Nmae': 'x', 'Name': 'vpc-id', 'Values': ['v']}]}")
                        .problems())
                .extracting(problem -> problem.violation().message())
                .containsExactly("DescribeVpcs has no parameter Filters.0.Nmae; did you mean Filters.0.Name?");
        assertThat(read(Api.TENCENT_VPC, "DescribeVpcs", "{'vpcids': ['v']}").problems())
                .extracting(problem -> problem.violation().message())
                .containsExactly("DescribeVpcs has no parameter vpcids; did you mean VpcIds?");
    }

    @Test
    @DisplayName("point at what should hold a missing member")
    void missingMember() {
        assertThat(problems(Api.TENCENT_VPC, "DescribeVpcs", "{'Filters': [{'Name': 'vpc-id'}]}"))
                .containsExactly("MISSING Filters.0.Values /Filters/0");
    }

    @Test
    @DisplayName("may be a list where the cloud takes values separated by commas")
    void commaLists() {
        assertThat(accepted(Api.ALIYUN_VPC, "DescribeVpcs", "{'RegionId': 'r', 'VpcId': ['vpc-1', 'vpc-2']}"))
                .containsEntry("VpcId", "vpc-1,vpc-2");
    }

    @Test
    @DisplayName("take what the caller supplies only where the action has it and the publisher wrote nothing")
    void supplied() {
        JsonNode written = json("{'RegionID': 'mine', 'VpnGatewayId': 'v'}");
        assertThat(Catalogue.of(Api.ALIYUN_VPC)
                        .parameters("DescribeVpnGateway")
                        .read(written, Validation.STRICT, Map.of("RegionId", "theirs", "ClientToken", "t"))
                        .values())
                .isEqualTo(Map.of("RegionId", "mine", "VpnGatewayId", "v"));
    }

    private static Map<String, String> accepted(Api api, String action, String written) {
        Reading reading = read(api, action, written);
        assertThat(reading.problems()).isEmpty();
        return reading.values();
    }

    private static List<String> problems(Api api, String action, String written) {
        return read(api, action, written).problems().stream()
                .map(problem -> "%s %s %s"
                        .formatted(
                                problem.violation().kind(), problem.violation().parameter(), problem.pointer()))
                .toList();
    }

    private static Reading read(Api api, String action, String written) {
        return Catalogue.of(api).parameters(action).read(json(written), Validation.STRICT, Map.of());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
