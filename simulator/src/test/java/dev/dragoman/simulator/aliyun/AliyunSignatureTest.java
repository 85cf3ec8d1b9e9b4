package dev.dragoman.simulator.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The documents sign {@code TimeStamp} in both examples, though the parameter is {@code Timestamp}. */
@DisplayName("The RPC signature")
class AliyunSignatureTest {

    @Test
    @DisplayName("gives the example of document 000, line 248")
    void first() {
        Map<String, String> parameters = Map.of(
                "Action", "DescribeRegions",
                "TimeStamp", "2016-02-23T12:46:24Z",
                "Format", "XML",
                "AccessKeyId", "testid",
                "SignatureMethod", "HMAC-SHA1",
                "SignatureNonce", "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
                "Version", "2014-05-26",
                "SignatureVersion", "1.0");
        assertThat(AliyunSignature.of("GET", parameters, "testsecret")).isEqualTo("CT9X0VtwR86fNWSnsc6v8YGOjuE=");
    }

    @Test
    @DisplayName("gives the example of document 001, line 305, with the nonce of its appendix")
    void second() {
        Map<String, String> parameters = Map.of(
                "TimeStamp", "2012-12-26T10:33:56Z",
                "Format", "XML",
                "AccessKeyId", "testid",
                "Action", "DescribeRegions",
                "SignatureMethod", "HMAC-SHA1",
                "RegionId", "region1",
                "SignatureNonce", "NwDAxvLU6tFE0DVb",
                "Version", "2014-05-26",
                "SignatureVersion", "1.0");
        assertThat(AliyunSignature.stringToSign("GET", parameters))
                .isEqualTo("GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26RegionId%3Dregion1"
                        + "%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3DNwDAxvLU6tFE0DVb%26SignatureVersion%3D1.0"
                        + "%26TimeStamp%3D2012-12-26T10%253A33%253A56Z%26Version%3D2014-05-26");
        assertThat(AliyunSignature.of("GET", parameters, "testsecret")).isEqualTo("K9fCVP6Jrklpd3rLYKh1pfrrFNo=");
    }

    @Test
    @DisplayName("encodes as RFC 3986 asks: space, star and tilde differ from forms")
    void encoding() {
        assertThat(AliyunSignature.stringToSign("POST", Map.of("a", " *~+%/&=\n中")))
                .isEqualTo("POST&%2F&a%3D%2520%252A~%252B%2525%252F%2526%253D%250A%25E4%25B8%25AD");
    }
}
