package dev.dragoman.aliyun;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.RpcSignatureComposer;
import com.aliyuncs.auth.Signer;
import com.aliyuncs.http.MethodType;
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
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Alibaba's wire")
class AliyunWireTest {

    private static final ApiCall CALL = new ApiCall(
            new Lane("aliyun", "prod", "cn-hangzhou"),
            AliyunAdapter.API,
            "CreateVpc",
            new TreeMap<>(Map.of("CidrBlock", "10.0.0.0/16", "VpcName", "主 网络*~+ ")),
            new TreeMap<>(),
            true,
            new Place(Kind.NETWORK, Verb.CREATE, 1, 0, Stage.CALL),
            Map.of());

    private final AliyunWire wire = new AliyunWire();

    @Test
    @DisplayName("posts everything in the query, with an empty body, as the official SDK does")
    void request() {
        HttpCall http = encode("https://vpc.aliyuncs.com", Fixtures.KEY);
        assertThat(http.method()).isEqualTo("POST");
        assertThat(http.body()).isEmpty();
        assertThat(http.uri()).hasScheme("https").hasHost("vpc.aliyuncs.com").hasPath("/");
    }

    @Test
    @DisplayName("adds the public parameters, the region among them, to those of the call")
    void publicParameters() {
        Map<String, String> sent = parameters(encode("https://vpc.aliyuncs.com", Fixtures.KEY));
        assertThat(sent.remove("Signature")).isNotEmpty();
        assertThat(sent)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Action", "CreateVpc"),
                        Map.entry("Version", "2016-04-28"),
                        Map.entry("RegionId", "cn-hangzhou"),
                        Map.entry("Format", "JSON"),
                        Map.entry("AccessKeyId", "key-id"),
                        Map.entry("SignatureMethod", "HMAC-SHA1"),
                        Map.entry("SignatureVersion", "1.0"),
                        Map.entry("SignatureNonce", "4711000000007"),
                        Map.entry("Timestamp", "2026-01-02T03:04:05Z"),
                        Map.entry("CidrBlock", "10.0.0.0/16"),
                        Map.entry("VpcName", "主 网络*~+ ")));
    }

    @Test
    @DisplayName("signs what it sends, as the official SDK would")
    void signature() {
        Map<String, String> sent = parameters(encode("https://vpc.aliyuncs.com", Fixtures.TEMPORARY_KEY));
        String signature = sent.remove("Signature");
        Signer signer = Signer.getSigner(new BasicCredentials("key-id", "the-secret-key"));
        String text =
                RpcSignatureComposer.getComposer().composeStringToSign(MethodType.POST, null, signer, sent, null, null);
        assertThat(signature).isEqualTo(signer.signString(text, "the-secret-key&"));
    }

    @Test
    @DisplayName("sends the token of temporary credentials, and none with lasting ones")
    void securityToken() {
        assertThat(parameters(encode("https://vpc.aliyuncs.com", Fixtures.TEMPORARY_KEY)))
                .containsEntry("SecurityToken", "the-session-token");
        assertThat(parameters(encode("https://vpc.aliyuncs.com", Fixtures.KEY))).doesNotContainKey("SecurityToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:18081", "http://127.0.0.1:18081/"})
    @DisplayName("goes where the account's configuration says")
    void endpoint(String endpoint) {
        assertThat(encode(endpoint, Fixtures.KEY).uri().toString()).startsWith("http://127.0.0.1:18081/?");
    }

    @Test
    @DisplayName("reads a success with its request id")
    void success() {
        Success success = (Success) decode(200, "{'RequestId': 'r-1', 'VpcId': 'vpc-1'}");
        assertThat(success.requestId()).isEqualTo("r-1");
        assertThat(success.body().path("VpcId").asText()).isEqualTo("vpc-1");
    }

    @Test
    @DisplayName("reads an error in JSON")
    void errorInJson() {
        Refusal refusal = (Refusal)
                decode(
                        400,
                        "{'RequestId': 'r-2', 'HostId': 'vpc.aliyuncs.com', 'Code': 'QuotaExceeded.Vpc', 'Message': 'Too many.'}");
        assertThat(refusal.code()).isEqualTo("QuotaExceeded.Vpc");
        assertThat(refusal.message()).isEqualTo("Too many.");
        assertThat(refusal.requestId()).isEqualTo("r-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<?xml version='1.0' encoding='UTF-8'?>\n"})
    @DisplayName("reads an error in XML, though JSON was asked for")
    void errorInXml(String declaration) {
        Refusal refusal = (Refusal) decode(
                400,
                declaration
                        + "<Error>\n  <RequestId>8906582E</RequestId><HostId>vpc.aliyuncs.com</HostId>"
                        + "<Code>UnsupportedOperation</Code><Message>Not &lt;this&gt;.</Message></Error>");
        assertThat(refusal.code()).isEqualTo("UnsupportedOperation");
        assertThat(refusal.message()).isEqualTo("Not <this>.");
        assertThat(refusal.requestId()).isEqualTo("8906582E");
    }

    @Test
    @DisplayName("follows no entity and no document type in an XML error")
    void externalEntities() {
        Envelope envelope = decode(
                400,
                "<!DOCTYPE Error [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<Error><Code>&x;</Code><Message>m</Message></Error>");
        assertThat(envelope).isInstanceOf(Unreadable.class);
    }

    @Test
    @DisplayName("leaves out the signed text that an answer to a wrong signature repeats")
    void wrongSignature() {
        Refusal refusal = (Refusal) decode(
                400,
                "{'RequestId': 'r', 'Code': 'SignatureDoesNotMatch',"
                        + " 'Message': 'server string to sign is:POST&%2F&SecurityToken%3Dthe-session-token'}");
        assertThat(refusal.message() + refusal.body()).doesNotContain("the-session-token");
        assertThat(refusal.message()).contains("signature does not match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{}",
                "{'RequestId': 'cut",
                "{'RequestId': 'r-1', 'VpcId':",
                "<html><body>Sign in</body></html>",
                "<Error><Code>Cut",
                "{'status': 'ok'}"
            })
    @DisplayName("calls everything else unreadable, success or not, without repeating it")
    void unreadable(String body) {
        for (int status : new int[] {200, 302, 400, 502}) {
            Envelope envelope = decode(status, body);
            assertThat(envelope).isInstanceOf(Unreadable.class);
            assertThat(((Unreadable) envelope).why()).startsWith("expected").doesNotContain("Sign in", "vpc", "ok");
        }
    }

    @Test
    @DisplayName("takes no success at its word that did not come with a success's status")
    void successWithoutStatus() {
        assertThat(decode(500, "{'RequestId': 'r-1', 'VpcId': 'vpc-1'}")).isInstanceOf(Unreadable.class);
    }

    private HttpCall encode(String endpoint, Credentials credentials) {
        return wire.encode(CALL, Fixtures.signing(URI.create(endpoint), credentials));
    }

    private Envelope decode(int status, String body) {
        byte[] bytes = body.startsWith("<")
                ? body.getBytes(StandardCharsets.UTF_8)
                : body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return wire.decode(CALL, new HttpAnswer(status, "", bytes));
    }

    private static Map<String, String> parameters(HttpCall http) {
        return Arrays.stream(http.uri().getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, b) -> b, TreeMap::new));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
