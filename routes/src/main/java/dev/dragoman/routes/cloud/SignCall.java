package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.accounts.KeySource;
import dev.dragoman.routes.cloud.CallState.Destination;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes the signed HTTP request, with the account's key as it is now.
 *
 * @param nonces random and positive, never the same twice
 * @param environment the process's, for keys
 */
record SignCall(Map<String, CloudAdapter> adapters, Clock clock, LongSupplier nonces, Map<String, String> environment)
        implements Processor {

    @Override
    public void process(Exchange exchange) throws NotSentException {
        CallState state = CallState.of(exchange);
        RequestRecord request = state.request();
        Destination destination = state.destination().orElseThrow();
        CloudAdapter adapter = adapters.get(request.call().target().provider());
        Signing signing = new Signing(
                destination.endpoint(), credentials(destination, request), clock.instant(), nonces.getAsLong());
        try {
            HttpCall call = adapter.encode(request.call(), signing);
            state.signed(call);
            exchange.getMessage().setBody(call.body().isEmpty() ? null : Buffer.buffer(call.body()));
        } catch (RuntimeException e) {
            throw new NotSentException(failed(
                    ErrorCode.INTERNAL,
                    request.call().action() + " could not be written as a request: "
                            + e.getClass().getSimpleName()));
        }
    }

    private Credentials credentials(Destination destination, RequestRecord request) throws NotSentException {
        try {
            return destination.account().credentials(environment);
        } catch (KeySource.KeyException e) {
            throw new NotSentException(failed(
                    ErrorCode.UNAUTHENTICATED,
                    request.call().action() + ": account "
                            + destination.account().name() + " at "
                            + destination.account().provider() + " has no key: " + e.getMessage()));
        }
    }

    private static Outcome failed(ErrorCode code, String message) {
        return new Outcome.Failed(Problem.of(code, message), false);
    }
}
