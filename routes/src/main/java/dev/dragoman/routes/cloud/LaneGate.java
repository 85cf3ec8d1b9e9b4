package dev.dragoman.routes.cloud;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One lane's limits: how many calls at a time, how many a second. Whoever comes first goes first, and waits without a
 * thread.
 */
final class LaneGate {

    private final Bulkhead bulkhead;
    private final AtomicRateLimiter rate;
    private final Duration maxWait;
    private final Timer timer;
    private final Deque<Waiting> queue = new ArrayDeque<>();

    /** What came of waiting. */
    sealed interface Entry {}

    /** Go; and {@link #leave} afterwards. */
    record Admitted() implements Entry {}

    /**
     * Too many before it.
     *
     * @param after when it may be better
     */
    record Refused(Duration after) implements Entry {}

    /**
     * @param requestsPerSecond evenly spread: one each so many milliseconds
     * @param maxWait the longest wait for either limit
     */
    LaneGate(String lane, int requestsPerSecond, int maxInFlight, Duration maxWait, Timer timer) {
        this.maxWait = maxWait;
        this.timer = timer;
        this.bulkhead = Bulkhead.of(
                lane,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(maxInFlight)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.rate = new AtomicRateLimiter(
                lane,
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofNanos(1_000_000_000L / requestsPerSecond))
                        .timeoutDuration(maxWait)
                        .build());
    }

    /** Says what came of it, at once or later on the timer's thread. */
    void enter(Consumer<Entry> then) {
        synchronized (queue) {
            if (!queue.isEmpty() || !bulkhead.tryAcquirePermission()) {
                enqueue(new Waiting(then));
                return;
            }
        }
        reserve(then);
    }

    /** An admitted call is over. */
    void leave() {
        bulkhead.onComplete();
        next();
    }

    private void enqueue(Waiting waiting) {
        queue.add(waiting);
        timer.after(maxWait, () -> {
            if (waiting.take()) {
                synchronized (queue) {
                    queue.remove(waiting);
                }
                waiting.then.accept(new Refused(maxWait));
            }
        });
    }

    private void next() {
        firstInTurn().ifPresent(then -> timer.after(Duration.ZERO, () -> reserve(then)));
    }

    /** Takes the first in the queue out of it, with a permission, if there are both. */
    private Optional<Consumer<Entry>> firstInTurn() {
        synchronized (queue) {
            while (!queue.isEmpty() && bulkhead.tryAcquirePermission()) {
                Waiting first = queue.remove();
                if (first.take()) {
                    return Optional.of(first.then);
                }
                bulkhead.releasePermission();
            }
            return Optional.empty();
        }
    }

    private void reserve(Consumer<Entry> then) {
        long nanos = rate.reservePermission();
        if (nanos < 0) {
            Duration after = Duration.ofNanos(rate.getDetailedMetrics().getNanosToWait());
            bulkhead.releasePermission();
            next();
            then.accept(new Refused(after));
        } else if (nanos == 0) {
            then.accept(new Admitted());
        } else {
            timer.after(Duration.ofNanos(nanos), () -> then.accept(new Admitted()));
        }
    }

    /** Somebody in the queue: taken out either by its turn or by its time. */
    private static final class Waiting {
        private final Consumer<Entry> then;
        private final AtomicBoolean taken = new AtomicBoolean();

        Waiting(Consumer<Entry> then) {
            this.then = then;
        }

        boolean take() {
            return taken.compareAndSet(false, true);
        }
    }
}
