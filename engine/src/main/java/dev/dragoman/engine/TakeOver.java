package dev.dragoman.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While partitions move to this instance: ends what their owner before may have left open, see {@link LeftTransactions}, and looks again
 * until the engine runs. On a thread of its own, for the engine's must not wait. Where it does not succeed, Kafka's own time-out
 * does the same later.
 */
final class TakeOver implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);
    private static final long AGAIN_MILLIS = 500;

    private final Map<String, Object> properties;
    private final LeftTransactions transactions;
    private final Supplier<String> ownClientId;
    /** What is asked of it after its end is not done, and nobody need know. */
    private final ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(
            1,
            task -> {
                Thread made = new Thread(task, "dragoman-take-over");
                made.setDaemon(true);
                return made;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean moving;
    private boolean warned;

    /**
     * @param properties of a Kafka admin client
     * @param ownClientId the client id of a consumer of this process
     */
    TakeOver(String applicationId, Map<String, Object> properties, Supplier<String> ownClientId) {
        this.properties = properties;
        this.transactions = new LeftTransactions(applicationId);
        this.ownClientId = ownClientId;
    }

    /** To be told of every change of the engine's state. */
    void onChange(KafkaStreams.State now) {
        moving = now == KafkaStreams.State.REBALANCING;
        if (moving && looking.compareAndSet(false, true)) {
            thread.execute(this::look);
        }
    }

    private void look() {
        try (Admin admin = Admin.create(properties)) {
            do {
                List<String> ended = transactions.end(admin, ownClientId.get());
                if (!ended.isEmpty()) {
                    LOG.info("engine: ended what instances that are gone left open: {}", ended);
                }
                TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS); // the group tells nobody whom it has forgotten
            } while (moving);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closing
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            failed(e);
        } finally {
            looking.set(false);
        }
        if (moving) {
            var unused = thread.schedule(this::lookAgain, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void lookAgain() {
        if (moving && looking.compareAndSet(false, true)) {
            look();
        }
    }

    /** Says it once: where a right is missing, it would be said with every start and every takeover. */
    private void failed(Exception why) {
        if (warned) {
            LOG.debug("engine: transactions that were left open cannot be looked for", why);
        } else {
            warned = true;
            LOG.warn(
                    "engine: transactions that were left open cannot be looked for, so a takeover waits for their time-out: {}",
                    why.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
