package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.AsyncProcessorSupport;

/**
 * Begins each round: the first at once, the further looks of a watch after a pause. A watch whose lease is over, or that
 * {@link #end} interrupts, makes no further round.
 */
final class Pauses extends AsyncProcessorSupport {

    private final Clock clock;
    private final Timer timer;
    private final LookSchedule schedule;
    private final Map<Long, Runnable> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private volatile boolean stopping;

    Pauses(Clock clock, Timer timer, LookSchedule schedule) {
        this.clock = clock;
        this.timer = timer;
        this.schedule = schedule;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CallState state = CallState.of(exchange);
        state.begin();
        if (state.outcome().isEmpty()) {
            callback.done(true);
            return true;
        }
        long left = state.leaseEnd() - clock.millis();
        if (left <= 0 || stopping) {
            state.end();
            callback.done(true);
            return true;
        }
        Duration delay = schedule.next(Math.max(1, state.looks()), hint(state));
        wait(state, Duration.ofMillis(Math.min(left, delay.toMillis())), callback);
        return false;
    }

    /** Every watch that waits ends now, and none waits any more. */
    void end() {
        stopping = true;
        waiting.values().forEach(Runnable::run);
    }

    private void wait(CallState state, Duration delay, AsyncCallback callback) {
        long id = ids.incrementAndGet();
        Runnable wake = () -> {
            if (waiting.remove(id) != null) {
                if (stopping) {
                    state.end();
                }
                callback.done(false);
            }
        };
        waiting.put(id, wake);
        timer.after(stopping ? Duration.ZERO : delay, wake);
    }

    private static Duration hint(CallState state) {
        return state.outcome().orElseThrow() instanceof Outcome.Retry retry
                ? Duration.ofMillis(retry.afterMillis())
                : Duration.ZERO;
    }
}
