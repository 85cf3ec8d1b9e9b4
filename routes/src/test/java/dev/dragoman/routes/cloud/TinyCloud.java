package dev.dragoman.routes.cloud;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** A server on loopback that notes what it is asked and answers as a test says. */
final class TinyCloud {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Integer, HttpServerRequest> behaviour =
            (nth, request) -> answer(request, "{\"id\": \"net-1\"}");

    record Asked(String method, String uri, String body, String authorization) {}

    TinyCloud(Vertx vertx) throws Exception {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    asked.add(new Asked(
                            request.method().name(),
                            request.uri(),
                            body.toString(),
                            String.valueOf(request.getHeader("Authorization"))));
                    behaviour.accept(asked.size(), request);
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** What to do with the n-th request, counted from 1. */
    void does(BiConsumer<Integer, HttpServerRequest> what) {
        behaviour = what;
    }

    static void answer(HttpServerRequest request, String result) {
        answer(request, 200, "{\"request\": \"r-1\", \"result\": " + result + "}");
    }

    static void refuse(HttpServerRequest request, String code) {
        answer(request, 400, "{\"request\": \"r-2\", \"error\": \"" + code + "\", \"message\": \"no\"}");
    }

    static void answer(HttpServerRequest request, int status, String body) {
        var unused = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body);
    }

    static void hangUp(HttpServerRequest request) {
        var unused = request.connection().close();
    }

    List<Asked> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    void close() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
