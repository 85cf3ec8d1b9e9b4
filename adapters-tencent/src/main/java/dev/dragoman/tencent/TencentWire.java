package dev.dragoman.tencent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.http.Hmac;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.JsonAnswer;
import dev.dragoman.adapter.http.PercentEncoding;
import dev.dragoman.adapter.http.Signing;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tencent's request style: every parameter, the action and the signature among them, stands in the form that is posted.
 * API 3.0 and the legacy API differ in path, in the parameter {@code Version}, and in their answers.
 *
 * <p>The documents allow {@code GET} too. HTTP clients and proxies feel free to send a {@code GET} again, and what changes
 * the cloud must not be sent twice behind our back; and only a form has room for long lists.
 */
final class TencentWire implements Wire {

    private static final String METHOD = "POST";
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Content-Type", "application/x-www-form-urlencoded");
    private static final Hmac ALGORITHM = Hmac.SHA256;

    /**
     * {@code PreShareKey} of API 3.0 and {@code preSharedKey} of the legacy API; {@code CustomerGatewayConfiguration} and
     * {@code configFileInfo} are downloads that hold the same.
     */
    private static final Set<String> SECRET_FIELDS =
            Set.of("presharekey", "presharedkey", "customergatewayconfiguration", "configfileinfo");

    @Override
    public URI defaultEndpoint(String api, String region) {
        return URI.create(legacy(api) ? "https://vpc.api.qcloud.com" : "https://vpc.tencentcloudapi.com");
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        String path = legacy(call.api()) ? "/v2/index.php" : "/";
        SortedMap<String, String> all = parameters(call, signing);
        String text = HmacSigner.textToSign(METHOD, signing.endpoint().getAuthority(), path, all);
        all.put(
                "Signature",
                HmacSigner.sign(ALGORITHM, text, signing.credentials().secret()));
        URI uri = URI.create(base(signing.endpoint()) + path);
        return new HttpCall(METHOD, uri, HEADERS, PercentEncoding.query(all));
    }

    private static SortedMap<String, String> parameters(ApiCall call, Signing signing) {
        SortedMap<String, String> all = new TreeMap<>(call.parameters());
        all.put("Action", call.action());
        all.put("Region", call.target().region());
        all.put("Timestamp", Long.toString(signing.now().getEpochSecond()));
        all.put("Nonce", Long.toString(signing.nonce()));
        all.put("SecretId", signing.credentials().keyId());
        all.put("SignatureMethod", ALGORITHM.algorithm());
        if (!legacy(call.api())) {
            all.put("Version", call.api());
        }
        String token = signing.credentials().sessionToken();
        if (token != null) {
            all.put("Token", token);
        }
        return all;
    }

    private static String base(URI endpoint) {
        String text = endpoint.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean legacy(String api) {
        return api.equals(TencentAdapter.LEGACY_API);
    }

    @Override
    public Envelope decode(ApiCall call, HttpAnswer answer) {
        Optional<ObjectNode> body = JsonAnswer.object(answer);
        if (body.isEmpty()) {
            return new Unreadable("expected JSON, got " + JsonAnswer.describe(answer));
        }
        Envelope envelope = legacy(call.api()) ? legacyEnvelope(body.get()) : envelope(body.get());
        return envelope instanceof Success && answer.status() / 100 != 2
                ? new Unreadable("expected HTTP 200 with a success, got " + answer.status())
                : envelope;
    }

    /** API 3.0: {@code {"Response": {…, "RequestId": "…"}}}, with {@code Error} in it exactly when the call failed. */
    private static Envelope envelope(ObjectNode body) {
        JsonNode response = body.path("Response");
        if (!response.isObject()) {
            return new Unreadable("expected an answer with its Response, got one without");
        }
        String requestId = response.path("RequestId").asText();
        JsonNode error = response.path("Error");
        if (error.isMissingNode()) {
            return new Success(response, requestId);
        }
        String code = error.path("Code").asText();
        return code.isEmpty()
                ? new Unreadable("expected an error with its Code, got one without")
                : new Refusal(code, error.path("Message").asText(), requestId, response);
    }

    /**
     * The legacy API: {@code code} 0 (on some actions the text "0") is success, with the result beside it. It gives no
     * request id.
     */
    private static Envelope legacyEnvelope(ObjectNode body) {
        String code = body.path("code").asText();
        if (code.isEmpty()) {
            return new Unreadable("expected an answer with its code, got one without");
        }
        return code.equals("0")
                ? new Success(body, "")
                : new Refusal(
                        legacyCode(code, body.path("codeDesc").asText()),
                        body.path("message").asText(),
                        "",
                        body);
    }

    /**
     * The numbers from 4000 and from 6000 are the API's own and say what happened. Any other stands for an error of the
     * action, which {@code codeDesc} names where it is given ({@code InvalidVpc.NotFound}).
     */
    private static String legacyCode(String code, String name) {
        boolean apisOwn = code.length() == 4 && (code.startsWith("4") || code.startsWith("6"));
        return apisOwn || name.isEmpty() ? code : name;
    }

    @Override
    public Set<String> secretFields() {
        return SECRET_FIELDS;
    }
}
