package dev.dragoman.tencent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tencentcloudapi.common.Sign;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.dragoman.adapter.AwkwardValues;
import dev.dragoman.adapter.http.Hmac;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Tencent's signature")
class HmacSignerTest {

    private static final String HOST = "cvm.tencentcloudapi.com";
    private static final String LEGACY_HOST = "cvm.api.qcloud.com";
    private static final String LEGACY_PATH = "/v2/index.php";

    /** VPC API documents, API 3.0, section on signatures; the parameter is called as in the section's table. */
    private static final String SECRET = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";

    private static final SortedMap<String, String> EXAMPLE = new TreeMap<>(Map.of(
            "Action", "DescribeInstances",
            "SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE",
            "Timestamp", "1465185768",
            "Nonce", "11886",
            "Region", "ap-guangzhou",
            "InstanceIds.0", "ins-09dx96dg",
            "Offset", "0",
            "Limit", "20",
            "Version", "2017-03-12"));

    /** The same documents, legacy API, section on signatures. */
    private static final String LEGACY_SECRET = "Gu5t9xGARNpq86cd98joQYCN3Cozk1qA";

    private static final SortedMap<String, String> LEGACY_EXAMPLE = new TreeMap<>(Map.of(
            "Action", "DescribeInstances",
            "SecretId", "AKIDz8krbsJ5yKBZQpn74WFkmLPx3gnPhESA",
            "Timestamp", "1465185768",
            "Nonce", "11886",
            "Region", "ap-guangzhou",
            "SignatureMethod", "HmacSHA256",
            "InstanceIds.0", "ins-09dx96dg"));

    @Test
    @DisplayName("is the printed one for the example of API 3.0, HMAC-SHA1")
    void example() {
        String text = HmacSigner.textToSign("GET", HOST, "/", EXAMPLE);
        assertThat(text)
                .isEqualTo("GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20"
                        + "&Nonce=11886&Offset=0&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"
                        + "&Timestamp=1465185768&Version=2017-03-12");
        assertThat(HmacSigner.sign(Hmac.SHA1, text, SECRET)).isEqualTo("EliP9YW3pW28FpsEdkXt/+WcGeI=");
    }

    @Test
    @DisplayName("covers the method: the same example posted has another signature")
    void posted() {
        String text = HmacSigner.textToSign("POST", HOST, "/", EXAMPLE);
        assertThat(HmacSigner.sign(Hmac.SHA1, text, SECRET)).isEqualTo("/4JqpPkM1WMS/I5IvWzp5mqoqWY=");
    }

    @Test
    @DisplayName("covers its own method's name: the same example with HMAC-SHA256")
    void sha256() {
        SortedMap<String, String> parameters = new TreeMap<>(EXAMPLE);
        parameters.put("SignatureMethod", "HmacSHA256");
        String text = HmacSigner.textToSign("GET", HOST, "/", parameters);
        assertThat(HmacSigner.sign(Hmac.SHA256, text, SECRET))
                .isEqualTo("A8uy2/o7WBZXYCTWEFpMrVGhGBVlEGIOioeqRM+fzFs=");
    }

    @Test
    @DisplayName("is the printed one for the example of the legacy API, both ways over the same text")
    void legacyExample() {
        String text = HmacSigner.textToSign("GET", LEGACY_HOST, LEGACY_PATH, LEGACY_EXAMPLE);
        assertThat(HmacSigner.sign(Hmac.SHA256, text, LEGACY_SECRET))
                .isEqualTo("0EEm/HtGRr/VJXTAD9tYMth1Bzm3lLHz5RCDv1GdM8s=");
        assertThat(HmacSigner.sign(Hmac.SHA1, text, LEGACY_SECRET)).isEqualTo("RVSD1I6ip2Zo56I2HdqRVrt+1TE=");
    }

    @Test
    @DisplayName("turns underscores of names into dots once they are sorted, and leaves those of values")
    void underscores() {
        SortedMap<String, String> parameters = new TreeMap<>(Map.of("Image_Id", "a_b", "ImageA", "c", "Image.B", "d"));
        assertThat(HmacSigner.textToSign("POST", HOST, "/", parameters))
                .isEqualTo("POSTcvm.tencentcloudapi.com/?Image.B=d&ImageA=c&Image.Id=a_b");
    }

    @TestFactory
    @DisplayName("is what the official SDK computes, for values that are hard to encode")
    Stream<DynamicTest> awkwardValues() {
        return AwkwardValues.named().entrySet().stream().flatMap(set -> Stream.of(Hmac.values())
                .map(algorithm -> dynamicTest(
                        algorithm + ", " + set.getKey(), () -> checkAgainstSdk(algorithm, set.getValue()))));
    }

    @Test
    @DisplayName("is what the official SDK computes, for a thousand requests made at random")
    void randomValues() {
        AwkwardValues.random(1000).forEach(set -> checkAgainstSdk(Hmac.SHA256, set));
    }

    private static void checkAgainstSdk(Hmac algorithm, SortedMap<String, String> parameters) {
        for (String path : new String[] {"/", LEGACY_PATH}) {
            String text = HmacSigner.textToSign("POST", "127.0.0.1:18082", path, parameters);
            assertThat(HmacSigner.sign(algorithm, text, SECRET)).isEqualTo(signedBySdk(algorithm, path, parameters));
        }
    }

    private static String signedBySdk(Hmac algorithm, String path, SortedMap<String, String> parameters) {
        String text = Sign.makeSignPlainText(new TreeMap<>(parameters), "POST", "127.0.0.1:18082", path);
        try {
            return Sign.sign(SECRET, text, algorithm.algorithm());
        } catch (TencentCloudSDKException e) {
            throw new AssertionError("the SDK cannot sign", e);
        }
    }
}
