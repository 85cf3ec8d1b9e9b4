package dev.dragoman.app.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.aliyun.AliyunAdapter;
import dev.dragoman.model.Json;
import dev.dragoman.model.Kind;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Verb;
import dev.dragoman.simulator.auth.AccessKey;
import dev.dragoman.tencent.TencentAdapter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody else who works in the account {@link SiteAccounts#PROD} with a key of their own, and knows nothing of Dragoman. */
public final class Stranger {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AccessKey KEY = SiteAccounts.FOREIGN;

    private final URI endpoint;
    private final CloudAdapter signer;
    private final Lane lane;
    private final String api;

    private Stranger(String endpoint, CloudAdapter signer, Provider provider, String api) {
        this.endpoint = URI.create(endpoint);
        this.signer = signer;
        this.lane = provider.lane();
        this.api = api;
    }

    public static Stranger at(Provider provider, Site site) {
        return provider == Provider.ALIYUN
                ? new Stranger(site.simulator().aliyunUrl(), new AliyunAdapter(), provider, "2016-04-28")
                : new Stranger(site.simulator().tencentUrl(), new TencentAdapter(), provider, "2017-03-12");
    }

    /**
     * Calls an action.
     *
     * @return the answer
     * @throws IllegalStateException if the cloud refused
     */
    public JsonNode call(String action, Map<String, String> parameters) throws IOException, InterruptedException {
        // What the signer does not look at: whose step it is.
        ApiCall.Place nowhere = new ApiCall.Place(Kind.NETWORK, Verb.GET, 1, 0, ApiCall.Stage.CALL);
        ApiCall call = new ApiCall(
                lane, api, action, new TreeMap<>(parameters), new TreeMap<>(), true, nowhere, Map.of(), Map.of());
        HttpCall signed = signer.encode(
                call,
                new Signing(
                        endpoint,
                        new Credentials(KEY.id(), KEY.secret(), null),
                        Instant.now(),
                        ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(signed.uri()).method(signed.method(), BodyPublishers.ofString(signed.body()));
        signed.headers().forEach(request::header);
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        JsonNode document = Json.read(answer.body(), JsonNode.class);
        JsonNode body = document.has("Response") ? document.get("Response") : document;
        if (answer.statusCode() != 200 || body.has("Error") || body.has("Code")) {
            throw new IllegalStateException(action + " was refused: " + answer.body());
        }
        return body;
    }
}
