package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.accounts.Accounts;
import dev.dragoman.routes.cloud.CallState.Destination;
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
        Optional<Destination> destination = find(state.call());
        destination.ifPresent(state::goesTo);
        if (destination.isEmpty()) {
            state.refused(
                    new Outcome.Failed(
                            Problem.of(
                                    ErrorCode.PERMISSION_DENIED,
                                    state.call().action() + ": " + state.call().target()
                                            + " is no account and region that this gateway is configured for"),
                            false),
                    clock.millis());
        }
    }

    /** Where a call goes, if its account is known. */
    Optional<Destination> find(ApiCall call) {
        Lane lane = call.target();
        return Optional.ofNullable(adapters.get(lane.provider())).flatMap(adapter -> accounts.get()
                .find(lane)
                .map(account -> new Destination(
                        account,
                        account.endpoint(call.api())
                                .orElseGet(() -> adapter.defaultEndpoint(call.api(), lane.region())))));
    }
}
