package dev.dragoman.aliyun;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.Wire;
import dev.dragoman.adapter.http.HttpAnswer;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.JsonAnswer;
import dev.dragoman.adapter.http.PercentEncoding;
import dev.dragoman.adapter.http.Signing;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Alibaba's RPC style (VPC developer guide, "Call methods"): every parameter, the action and the signature among them,
 * stands in the query.
 *
 * <p>The documents print {@code GET}, the official SDK sends {@code POST} with the same query and an empty body. This
 * does as the SDK: HTTP clients and proxies feel free to send a {@code GET} again, and what changes the cloud must not be
 * sent twice behind our back.
 *
 * <p>Answers are asked for in JSON. Errors come in XML all the same where the request fails before its {@code Format} is
 * looked at, and some actions are printed with XML answers alone, so both are read: {@code Code}, {@code Message}, {@code RequestId}, {@code HostId}.
 */
final class AliyunWire implements Wire {

    private static final String METHOD = "POST";

    /**
     * {@code AuthKey} of BGP groups and peers; {@code IkeConfig}, an object or its JSON as text, and {@code Psk} inside
     * it; {@code VpnConnectionConfig}, a download that holds the same.
     */
    private static final Set<String> SECRET_FIELDS = Set.of("authkey", "psk", "ikeconfig", "vpnconnectionconfig");

    @Override
    public URI defaultEndpoint(String api, String region) {
        return URI.create("https://vpc.aliyuncs.com");
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        String query = RpcSigner.canonicalQuery(parameters(call, signing));
        String signature = RpcSigner.sign(METHOD, query, signing.credentials().secret());
        URI uri =
                URI.create(base(signing.endpoint()) + "?" + query + "&Signature=" + PercentEncoding.encode(signature));
        return new HttpCall(METHOD, uri, Map.of("Accept", "application/json"), "");
    }

    private static SortedMap<String, String> parameters(ApiCall call, Signing signing) {
        SortedMap<String, String> all = new TreeMap<>(call.parameters());
        all.put("Action", call.action());
        all.put("Version", call.api());
        all.put("RegionId", call.target().region());
        all.put("Format", "JSON");
        all.put("AccessKeyId", signing.credentials().keyId());
        all.put("SignatureMethod", "HMAC-SHA1");
        all.put("SignatureVersion", "1.0");
        all.put("SignatureNonce", Long.toString(signing.nonce()));
        all.put("Timestamp", signing.now().truncatedTo(ChronoUnit.SECONDS).toString());
        String token = signing.credentials().sessionToken();
        if (token != null) {
            all.put("SecurityToken", token);
        }
        return all;
    }

    private static String base(URI endpoint) {
        String text = endpoint.toString();
        return text.endsWith("/") ? text : text + "/";
    }

    @Override
    public Envelope decode(ApiCall call, HttpAnswer answer) {
        Optional<ObjectNode> body = JsonAnswer.object(answer).or(() -> XmlAnswer.read(answer));
        if (body.isEmpty()) {
            return new Unreadable("expected JSON, got " + JsonAnswer.describe(answer));
        }
        ObjectNode told = body.get();
        String requestId = told.path("RequestId").asText();
        if (answer.status() / 100 == 2) {
            return requestId.isEmpty()
                    ? new Unreadable("expected a RequestId in the answer, as every answer of the API has")
                    : new Success(told, requestId);
        }
        String code = told.path("Code").asText();
        if (code.isEmpty()) {
            return new Unreadable("expected an error with its Code, got an answer without one");
        }
        withoutSignedText(code, told);
        return new Refusal(code, told.path("Message").asText(), requestId, told);
    }

    /**
     * An answer to a wrong signature repeats the text that was signed, and with it a session token and whatever else the
     * request held.
     */
    private static void withoutSignedText(String code, ObjectNode error) {
        if (code.startsWith("SignatureDoesNotMatch") || code.startsWith("IncompleteSignature")) {
            error.put("Message", "The signature does not match: is the AccessKeySecret that of the AccessKeyId?");
        }
    }

    @Override
    public Set<String> secretFields() {
        return SECRET_FIELDS;
    }
}
