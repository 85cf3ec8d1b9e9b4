package dev.dragoman.simulator.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.simulator.auth.AccessKeys;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tencent's signature TC3-HMAC-SHA256")
class Tc3SignatureTest {

    private static final String START =
            "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ";
    private static final String SECRET = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    private static final String SIGNATURE = "72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168";

    @Test
    @DisplayName("gives the example of the provider's public page")
    void example() {
        ApiRequest request = request(START + "SignedHeaders=content-type;host, Signature=" + SIGNATURE);
        assertThat(Tc3Authorization.of(request))
                .hasValueSatisfying(authorization -> assertThat(authorization.expected(request, "1551113065", SECRET))
                        .isEqualTo(SIGNATURE)
                        .isEqualTo(authorization.signature()));
    }

    @Test
    @DisplayName("has its parameters in headers and in a JSON body")
    void parameters() {
        assertThat(Tc3Parameters.of(request(START + "SignedHeaders=content-type;host, Signature=" + SIGNATURE)))
                .hasValue(Map.of(
                        "Limit",
                        "1",
                        "Filters.0.Values.0",
                        "未命名",
                        "Filters.0.Name",
                        "instance-name",
                        "Action",
                        "DescribeInstances",
                        "SecretId",
                        "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"));
    }

    @ParameterizedTest(name = "is not in {0}")
    @ValueSource(
            strings = {
                "TC3-HMAC-SHA256 Credential=x",
                "TC3-HMAC-SHA512 Credential=a/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=00",
                START + "SignedHeaders=host, Signature=" + SIGNATURE,
            })
    void notInOrder(String authorization) {
        assertThat(Tc3Authorization.isIn(request(authorization))).isTrue();
        assertThat(Tc3Authorization.of(request(authorization))).isEmpty();
    }

    @Test
    @DisplayName("says whose the request is, while it is fresh")
    void authenticated() {
        assertThat(outcome(signed(Map.of()), 0)).isEqualTo("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE");
        assertThat(outcome(signed(Map.of()), 299)).isEqualTo("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE");
        assertThat(outcome(signed(Map.of()), 301)).isEqualTo("AuthFailure.SignatureExpire");
    }

    @ParameterizedTest(name = "is refused with {2} if {0} is {1}")
    @CsvSource({
        "content-type, text/plain, AuthFailure.SignatureFailure",
        "x-tc-timestamp, 1551113066, AuthFailure.SignatureFailure",
        "x-tc-timestamp, soon, AuthFailure.SignatureFailure",
        "x-tc-timestamp, '', MissingParameter",
        "x-tc-action, '', MissingParameter",
        "x-tc-version, '', MissingParameter",
        "x-tc-region, '', MissingParameter",
        "x-tc-version, 2016-04-28, NoSuchVersion",
        "x-tc-region, moon-1, UnsupportedRegion",
        "x-tc-token, any, AuthFailure.TokenFailure",
        "authorization, TC3-HMAC-SHA256 Credential=x, AuthFailure.InvalidAuthorization",
    })
    void refused(String header, String value, String code) {
        assertThat(outcome(signed(Map.of(header, value)), 0)).isEqualTo(code);
    }

    @Test
    @DisplayName("is refused for another day than the request's")
    void otherDay() {
        Tc3Authorization other = new Tc3Authorization(
                "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "2019-02-26", "cvm", List.of("content-type", "host"), "");
        String signature = other.expected(signed(Map.of()), "1551113065", SECRET);
        String authorization =
                START.replace("2019-02-25", "2019-02-26") + "SignedHeaders=content-type;host, Signature=" + signature;
        assertThat(outcome(signed(Map.of("authorization", authorization)), 0))
                .isEqualTo("AuthFailure.SignatureFailure");
    }

    @ParameterizedTest(name = "needs a JSON object for a body, not {0}")
    @ValueSource(strings = {"Limit=1", "[]", "{"})
    void body(String body) {
        ApiRequest request = new ApiRequest(
                "POST",
                "cvm.tencentcloudapi.com",
                "/",
                "",
                body,
                signed(Map.of()).headers());
        assertThat(outcome(request, 0)).isEqualTo("InvalidParameter");
    }

    /** The id of the key that has signed the request, so many seconds before it arrives, or the code that refuses it. */
    private static String outcome(ApiRequest request, long secondsLater) {
        TencentDialect dialect = new TencentDialect(
                new AccessKeys(List.of(AccessKey.of("AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", SECRET))));
        try {
            return dialect.authenticate(
                            request, dialect.parameters(request), Instant.ofEpochSecond(1_551_113_065 + secondsLater))
                    .id();
        } catch (ApiException refused) {
            return refused.code();
        }
    }

    private static ApiRequest signed(Map<String, String> changed) {
        ApiRequest request = request(START + "SignedHeaders=content-type;host, Signature=" + SIGNATURE);
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put("x-tc-timestamp", "1551113065");
        headers.put("x-tc-version", "2017-03-12");
        headers.put("x-tc-region", "ap-guangzhou");
        headers.putAll(changed);
        return new ApiRequest("POST", request.host(), "/", "", request.body(), headers);
    }

    private static ApiRequest request(String authorization) {
        return new ApiRequest(
                "POST",
                "cvm.tencentcloudapi.com",
                "/",
                "",
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}",
                Map.of(
                        "authorization",
                        authorization,
                        "content-type",
                        "application/json; charset=utf-8",
                        "x-tc-action",
                        "DescribeInstances"));
    }
}
