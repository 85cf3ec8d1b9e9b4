package dev.dragoman.simulator.tencent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dragoman.simulator.api.ApiRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tencent's signature")
class TencentSignatureTest {

    private static final Map<String, String> V3 = Map.of(
            "Action", "DescribeInstances",
            "SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
            "Timestamp", "1465185768",
            "Nonce", "11886",
            "Region", "ap-guangzhou",
            "InstanceIds.0", "ins-09dx96dg",
            "Offset", "0",
            "Limit", "20",
            "Version", "2017-03-12");

    @ParameterizedTest(name = "of API 3.0 gives the example of document 004, line 717: {0} {1}")
    @CsvSource({
        "GET, HmacSHA1, EliP9YW3pW28FpsEdkXt/+WcGeI=",
        "POST, HmacSHA1, /4JqpPkM1WMS/I5IvWzp5mqoqWY=",
        "GET, HmacSHA256, A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs=",
    })
    void v3(String method, String algorithm, String signature) {
        Map<String, String> parameters = new HashMap<>(V3);
        if (algorithm.equals("HmacSHA256")) {
            parameters.put("SignatureMethod", algorithm);
        }
        assertThat(TencentSignature.of(
                        request(method, "cvm.tencentcloudapi.com", "/"),
                        parameters,
                        "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"))
                .isEqualTo(signature);
    }

    @Test
    @DisplayName("of the legacy API gives the example of document 004, line 8115")
    void v2() {
        Map<String, String> parameters = Map.of(
                "Action", "DescribeInstances",
                "SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA",
                "Timestamp", "1465185768",
                "Nonce", "11886",
                "Region", "ap-guangzhou",
                "SignatureMethod", "HmacSHA256",
                "InstanceIds.0", "ins-09dx96dg");
        assertThat(TencentSignature.of(
                        request("GET", "cvm.api.qcloud.com", "/v2/index.php"),
                        parameters,
                        "Gu5t9xGARNpq86cd98joQYCN3Cozk1qA"))
                .isEqualTo("0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s=");
    }

    @Test
    @DisplayName("takes raw values, the host with its port, and underscores in names as dots")
    void raw() {
        assertThat(TencentSignature.stringToSign(
                        "POST", "127.0.0.1:18082", "/", Map.of("b_0_c", "x_y &=中", "a", "", "Signature", "s")))
                .isEqualTo("POST127.0.0.1:18082/?a=&b.0.c=x_y &=中");
    }

    private static ApiRequest request(String method, String host, String path) {
        return new ApiRequest(method, host, path, "", "", Map.of());
    }
}
