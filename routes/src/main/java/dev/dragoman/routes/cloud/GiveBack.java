package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Reading;
import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives the pass back, slows down if the cloud said so, forgets the signed call and counts it, however it went. */
record GiveBack(LaneGates gates, CallMetrics metrics) implements Processor {

    private static final int SERVER_ERROR = 500;

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        Reading reading = state.reading();
        Admission.Pass pass = state.pass();
        metrics.called(state.call(), reading.outcome(), System.nanoTime() - pass.since());
        Optional<Retry> throttled = throttled(reading.outcome());
        throttled.ifPresent(retry -> slowDown(pass.way(), retry));
        if (state.sent()) {
            pass.used(throttled.isPresent() || answered(reading));
        } else if (state.unreachable()) {
            pass.unreachable();
        } else {
            pass.unused(); // our own doing, which says nothing of the endpoint
        }
        state.forget();
        exchange.getMessage().setBody(null);
        exchange.getMessage().removeHeaders("*");
    }

    private void slowDown(Admission.Way way, Retry throttled) {
        way.gate().throttled(way.family(), Duration.ofMillis(throttled.afterMillis()));
        String family = way.family().name();
        metrics.throttled(way.place(), family, () -> gates.rate(way.place(), family));
    }

    private static Optional<Retry> throttled(Outcome outcome) {
        return outcome instanceof Retry retry && retry.reason() == Reason.THROTTLED
                ? Optional.of(retry)
                : Optional.empty();
    }

    private static boolean answered(Reading reading) {
        return reading.httpStatus() > 0 && reading.httpStatus() < SERVER_ERROR;
    }
}
