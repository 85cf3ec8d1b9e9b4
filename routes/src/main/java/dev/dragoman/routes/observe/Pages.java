package dev.dragoman.routes.observe;

import dev.dragoman.model.Json;
import dev.dragoman.routes.config.ConfigException;
import dev.dragoman.routes.config.HttpSettings;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code /metrics}, {@code /health/live} and {@code /health/ready}. */
public final class Pages {

    private static final int TRY_SECONDS = 10;

    private final HttpServer server;
    private final PrometheusMeterRegistry metrics;
    private final Health health;

    /**
     * Serves the pages from now on.
     *
     * @throws ConfigException if the address cannot be had
     */
    public Pages(Vertx vertx, HttpSettings settings, PrometheusMeterRegistry metrics, Health health)
            throws InterruptedException {
        this.metrics = metrics;
        this.health = health;
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost(settings.host()).setPort(settings.port()))
                .requestHandler(this::handle);
        try {
            wait(server.listen());
        } catch (ExecutionException | TimeoutException e) {
            throw new ConfigException(
                    "configuration",
                    List.of("dragoman.http.host, dragoman.http.port: expected an address that is free, got "
                            + settings.host() + ":" + settings.port() + " (" + e.getMessage() + ")"));
        }
    }

    /** The port, whichever was free if 0 was configured. */
    public int port() {
        return server.actualPort();
    }

    public void close() throws InterruptedException {
        try {
            wait(server.close());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("closing the HTTP pages", e);
        }
    }

    private void handle(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            answer(request, 405, "text/plain", "GET only\n");
            return;
        }
        switch (request.path()) {
            case "/metrics" -> answer(request, 200, "text/plain; version=0.0.4; charset=utf-8", metrics.scrape());
            case "/health/live" -> health(request, health.live());
            case "/health/ready" -> health(request, health.ready());
            default -> answer(request, 404, "text/plain", "/metrics, /health/live, /health/ready\n");
        }
    }

    private void health(HttpServerRequest request, boolean good) {
        String body = Json.text(Map.of("status", good ? "up" : "down", "parts", health.report()));
        answer(request, good ? 200 : 503, "application/json", body + "\n");
    }

    private static void answer(HttpServerRequest request, int status, String type, String body) {
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", type)
                .end(Buffer.buffer(body));
    }

    private static void wait(Future<?> future) throws ExecutionException, TimeoutException, InterruptedException {
        future.toCompletionStage().toCompletableFuture().get(TRY_SECONDS, TimeUnit.SECONDS);
    }
}
