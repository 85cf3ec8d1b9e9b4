package dev.dragoman.aliyun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.RpcSignatureComposer;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.http.MethodType;
import dev.dragoman.adapter.AwkwardValues;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Alibaba's RPC signature")
class RpcSignerTest {

    private static final String SECRET = "testsecret";

    /** VPC 2022, section on signatures: printed for DescribeVpcs, computed over this request. */
    private static final SortedMap<String, String> EXAMPLE_OF_2022 = new TreeMap<>(Map.of(
            "Action", "DescribeRegions",
            "TimeStamp", "2016-02-23T12:46:24Z",
            "Format", "XML",
            "AccessKeyId", "testid",
            "SignatureMethod", "HMAC-SHA1",
            "SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
            "Version", "2014-05-26",
            "SignatureVersion", "1.0"));

    /** VPC developer guide, section on signatures, with the nonce of its appendix. */
    private static final SortedMap<String, String> EXAMPLE_OF_THE_GUIDE = new TreeMap<>(Map.of(
            "TimeStamp", "2012-12-26T10:33:56Z",
            "Format", "XML",
            "AccessKeyId", "testid",
            "Action", "DescribeRegions",
            "SignatureMethod", "HMAC-SHA1",
            "RegionId", "region1",
            "SignatureNonce", "NwDAxvLU6tFE0DVb",
            "Version", "2014-05-26",
            "SignatureVersion", "1.0"));

    @Test
    @DisplayName("is the printed one for the example of VPC 2022")
    void example2022() {
        assertThat(sign("GET", EXAMPLE_OF_2022)).isEqualTo("CT9X0VtwR86fNWSnsc6v8YGOjuE=");
    }

    @Test
    @DisplayName("is the printed one for the example of the developer guide, text included")
    void exampleOfTheGuide() {
        String query = RpcSigner.canonicalQuery(EXAMPLE_OF_THE_GUIDE);
        assertThat(RpcSigner.textToSign("GET", query))
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26RegionId%3Dregion1"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3DNwDAxvLU6tFE0DVb%26SignatureVersion%3D1.0"
                        + "%26TimeStamp%3D2012-12-26T10%253A33%253A56Z%26Version%3D2014-05-26");
        assertThat(sign("GET", EXAMPLE_OF_THE_GUIDE)).isEqualTo("K9fCVP6Jrklpd3rLYKh1pfrrFNo=");
    }

    @TestFactory
    @DisplayName("is what the official SDK computes, for values that are hard to encode")
    Stream<DynamicTest> awkwardValues() {
        return AwkwardValues.named().entrySet().stream().flatMap(set -> Stream.of("GET", "POST")
                .map(method -> dynamicTest(method + ", " + set.getKey(), () -> assertThat(sign(method, set.getValue()))
                        .isEqualTo(signedBySdk(method, set.getValue())))));
    }

    @Test
    @DisplayName("is what the official SDK computes, for a thousand requests made at random")
    void randomValues() {
        AwkwardValues.random(1000).forEach(set -> assertThat(sign("POST", set)).isEqualTo(signedBySdk("POST", set)));
    }

    private static String sign(String method, SortedMap<String, String> parameters) {
        return RpcSigner.sign(method, RpcSigner.canonicalQuery(parameters), SECRET);
    }

    private static String signedBySdk(String method, Map<String, String> parameters) {
        Signer signer = Signer.getSigner(new BasicCredentials("testid", SECRET));
        String text = RpcSignatureComposer.getComposer()
                .composeStringToSign(MethodType.valueOf(method), null, signer, parameters, null, null);
        return signer.signString(text, SECRET + "&");
    }
}
