package dev.dragoman.bench.crash.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.aliyun.AliyunAdapter;
import dev.dragoman.bench.process.Account;
import dev.dragoman.model.Json;
import dev.dragoman.model.JsonException;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody else who works in an account with a key of their own, and knows nothing of Dragoman. */
final class Stranger {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI endpoint;
    private final CloudAdapter signer;
    private final AccessKey key;
    private final Lane lane;
    private final Cloud cloud;

    Stranger(URI endpoint, Account account, Lane lane) {
        this.endpoint = endpoint;
        this.cloud = Cloud.of(account.provider());
        this.signer = cloud == Cloud.ALIYUN ? new AliyunAdapter() : new TencentAdapter();
        this.key = account.strangersKey();
        this.lane = lane;
    }

    /** Makes a network; its id, or nothing if that cannot be told. */
    Optional<String> network(String name, String cidr) throws InterruptedException {
        return call(cloud.createNetwork(), cloud.networkOf(name, cidr))
                .map(cloud::networkId)
                .filter(id -> !id.isEmpty());
    }

    /** Makes an elastic IP. */
    void elasticIp() throws InterruptedException {
        call(cloud.allocate(), cloud == Cloud.ALIYUN ? Map.of("Bandwidth", "5") : Map.of());
    }

    /** The answer; empty if the cloud refused, or none came: whoever it is does not care. */
    private Optional<JsonNode> call(String action, Map<String, String> parameters) throws InterruptedException {
        // What the signer does not look at: whose step it is.
        ApiCall.Place nowhere = new ApiCall.Place(Kind.NETWORK, Verb.GET, 1, 0, ApiCall.Stage.CALL);
        ApiCall call = new ApiCall(
                lane,
                cloud.version(),
                action,
                new TreeMap<>(parameters),
                new TreeMap<>(),
                true,
                nowhere,
                Map.of(),
                Map.of());
        HttpCall signed = signer.encode(
                call,
                new Signing(
                        endpoint,
                        new Credentials(key.id(), key.secret(), null),
                        Instant.now(),
                        ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)));
        HttpRequest.Builder request = HttpRequest.newBuilder(signed.uri())
                .timeout(PATIENCE)
                .method(signed.method(), BodyPublishers.ofString(signed.body()));
        signed.headers().forEach(request::header);
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode document = Json.read(answer.body(), JsonNode.class);
            JsonNode body = document.has("Response") ? document.get("Response") : document;
            return answer.statusCode() == 200 && !body.has("Error") && !body.has("Code")
                    ? Optional.of(body)
                    : Optional.empty();
        } catch (IOException | JsonException e) {
            return Optional.empty(); // a fault of the cloud hit this call, too
        }
    }
}
