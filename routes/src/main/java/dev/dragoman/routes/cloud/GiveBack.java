package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Reading;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives the pass back, forgets the signed call and counts it, however it went. */
record GiveBack(CallMetrics metrics) implements Processor {

    private static final int SERVER_ERROR = 500;

    @Override
    public void process(Exchange exchange) {
        CallState state = CallState.of(exchange);
        Reading reading = state.reading().orElseThrow();
        Admission.Pass pass = state.pass();
        metrics.called(state.request().call(), reading.outcome(), System.nanoTime() - pass.since());
        if (state.sent() || state.unreachable()) {
            pass.used(answered(reading));
        } else {
            pass.unused(); // our own doing, which says nothing of the endpoint
        }
        state.forget();
        exchange.getMessage().setBody(null);
        exchange.getMessage().removeHeaders("*");
    }

    private static boolean answered(Reading reading) {
        boolean throttled = reading.outcome() instanceof Outcome.Retry retry && retry.reason() == Reason.THROTTLED;
        return throttled || (reading.httpStatus() > 0 && reading.httpStatus() < SERVER_ERROR);
    }
}
