package dev.dragoman.simulator.http;

import dev.dragoman.simulator.api.Outlet;
import dev.dragoman.simulator.api.Reply;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;

/** The connection of one HTTP request. A caller that has gone away is nobody's loss. */
final class HttpOutlet implements Outlet {

    private final Vertx vertx;
    private final HttpServerRequest request;

    HttpOutlet(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    @Override
    public void send(Reply reply) {
        if (!request.response().closed()) {
            var unused = head(reply).end(Buffer.buffer(reply.bytes()));
        }
    }

    @Override
    public void sendTruncated(Reply reply) {
        if (!request.response().closed()) {
            byte[] body = reply.bytes();
            head(reply)
                    .putHeader("Content-Length", String.valueOf(body.length))
                    .write(Buffer.buffer(body).slice(0, body.length / 2))
                    .onComplete(written -> drop());
        }
    }

    @Override
    public void drop() {
        var unused = request.connection().close();
    }

    @Override
    public void after(Duration delay, Runnable next) {
        if (delay.isZero()) {
            next.run();
        } else {
            vertx.setTimer(Math.max(1, delay.toMillis()), timer -> next.run());
        }
    }

    private HttpServerResponse head(Reply reply) {
        return request.response().setStatusCode(reply.status()).putHeader("Content-Type", reply.contentType());
    }
}
