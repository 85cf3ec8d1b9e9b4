package dev.dragoman.tencent;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.Sign;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.ApiCall.Place;
import dev.dragoman.adapter.ApiCall.Stage;
import dev.dragoman.adapter.Fixtures;
import dev.dragoman.adapter.Wire.Envelope;
import dev.dragoman.adapter.Wire.Refusal;
import dev.dragoman.adapter.Wire.Success;
import dev.dragoman.adapter.Wire.Unreadable;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tencent's wire")
class TencentWireTest {

    private static final ApiCall CALL = call(TencentAdapter.API);
    private static final ApiCall LEGACY_CALL = call(TencentAdapter.LEGACY_API);

    private final TencentWire wire = new TencentWire();

    @Test
    @DisplayName("posts everything as a form")
    void request() {
        HttpCall http = encode(CALL, "https://vpc.tencentcloudapi.com", Fixtures.KEY);
        assertThat(http.method()).isEqualTo("POST");
        assertThat(http.uri()).isEqualTo(URI.create("https://vpc.tencentcloudapi.com/"));
        assertThat(http.headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    @DisplayName("adds the public parameters of API 3.0 to those of the call")
    void publicParameters() {
        Map<String, String> sent = parameters(encode(CALL, "https://vpc.tencentcloudapi.com", Fixtures.KEY));
        assertThat(sent.remove("Signature")).isNotEmpty();
        assertThat(sent)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Action", "CreateVpc"),
                        Map.entry("Version", "2017-03-12"),
                        Map.entry("Region", "ap-guangzhou"),
                        Map.entry("Timestamp", "1767323045"),
                        Map.entry("Nonce", "4711000000007"),
                        Map.entry("SecretId", "key-id"),
                        Map.entry("SignatureMethod", "HmacSHA256"),
                        Map.entry("CidrBlock", "10.0.0.0/16"),
                        Map.entry("VpcName", "主 网络*~+ ")));
    }

