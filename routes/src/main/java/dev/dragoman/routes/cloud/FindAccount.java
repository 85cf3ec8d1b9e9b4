package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.accounts.Account;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.cloud.CallState.Destination;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Finds out whose account the call is for, and where its API is. */
record FindAccount(Supplier<Accounts> accounts, Map<String, CloudAdapter> adapters, Clock clock) implements Processor {

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        Lane lane = state.request().call().target();
        Optional<Account> account = accounts.get().find(lane);
        CloudAdapter adapter = adapters.get(lane.provider());
        if (account.isEmpty() || adapter == null) {
            state.refused(
                    new Outcome.Failed(
                            Problem.of(
                                    ErrorCode.PERMISSION_DENIED,
                                    state.request().call().action() + ": " + lane
                                            + " is no account and region that this gateway is configured for"),
                            false),
                    clock.millis());
            return;
        }
        String api = state.request().call().api();
        URI endpoint = account.get().endpoint(api).orElseGet(() -> adapter.defaultEndpoint(api, lane.region()));
        state.goesTo(new Destination(account.get(), endpoint));
    }
}
