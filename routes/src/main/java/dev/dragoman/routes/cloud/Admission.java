package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.cloud.CallState.Destination;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/** Lets a call through its lane's limits and its circuit breakers, and out again. Looks come with a pass already. */
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
        if (destination.isEmpty() || state.mayGo()) {
            callback.done(true);
            return true;
        }
        Way way = way(state, destination.get());
        long asked = System.nanoTime();
        // The gate may answer before enter returns: whoever comes second of the two ends this step.
        AtomicBoolean first = new AtomicBoolean();
        way.gate.enter(state.who(), way.family, entry -> {
            metrics.waited(state.call().target().provider(), entry, System.nanoTime() - asked);
            enter(state, way, entry);
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

    /** What a look has to pass. */
    Way way(CallState state, Destination destination) {
        LaneGates.Place place = LaneGates.Place.of(state.call().target(), destination.account());
        var limits = destination.account().limits();
        return new Way(
                place,
                gates.of(place, limits),
                gates.family(state.call(), limits),
                breakers.of(destination.endpoint(), place.toString()));
    }

    /** How long what a breaker forbids is to wait. */
    Duration open() {
        return breakers.open();
    }

    private void enter(CallState state, Way way, LaneGate.Entry entry) {
        if (entry instanceof LaneGate.Refused refused) {
            String message = "more calls than " + state.call().target() + " is allowed are waiting";
            state.refused(retry(ErrorCode.THROTTLED, message, refused.after(), Reason.THROTTLED), clock.millis());
            return;
        }
        Optional<String> forbidden = way.forbids();
        if (forbidden.isPresent()) {
            String message = forbidden.get() + " did not answer and is left alone for a while";
            state.refused(retry(ErrorCode.UNAVAILABLE, message, breakers.open(), Reason.BUSY), clock.millis());
            return;
        }
        state.admitted(way.pass());
    }

    private static Outcome retry(ErrorCode code, String message, Duration after, Reason reason) {
        return new Outcome.Retry(Problem.of(code, message), Math.max(1, after.toMillis()), reason);
    }

    /** What stands between a call and the cloud. */
    record Way(LaneGates.Place place, LaneGate gate, LaneGate.FamilyLimit family, Breakers.Pair breakers) {

        /** Which breaker forbids a call that its gate has let in; it is then out of the gate again. */
        Optional<String> forbids() {
            return breakers.forbids().map(breaker -> {
                gate.leaveUnused();
                return breaker.getName();
            });
        }

        Pass pass() {
            return new Pass(this, System.nanoTime());
        }
    }

    /** What an admitted call gives back when it is over. */
    record Pass(Way way, long since) {

        /** The cloud was not asked. */
        void unused() {
            way.breakers.unused();
            way.gate.leaveUnused();
        }

        /** There was no connection. */
        void unreachable() {
            long nanos = System.nanoTime() - since;
            way.breakers.unreachable(nanos);
            way.gate.leave(nanos);
        }

        /** The cloud was asked. */
        void used(boolean answered) {
            long nanos = System.nanoTime() - since;
            way.breakers.asked(nanos, answered);
            way.gate.leave(nanos);
        }
    }
}