    @Test
    @DisplayName("sends the legacy API to its own path, without a version")
    void legacyRequest() {
        HttpCall http = encode(LEGACY_CALL, "https://vpc.api.qcloud.com", Fixtures.KEY);
        assertThat(http.uri()).isEqualTo(URI.create("https://vpc.api.qcloud.com/v2/index.php"));
        assertThat(parameters(http)).doesNotContainKey("Version").containsEntry("Action", "CreateVpc");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-12, https://vpc.tencentcloudapi.com, vpc.tencentcloudapi.com, /",
        "2017-03-12, http://127.0.0.1:18082, 127.0.0.1:18082, /",
        "2017-03-12, http://127.0.0.1:18082/, 127.0.0.1:18082, /",
        "v2, http://127.0.0.1:18082, 127.0.0.1:18082, /v2/index.php"
    })
    @DisplayName("signs what it sends, as the official SDK would, the host with its port")
    void signature(String api, String endpoint, String host, String path) throws TencentCloudSDKException {
        Map<String, String> sent = parameters(encode(call(api), endpoint, Fixtures.TEMPORARY_KEY));
        String signature = sent.remove("Signature");
        String text = Sign.makeSignPlainText(new TreeMap<>(sent), "POST", host, path);
        assertThat(signature).isEqualTo(Sign.sign("the-secret-key", text, "HmacSHA256"));
    }

    @Test
    @DisplayName("sends the token of temporary credentials, and none with lasting ones")
    void token() {
        assertThat(parameters(encode(CALL, "https://vpc.tencentcloudapi.com", Fixtures.TEMPORARY_KEY)))
                .containsEntry("Token", "the-session-token");
        assertThat(parameters(encode(CALL, "https://vpc.tencentcloudapi.com", Fixtures.KEY)))
                .doesNotContainKey("Token");
    }

    @Test
    @DisplayName("has an address for each API")
    void endpoints() {
        assertThat(wire.defaultEndpoint("2017-03-12", "ap-guangzhou")).hasHost("vpc.tencentcloudapi.com");
        assertThat(wire.defaultEndpoint("v2", "gz")).hasHost("vpc.api.qcloud.com");
    }

    @Test
    @DisplayName("reads a success of API 3.0 with its request id")
    void success() {
        Success success = (Success) decode(CALL, 200, "{'Response': {'RequestId': 'r-1', 'Vpc': {'VpcId': 'vpc-1'}}}");
        assertThat(success.requestId()).isEqualTo("r-1");
        assertThat(success.body().at("/Vpc/VpcId").asText()).isEqualTo("vpc-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 500})
    @DisplayName("reads an error of API 3.0, whatever status it came with")
    void error(int status) {
        Refusal refusal = (Refusal) decode(
                CALL,
                status,
                "{'Response': {'Error': {'Code': 'LimitExceeded', 'Message': 'Too many.'}, 'RequestId': 'r-2'}}");
        assertThat(refusal.code()).isEqualTo("LimitExceeded");
        assertThat(refusal.message()).isEqualTo("Too many.");
        assertThat(refusal.requestId()).isEqualTo("r-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "'0'"})
    @DisplayName("reads a success of the legacy API, its code as number or as text")
    void legacySuccess(String code) {
        Success success = (Success) decode(LEGACY_CALL, 200, "{'code': " + code + ", 'message': '', 'vpcId': 'vpc-1'}");
        assertThat(success.body().path("vpcId").asText()).isEqualTo("vpc-1");
    }

    @ParameterizedTest
    @CsvSource({
        "4500, Success, 4500",
        "4100, AuthFailure, 4100",
        "6000, '', 6000",
        "5100, '', 5100",
        "5000, InvalidVpc.NotFound, InvalidVpc.NotFound",
        "29258, '', 29258",
        "InvalidVpc.NotFound, '', InvalidVpc.NotFound"
    })
    @DisplayName("reads an error of the legacy API: its own numbers stand, others give way to the name of the error")
    void legacyError(String code, String name, String expected) {
        Refusal refusal = (Refusal) decode(
                LEGACY_CALL, 200, "{'code': '" + code + "', 'message': '(10004)no', 'codeDesc': '" + name + "'}");
        assertThat(refusal.code()).isEqualTo(expected);
        assertThat(refusal.message()).isEqualTo("(10004)no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{'Response': {'RequestId': 'cut",
                "{'Response': 'text'}",
                "{'Response': {'Error': {}}}",
                "{'message': 'hm'}",
                "<html><body>Sign in</body></html>"
            })
    @DisplayName("calls everything else unreadable, of either API, without repeating it")
    void unreadable(String body) {
        for (ApiCall call : new ApiCall[] {CALL, LEGACY_CALL}) {
            for (int status : new int[] {200, 302, 502}) {
                Envelope envelope = decode(call, status, body);
                assertThat(envelope).isInstanceOf(Unreadable.class);
                assertThat(((Unreadable) envelope).why()).startsWith("expected").doesNotContain("Sign in", "hm");
            }
        }
    }

    @Test
    @DisplayName("takes no success at its word that did not come with a success's status")
    void successWithoutStatus() {
        assertThat(decode(CALL, 502, "{'Response': {'RequestId': 'r-1'}}")).isInstanceOf(Unreadable.class);
        assertThat(decode(LEGACY_CALL, 302, "{'code': 0}")).isInstanceOf(Unreadable.class);
    }

    private HttpCall encode(ApiCall call, String endpoint, Credentials credentials) {
        return wire.encode(call, Fixtures.signing(URI.create(endpoint), credentials));
    }

    private Envelope decode(ApiCall call, int status, String body) {
        return wire.decode(
                call, new HttpAnswer(status, "", body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private static ApiCall call(String api) {
        return new ApiCall(
                new Lane("tencent", "prod", "ap-guangzhou"),
                api,
                "CreateVpc",
                new TreeMap<>(Map.of("CidrBlock", "10.0.0.0/16", "VpcName", "主 网络*~+ ")),
                new TreeMap<>(),
                true,
                new Place(Kind.NETWORK, Verb.CREATE, 1, 0, Stage.CALL),
                Map.of());
    }

    private static Map<String, String> parameters(HttpCall http) {
        return Arrays.stream(http.body().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, b) -> b, TreeMap::new));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
