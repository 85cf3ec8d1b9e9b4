package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Lane;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.cloud.CallState.Destination;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** Lets a call through its lane's limits and its endpoint's circuit breaker, and out again. */
final class Admission extends AsyncProcessorSupport {

    private final LaneGates gates;
    private final Breakers breakers;
    private final CallMetrics metrics;
    private final Clock clock;

    Admission(LaneGates gates, Breakers breakers, CallMetrics metrics, Clock clock) {
        this.gates = gates;
        this.breakers = breakers;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CallState state = CallState.of(exchange);
        Optional<Destination> destination = state.destination();
        if (destination.isEmpty()) {
            callback.done(true);
            return true;
        }
        Lane lane = state.request().call().target();
        LaneGate gate = gates.of(lane, destination.get().account().limits());
        long asked = System.nanoTime();
        // The gate may answer before enter returns: whoever comes second of the two ends this step.
        AtomicBoolean first = new AtomicBoolean();
        gate.enter(entry -> {
            metrics.waited(lane.provider(), entry, System.nanoTime() - asked);
            enter(state, gate, destination.get(), entry);
            if (!first.compareAndSet(false, true)) {
                callback.done(false);
            }
        });
        if (!first.compareAndSet(false, true)) {
            callback.done(true);
            return true;
        }
        return false;
    }

    private void enter(CallState state, LaneGate gate, Destination destination, LaneGate.Entry entry) {
        if (entry instanceof LaneGate.Refused refused) {
            String message = "more calls than " + state.request().call().target() + " is allowed are waiting";
            state.refused(retry(ErrorCode.THROTTLED, message, refused.after(), Reason.THROTTLED), clock.millis());
            return;
        }
        CircuitBreaker breaker = breakers.of(destination.endpoint());
        if (!breaker.tryAcquirePermission()) {
            gate.leave();
            String message = breaker.getName() + " did not answer and is left alone for a while";
            state.refused(retry(ErrorCode.UNAVAILABLE, message, breakers.open(), Reason.BUSY), clock.millis());
            return;
        }
        state.admitted(new Pass(gate, breaker, System.nanoTime()));
    }

    private static Outcome retry(ErrorCode code, String message, Duration after, Reason reason) {
        return new Outcome.Retry(Problem.of(code, message), Math.max(1, after.toMillis()), reason);
    }

    /** What an admitted call gives back when it is over. */
    record Pass(LaneGate gate, CircuitBreaker breaker, long since) {

        /** The cloud was not asked. */
        void unused() {
            breaker.releasePermission();
            gate.leave();
        }

        /** The cloud was asked. */
        void used(boolean answered) {
            long nanos = System.nanoTime() - since;
            if (answered) {
                breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
            }
            gate.leave();
        }
    }
}
