package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The simulated Tencent Cloud's protocols")
class TencentProtocolTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator =
            Simulator.start(SimulatorConfig.defaults().withClock(clock));
    private final TencentCaller v3 = TencentCaller.v3(simulator, clock);
    private final TencentCaller v2 = TencentCaller.v2(simulator, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "API 3.0 needs {0}, and says so with HTTP 200")
    @ValueSource(strings = {"Action", "Version", "Region", "SecretId", "Nonce", "Timestamp"})
    void v3PublicParameters(String name) {
        assertThat(v3.call("DescribeVpcs", name, "").outcome()).isEqualTo("200 MissingParameter");
    }

    @ParameterizedTest(name = "API 3.0 refuses {0} = {1} with {2}")
    @CsvSource({
        "Version, 2016-04-28, NoSuchVersion",
        "Region, moon-1, UnsupportedRegion",
        "SecretId, nobody, AuthFailure.SecretIdNotFound",
        "Token, any, AuthFailure.TokenFailure",
        "Timestamp, 1795247699, AuthFailure.SignatureExpire",
        "Timestamp, soon, InvalidParameter",
        "Action, DescribeMoons, InvalidAction",
        "Moon, full, UnknownParameter",
        "Limit, many, InvalidParameterValue.Malformed",
        "Limit, 101, InvalidParameterValue",
        "VpcIds.0, vpc-x, InvalidParameterValue.Malformed",
        "VpcIds.0, vpc-abcd1234, ResourceNotFound",
    })
    void v3BadParameters(String name, String value, String code) {
        assertThat(v3.call("DescribeVpcs", name, value).outcome()).isEqualTo("200 " + code);
    }

    @ParameterizedTest(name = "API 3.0 accepts {0}")
    @ValueSource(strings = {"HmacSHA1", "HmacSHA256"})
    void v3Algorithms(String algorithm) {
        Map<String, String> parameters = v3.parameters("DescribeVpcs", "SignatureMethod", algorithm);
        assertThat(v3.get(v3.sign("GET", parameters)).outcome()).isEqualTo("200");
        assertThat(v3.call("DescribeVpcs", "SignatureMethod", algorithm).outcome())
                .isEqualTo("200");
    }

    @Test
    @DisplayName("API 3.0 refuses a wrong signature and a replay")
    void v3Signature() {
        Map<String, String> signed = v3.sign("POST", v3.parameters("DescribeVpcs"));
        assertThat(v3.post(signed).outcome()).isEqualTo("200");
        assertThat(v3.post(signed).outcome()).isEqualTo("200 AuthFailure");
        assertThat(v3.get(v3.sign("POST", v3.parameters("DescribeVpcs"))).outcome())
                .isEqualTo("200 AuthFailure.SignatureFailure");
    }

    @Test
    @DisplayName("API 3.0 answers inside Response, with a RequestId, in failure and success")
    void v3Envelope() {
        assertThat(v3.call("DescribeVpcs").json().at("/Response").fieldNames())
                .toIterable()
                .containsExactly("TotalCount", "VpcSet", "RequestId");
        assertThat(v3.call("DescribeMoons").json().at("/Response").fieldNames())
                .toIterable()
                .containsExactly("Error", "RequestId");
    }

    @ParameterizedTest(name = "the legacy API answers {0} = {1} with code {2}, {3}")
    @CsvSource({
        "Region, '', 4000, InvalidParameter",
        "SecretId, nobody, 4104, SecretIdNotFound",
        "Token, any, 4100, AuthFailure",
        "Timestamp, 1795240799, 4500, ReplayAttack",
        "Action, DescribeMoons, 6100, InvalidAction",
        "Region, moon, 4000, InvalidParameter",
        "limit, many, 4000, InvalidParameter",
        "vpcId, vpc-none0000, 5000, InvalidVpc.NotFound",
    })
    void v2Codes(String name, String value, int code, String description) {
        Answer answer = v2.call("DescribeVpcEx", "Version", "", name, value);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/code").intValue()).isEqualTo(code);
        assertThat(answer.at("/codeDesc")).isEqualTo(description);
        assertThat(answer.at("/message")).isNotEmpty();
    }

    @ParameterizedTest(name = "the legacy API knows the region {0}")
    @ValueSource(strings = {"sh", "ap-shanghai"})
    void v2Regions(String region) {
        v3.call("CreateVpc", "VpcName", "main", "CidrBlock", "10.0.0.0/16", "Region", "ap-shanghai");
        assertThat(v2.call("DescribeVpcEx", "Version", "", "Region", region).at("/totalCount"))
                .isEqualTo("1");
        assertThat(v2.call("DescribeVpcEx", "Version", "", "Region", "gz").at("/totalCount"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("the legacy API has a code of its own for a bad value where the action's page lists one")
    void v2BadValues() {
        assertThat(v2.call("CreateVpc", "vpcName", "main", "cidrBlock", "ten").at("/codeDesc"))
                .isEqualTo("InvalidVpcCidr");
        assertThat(v2.call("CreateVpc", "vpcName", "", "cidrBlock", "10.0.0.0/16")
                        .at("/codeDesc"))
                .isEqualTo("InvalidParameter");
        assertThat(v2.call("CreateVpc", "vpcName", "x".repeat(61), "cidrBlock", "10.0.0.0/16")
                        .at("/code"))
                .isEqualTo("5100");
    }

    @Test
    @DisplayName("the legacy API refuses a wrong signature with 4100 and a replay with 4500")
    void v2Signature() {
        Map<String, String> signed = v2.sign("GET", v2.parameters("DescribeVpcEx", "SignatureMethod", "HmacSHA256"));
        assertThat(v2.get(signed).at("/code")).isEqualTo("0");
        assertThat(v2.get(signed).at("/code")).isEqualTo("4500");
        assertThat(v2.as("sim-key-id", "wrong").call("DescribeVpcEx").at("/code"))
                .isEqualTo("4100");
    }
}
