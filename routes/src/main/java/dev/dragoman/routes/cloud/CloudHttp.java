package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.http.HttpCall;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.ext.web.client.impl.ClientPhase;
import io.vertx.ext.web.client.impl.HttpContext;
import io.vertx.ext.web.client.impl.WebClientInternal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.component.vertx.http.DefaultVertxHttpBinding;
import org.apache.camel.component.vertx.http.VertxHttpEndpoint;

/**
 * Writes a signed call to the socket exactly as it was signed: Camel's own binding would take the query apart and put it
 * together again, which breaks signatures.
 *
 * <p>It also knows whether a request was written. Once the connection stands, and the moment before the first byte, it
 * looks at the clock for the last time and notes that the call was sent. So whatever goes wrong before that note did not
 * reach the cloud, and whatever goes wrong after it may have.
 */
final class CloudHttp extends DefaultVertxHttpBinding {

    private final Vertx vertx;
    private final HttpClient client;
    private final WebClientOptions options =
            new WebClientOptions().setFollowRedirects(false).setUserAgent("dragoman");
    private final Duration connectTimeout;
    private final Duration answerTimeout;
    private final Clock clock;

    /**
     * @param connections to one endpoint; no fewer than there can be calls in flight, so that none waits for one
     * @param answerTimeout how long nothing may come back, and how long an answer that has begun may take
     */
    CloudHttp(Vertx vertx, int connections, Duration connectTimeout, Duration answerTimeout, Clock clock) {
        this.vertx = vertx;
        this.connectTimeout = connectTimeout;
        this.answerTimeout = answerTimeout;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAliveTimeout(10)
                .setDecompressionSupported(true)
                .setConnectTimeout((int) connectTimeout.toMillis())
                .setSslHandshakeTimeout(connectTimeout.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS));
    }

    @Override
    public HttpRequest<Buffer> prepareHttpRequest(VertxHttpEndpoint endpoint, Exchange exchange) {
        CallState state = CallState.of(exchange);
        HttpCall call = state.http();
        WebClientInternal once = (WebClientInternal) WebClient.wrap(client, options);
        once.addInterceptor(context -> lastLook(context, state));
        once.addInterceptor(wholeAnswer());
        HttpRequest<Buffer> request = once.requestAbs(
                        HttpMethod.valueOf(call.method()), call.uri().toString())
                .connectTimeout(connectTimeout.toMillis())
                .idleTimeout(answerTimeout.toMillis());
        call.headers().forEach(request::putHeader);
        return request;
    }

    /** Runs when the connection stands and nothing has been written yet. */
    private void lastLook(HttpContext<?> context, CallState state) {
        if (context.phase() == ClientPhase.SEND_REQUEST) {
            long now = clock.millis();
            if (now > state.lastSend()) {
                // it would otherwise log the reset that we want
                var unused =
                        context.clientRequest().exceptionHandler(reset -> {}).reset();
                context.fail(new NotSentException(tooLate(state.lastSend())));
                return;
            }
            state.writing(now);
        }
        context.next();
    }

    /** Vert.x stops counting at an answer's head: one that breaks off behind it would be waited for while the connection stands. */
    private Handler<HttpContext<?>> wholeAnswer() {
        AtomicLong timer = new AtomicLong();
        return context -> {
            if (context.phase() == ClientPhase.RECEIVE_RESPONSE) {
                HttpClientRequest request = context.clientResponse().request();
                timer.set(vertx.setTimer(answerTimeout.toMillis(), late -> {
                    context.fail(new TimeoutException("the answer broke off"));
                    var unused = request.reset();
                }));
            } else if (context.phase() == ClientPhase.DISPATCH_RESPONSE || context.phase() == ClientPhase.FAILURE) {
                vertx.cancelTimer(timer.get());
            }
            context.next();
        };
    }

    private static Outcome tooLate(long lastSend) {
        return new Outcome.NotSent("it could not be sent before " + Instant.ofEpochMilli(lastSend));
    }

    void close() {
        var unused = client.close();
    }
}
