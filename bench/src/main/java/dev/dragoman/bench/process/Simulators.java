package dev.dragoman.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.model.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The simulators' control API, as docs/simulator.md has it. */
public final class Simulators {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI control;

    Simulators(URI control) {
        this.control = control;
    }

    /** What was called after the call of this number, oldest first. */
    public List<JsonNode> calls(long since) throws InterruptedException {
        return list(send("GET", "/calls?since=" + since, ""));
    }

    /** Everything that exists. */
    public List<JsonNode> resources() throws InterruptedException {
        return list(send("GET", "/resources", ""));
    }

    /** From now on exactly these rules hold; each a map of a rule's fields. */
    public void faults(List<Map<String, Object>> rules) throws InterruptedException {
        send("PUT", "/faults", Json.text(rules));
    }

    /** The rules that hold, with how often each has hit. */
    public List<JsonNode> faults() throws InterruptedException {
        return list(send("GET", "/faults", ""));
    }

    /** How long what takes time takes from now on. */
    public void delay(Duration time) throws InterruptedException {
        send("PUT", "/timing", Json.text(Map.of("mode", "delay", "millis", time.toMillis())));
    }

    /** What takes time takes none from now on. */
    public void immediate() throws InterruptedException {
        send("PUT", "/timing", Json.text(Map.of("mode", "immediate")));
    }

    /** What takes time waits from now on until {@link #advance}. */
    public void manual() throws InterruptedException {
        send("PUT", "/timing", Json.text(Map.of("mode", "manual")));
    }

    /** Lets what waits move on. */
    public void advance() throws InterruptedException {
        send("POST", "/advance", "");
    }

    /** Places something to point at, see docs/simulator.md; what it is now. */
    public JsonNode place(Map<String, Object> resource) throws InterruptedException {
        return send("POST", "/resources", Json.text(resource));
    }

    /** Takes away what was placed, or anything else, as if deleted elsewhere. */
    public void remove(String id) throws InterruptedException {
        send("DELETE", "/resources/" + id, "");
    }

    /** Changes what no action changes, see docs/simulator.md. */
    public void alter(String id, JsonNode changes) throws InterruptedException {
        send("PATCH", "/resources/" + id, Json.text(changes));
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private JsonNode send(String method, String path, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(control.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("%s %s of the simulators: expected HTTP 200, got %d: %s"
                        .formatted(
                                method, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            return Json.read(answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " of the simulators", e);
        }
    }
}
