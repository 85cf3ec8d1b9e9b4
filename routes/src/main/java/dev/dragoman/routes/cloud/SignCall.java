package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.http.Credentials;
import dev.dragoman.adapter.http.HttpCall;
import dev.dragoman.adapter.http.Signing;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.accounts.Account;
import dev.dragoman.routes.accounts.KeySource;
import dev.dragoman.routes.cloud.CallState.Destination;
import dev.dragoman.routes.secrets.Secrets;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes the signed HTTP request, with the account's key and the call's secrets as they are now. Nobody but the request to be
 * written and the mask for its answer has them afterwards, and both are forgotten with the round.
 *
 * @param wall what time it is; the cloud compares it with its own
 * @param nonces random and positive, never the same twice
 * @param environment the process's, for keys
 */
record SignCall(
        Map<String, CloudAdapter> adapters,
        Clock wall,
        LongSupplier nonces,
        Map<String, String> environment,
        Secrets secrets)
        implements Processor {

    @Override
    public void process(Exchange exchange) throws NotSentException {
        CallState state = CallState.of(exchange);
        ApiCall call = state.call();
        Destination destination = state.destination().orElseThrow();
        Credentials key = credentials(destination.account(), call);
        Map<String, String> revealed = reveal(destination.account(), call);
        HttpCall http = written(call.revealed(revealed::get), destination, key);
        state.signed(http, mask(key, revealed));
        exchange.getMessage().setBody(http.body().isEmpty() ? null : Buffer.buffer(http.body()));
    }

    private HttpCall written(ApiCall call, Destination destination, Credentials key) throws NotSentException {
        Signing signing = new Signing(destination.endpoint(), key, wall.instant(), nonces.getAsLong());
        try {
            return adapters.get(call.target().provider()).encode(call, signing);
        } catch (RuntimeException e) {
            throw failed(
                    ErrorCode.INTERNAL,
                    call,
                    "could not be written: " + e.getClass().getSimpleName());
        }
    }

    private Credentials credentials(Account account, ApiCall call) throws NotSentException {
        try {
            return account.credentials(environment);
        } catch (KeySource.KeyException e) {
            throw failed(
                    ErrorCode.UNAUTHENTICATED,
                    call,
                    "account " + account.name() + " at " + account.provider() + " has no key: " + e.getMessage());
        }
    }

    /** The values of the call's secrets by their names. Where they were looked for is not the publisher's business. */
    private Map<String, String> reveal(Account account, ApiCall call) throws NotSentException {
        Map<String, String> values = new HashMap<>();
        for (String name : call.secretNames()) {
            if (!account.mayCarry(name)) {
                throw failed(
                        ErrorCode.PERMISSION_DENIED,
                        call,
                        "secret '" + name + "' may not be used in account " + account.name() + " at "
                                + account.provider());
            }
            String value = secrets.find(name)
                    .orElseThrow(() -> failed(ErrorCode.INVALID_ARGUMENT, call, "there is no secret '" + name + "'"));
            values.put(name, value);
        }
        return values;
    }

    private static Mask mask(Credentials key, Map<String, String> revealed) {
        List<String> all = new ArrayList<>(revealed.values());
        all.add(key.secret());
        String token = key.sessionToken();
        if (token != null) {
            all.add(token);
        }
        return Mask.of(all);
    }

    private static NotSentException failed(ErrorCode code, ApiCall call, String message) {
        return new NotSentException(new Outcome.Failed(Problem.of(code, call.action() + ": " + message), false));
    }
}
