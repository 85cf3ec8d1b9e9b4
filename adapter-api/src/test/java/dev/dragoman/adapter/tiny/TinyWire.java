package dev.dragoman.adapter.tiny;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.TreeMap;

/** Answers are {@code {"request": …, "result": {…}}} or {@code {"request": …, "error": …, "message": …}}. */
final class TinyWire implements Wire {

    @Override
    public URI defaultEndpoint(String api, String region) {
        return URI.create("https://tiny.example");
    }

    @Override
    public HttpCall encode(ApiCall call, Signing signing) {
        Map<String, String> all = new TreeMap<>(call.parameters());
        all.put("action", call.action());
        all.put("nonce", Long.toString(signing.nonce()));
        all.put("key", signing.credentials().keyId());
        String token = signing.credentials().sessionToken();
        if (token != null) {
            all.put("token", token);
        }
        String form = PercentEncoding.query(all);
        return new HttpCall(
                "POST",
                signing.endpoint(),
                Map.of("Authorization", Hmac.SHA256.sign(signing.credentials().secret(), form)),
                form);
    }

    @Override
    public Envelope decode(ApiCall call, HttpAnswer answer) {
        JsonNode body = JsonAnswer.object(answer)
                .<JsonNode>map(object -> object)
                .filter(object -> object.has("request"))
                .orElse(null);
        if (body == null) {
            return new Unreadable("expected JSON, got " + JsonAnswer.describe(answer));
        }
        String request = body.path("request").asText();
        return body.has("error")
                ? new Refusal(body.path("error").asText(), body.path("message").asText(), request, body)
                : new Success(body.path("result"), request);
    }

    @Override
    public Set<String> secretFields() {
        return Set.of("password");
    }
}
