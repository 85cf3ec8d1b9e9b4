package dev.dragoman.simulator.http;

import dev.dragoman.simulator.api.ApiRequest;
import dev.dragoman.simulator.api.Pipeline;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A cloud's endpoint: one port, one or more APIs told apart by path. No request holds a thread while it waits. */
public final class ApiServer {

    private static final int MAX_LINE = 256 * 1024;
    private static final int BACKLOG = 8192;

    private final Vertx vertx;
    private final Map<String, Pipeline> byPath;

    /** Which API answers at which path; everything else is 404. */
    public ApiServer(Vertx vertx, Map<String, Pipeline> byPath) {
        this.vertx = vertx;
        this.byPath = Map.copyOf(byPath);
    }

    /** Listens; port 0 means any free one. */
    public Future<HttpServer> listen(String host, int port) {
        // HTTP/1.1 only: a dropped connection must lose one call, not all that share it.
        HttpServerOptions options = new HttpServerOptions()
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(MAX_LINE)
                .setMaxHeaderSize(MAX_LINE)
                .setAcceptBacklog(BACKLOG);
        return vertx.createHttpServer(options).requestHandler(this::handle).listen(port, host);
    }

    private void handle(HttpServerRequest request) {
        String path = request.path() == null || request.path().isEmpty() ? "/" : request.path();
        Pipeline pipeline = byPath.get(path);
        if (pipeline == null) {
            request.response().setStatusCode(404).end("There is no API at this path.\n");
            return;
        }
        request.body()
                .onSuccess(body -> pipeline.accept(
                        read(request, path, body.toString(StandardCharsets.UTF_8)), new HttpOutlet(vertx, request)));
    }

    private static ApiRequest read(HttpServerRequest request, String path, String body) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String query = request.query() == null ? "" : request.query();
        return new ApiRequest(request.method().name(), headers.getOrDefault("host", ""), path, query, body, headers);
    }
}
