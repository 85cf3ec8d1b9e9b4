package dev.dragoman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.auth.AccessKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The simulated Alibaba Cloud's protocol")
class AliyunProtocolTest {

    private final ManualClock clock = new ManualClock();
    private final Simulator simulator = Simulator.start(SimulatorConfig.defaults()
            .withClock(clock)
            .withKeys(List.of(
                    AccessKey.DEFAULT, AccessKey.of("temporary", "s3cret").withToken("session-token"))));
    private final AliyunCaller caller = new AliyunCaller(simulator, clock);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest(name = "needs {0}")
    @ValueSource(
            strings = {
                "Action",
                "Version",
                "AccessKeyId",
                "SignatureMethod",
                "SignatureVersion",
                "SignatureNonce",
                "Timestamp"
            })
    void publicParameters(String name) {
        assertThat(caller.call("DescribeRegions", name, "").outcome()).isEqualTo("400 MissingParameter");
    }

    @ParameterizedTest(name = "refuses {0} = {1} with {2}")
    @CsvSource({
        "Version, 2014-05-26, 400 InvalidParameter",
        "SignatureMethod, HMAC-SHA256, 400 InvalidParamater",
        "SignatureVersion, 2.0, 400 InvalidParamater",
        "AccessKeyId, nobody, 400 InvalidAccessKeyId.NotFound",
        "Timestamp, 2026-11-21T06:59:59Z, 400 IllegalTimestamp",
        "Timestamp, 2026-11-21T09:00:01Z, 400 IllegalTimestamp",
        "Timestamp, yesterday, 400 IllegalTimestamp",
        "Action, DescribeMoons, 400 InvalidParameter",
        "Action, CreateNatGateway, 400 MissingParameter",
        "Moon, full, 400 UnsupportedParameter",
        "SecurityToken, any, 400 InvalidSecurityToken.MismatchWithAccessKey",
    })
    void badParameters(String name, String value, String outcome) {
        assertThat(caller.call("DescribeRegions", name, value).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("refuses a wrong signature and shows what should have been signed, without secrets")
    void wrongSignature() {
        Answer answer = caller.as("sim-key-id", "wrong").call("DescribeRegions");
        assertThat(answer.outcome()).isEqualTo("400 IncompleteSignature");
        assertThat(answer.at("/Message")).contains("POST&%2F&").doesNotContain("sim-key-secret");
    }

    @Test
    @DisplayName("refuses the same signed request a second time")
    void replay() {
        Map<String, String> signed = caller.sign("POST", caller.parameters("DescribeRegions"));
        assertThat(caller.post(signed).outcome()).isEqualTo("200");
        assertThat(caller.post(signed).outcome()).isEqualTo("400 SignatureNonceUsed");
    }

    @Test
    @DisplayName("accepts temporary credentials with their token only")
    void securityToken() {
        caller.as("temporary", "s3cret");
        assertThat(caller.call("DescribeRegions", "SecurityToken", "session-token")
                        .outcome())
                .isEqualTo("200");
        assertThat(caller.call("DescribeRegions").outcome())
                .isEqualTo("400 InvalidSecurityToken.MismatchWithAccessKey");
    }

    @Test
    @DisplayName("verifies what was meant: a raw star on the wire is signed as %2A")
    void rawStar() {
        Map<String, String> signed = caller.sign("GET", caller.parameters("DescribeVpcs", "OwnerAccount", "a*b c~d"));
        String query = AliyunCaller.query(signed);
        assertThat(query).contains("a%2Ab%20c~d");
        assertThat(caller.get(query.replace("a%2Ab", "a*b")).outcome()).isEqualTo("200");
    }

    @Test
    @DisplayName("takes parameters from a form body too")
    void formBody() {
        assertThat(caller.postForm(caller.sign("POST", caller.parameters("DescribeRegions", "OwnerAccount", "中 +")))
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    @DisplayName("knows GET and POST only")
    void httpMethod() {
        assertThat(caller.put(caller.sign("PUT", caller.parameters("DescribeRegions")))
                        .outcome())
                .isEqualTo("403 UnsupportedHTTPMethod");
    }

    @Test
    @DisplayName("ignores what the official SDK adds to every request")
    void sdkParameters() {
        assertThat(caller.call(
                                "DescribeVpcs",
                                "OwnerId",
                                "1",
                                "OwnerAccount",
                                "a",
                                "ResourceOwnerId",
                                "2",
                                "ResourceOwnerAccount",
                                "b")
                        .outcome())
                .isEqualTo("200");
    }

    @Test
    @DisplayName("answers in XML when asked: root by action, lists repeated, text escaped")
    void xml() {
        assertThat(caller.call("CreateVpc", "Description", "a<b>&\"c'").outcome())
                .isEqualTo("200");
        Answer answer = caller.call("DescribeVpcs", "Format", "XML");
        assertThat(answer.text())
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><DescribeVpcsResponse>")
                .contains("<Vpcs><Vpc><VpcId>vpc-", "<Description>a&lt;b&gt;&amp;&quot;c&apos;</Description>")
                .endsWith("</DescribeVpcsResponse>");
        Answer error = caller.call("DescribeMoons", "Format", "XML");
        assertThat(error.text()).contains("<Error><RequestId>", "<Code>InvalidParameter</Code>");
    }

    @Test
    @DisplayName("keeps calls for the audit, without signatures and tokens")
    void ledger() {
        caller.as("temporary", "s3cret").call("DescribeRegions", "SecurityToken", "session-token");
        clock.pass(Duration.ofSeconds(1));
        caller.call("DescribeVpcs", "SecurityToken", "session-token", "RegionId", "moon-1");
        assertThat(simulator.calls())
                .hasSize(2)
                .satisfiesExactly(
                        first -> {
                            assertThat(first.seq()).isEqualTo(1);
                            assertThat(first.account()).isEqualTo("temporary");
                            assertThat(first.parameters()).doesNotContainKeys("Signature", "SecurityToken");
                            assertThat(first.httpStatus()).isEqualTo(200);
                            assertThat(first.code()).isEmpty();
                        },
                        second -> {
                            assertThat(second.api()).isEqualTo("aliyun-vpc");
                            assertThat(second.httpStatus()).isEqualTo(404);
                            assertThat(second.code()).contains("Forbidden.RegionNotFound");
                            assertThat(second.requestId()).isNotBlank();
                        });
    }
}
