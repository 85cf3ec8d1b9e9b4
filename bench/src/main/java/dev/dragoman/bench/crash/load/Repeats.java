package dev.dragoman.bench.crash.load;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes some commands once more, at once or long after. */
final class Repeats {

    private static final Logger LOG = LoggerFactory.getLogger(Repeats.class);
    private static final double AT_ONCE = 0.04;
    private static final double LATER = 0.06;

    private final Publisher publisher;
    private final Executor executor;
    private final Duration within;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /** Nothing is repeated later than this time after its first. */
    Repeats(Publisher publisher, Executor executor, Duration within) {
        this.publisher = publisher;
        this.executor = executor;
        this.within = within;
    }

    /** Perhaps publishes it again, now or later. */
    void perhaps(Letter letter, Random random) throws InterruptedException {
        double chance = random.nextDouble();
        if (chance < AT_ONCE) {
            publisher.publish(letter);
            done.incrementAndGet();
        } else if (chance < AT_ONCE + LATER) {
            waiting.incrementAndGet();
            long millis = (long) (random.nextDouble() * within.toMillis());
            CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, executor)
                    .execute(() -> later(letter));
        }
    }

    private void later(Letter letter) {
        try {
            publisher.publish(letter);
            done.incrementAndGet();
        } catch (InterruptedException e) {
            LOG.debug("closed before {} was published again", letter.operationId());
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** How many were published again. */
    int done() {
        return done.get();
    }

    /** How many are still to be. */
    int waiting() {
        return waiting.get();
    }
}
