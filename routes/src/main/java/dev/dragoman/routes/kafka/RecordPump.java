package dev.dragoman.routes.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes records from topics and hands them to a {@link Target}, no more at a time than there is room for, and commits
 * their offsets as its {@link CommitPolicy} says.
 *
 * <p>One thread polls and commits. While there is no room, the partitions are paused and polled all the same, so that the
 * consumer stays a member of its group. While Kafka is away it goes on trying, and says so once.
 */
public final class RecordPump {

    private static final Logger LOG = LoggerFactory.getLogger(RecordPump.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration COMMIT = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** Who is fenced twice in this time has a namesake. */
    private static final Duration NAMESAKE = Duration.ofMinutes(1);

    private final String name;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Set<String> topics;
    private final CommitPolicy policy;
    private final int capacity;
    private final Target target;
    private final Trouble trouble;
    private final Thread thread;

    private final AtomicInteger inFlight = new AtomicInteger();
    private final Semaphore progress = new Semaphore(0);
    private final AtomicReference<Optional<Throwable>> outcome = new AtomicReference<>();
    private volatile Consumer<byte[], byte[]> consumer;
    private Optional<Long> fencedAt = Optional.empty();
    private Optional<ConsumerRecords<byte[], byte[]>> uncommitted = Optional.empty();
    private boolean holding;
    private volatile boolean member;
    private volatile boolean failed;
    private volatile boolean stopping;
    private volatile Duration grace = Duration.ofSeconds(30);

    /**
     * @param name for logs and the thread
     * @param consumers makes a consumer of the pump's own, which polls at most {@code capacity} records
     * @param capacity records handed on and not dealt with, at most one poll's more
     */
    public RecordPump(
            String name,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Set<String> topics,
            CommitPolicy policy,
            int capacity,
            Target target) {
        this.name = name;
        this.consumers = consumers;
        this.topics = Set.copyOf(topics);
        this.policy = policy;
        this.capacity = capacity;
        this.target = target;
        this.trouble = new Trouble(LOG, name);
        this.thread = new Thread(this::run, "dragoman-" + name);
        this.consumer = consumers.get();
        subscribe();
    }

    private void subscribe() {
        consumer.subscribe(topics, new Membership());
    }

    /** Starts to poll. */
    public void start() {
        thread.start();
    }

    /** Whether it is a member of its group, with or without partitions, and polling. */
    public boolean ready() {
        return member && !failed && thread.isAlive();
    }

    /** Whether it gave up: another instance bears the same name, or there is a defect. */
    public boolean failed() {
        return failed;
    }

    /** How many records are being dealt with. */
    public int inFlight() {
        return inFlight.get();
    }

    /** Polls no more from now on; {@link #stop} follows. */
    public void stopSoon() {
        stopping = true;
        progress.release();
    }

    /** Stops to poll, waits for what is in flight, and leaves. */
    public void stop(Duration limit) throws InterruptedException {
        grace = limit;
        stopSoon();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close(CloseOptions.timeout(COMMIT));
        }
        thread.join(limit.plus(COMMIT).toMillis());
    }

    private void run() {
        try {
            while (!stopping) {
                turn();
            }
            drain();
        } catch (InterruptedException | InterruptException e) {
            LOG.debug("{}: interrupted", name);
            Thread.currentThread().interrupt();
        } catch (FencedInstanceIdException e) {
            failed = true;
            LOG.error("{}: another instance runs with the same dragoman.instance-id, so this one stops", name);
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("{}: a defect, so this pump stops", name, e);
        } finally {
            consumer.close(CloseOptions.timeout(COMMIT));
        }
    }

    /** One poll, and whatever is due. */
    void turn() throws InterruptedException {
        try {
            settle();
            boolean full = full();
            hold(full);
            if (full) {
                await(POLL);
            }
            ConsumerRecords<byte[], byte[]> records = consumer.poll(full ? Duration.ZERO : POLL);
            if (!records.isEmpty()) {
                take(records);
            }
        } catch (FencedInstanceIdException e) {
            joinAgain(e);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            trouble.begins(e);
            await(AGAIN);
        }
    }

    /**
     * Goes on with a new consumer, once. A broker that was killed may take a member for another one that it has written down under the
     * same name (seen with 4.3.1); a namesake is there if it happens again soon.
     */
    private void joinAgain(FencedInstanceIdException why) throws InterruptedException {
        long now = System.nanoTime();
        if (fencedAt.filter(before -> now - before < NAMESAKE.toNanos()).isPresent()) {
            throw why;
        }
        fencedAt = Optional.of(now);
        LOG.warn("{}: its membership was given to another of the same name; joins again", name);
        member = false;
        consumer.close(CloseOptions.timeout(COMMIT));
        while (policy == CommitPolicy.AFTER && inFlight.get() > 0 && !stopping) {
            await(POLL); // what is under way comes once more, but not before it is over
        }
        uncommitted = Optional.empty();
        consumer = consumers.get();
        subscribe();
    }

    private boolean full() {
        return policy == CommitPolicy.AFTER ? uncommitted.isPresent() : inFlight.get() >= capacity;
    }

    private void hold(boolean full) {
        holding = full;
        if (full) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
    }

    private void await(Duration limit) throws InterruptedException {
        if (progress.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            progress.drainPermits();
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        if (policy == CommitPolicy.AFTER) {
            uncommitted = Optional.of(records);
            handOn(new Batch(inOrder(records)), problem -> outcome.set(problem));
            return;
        }
        if (commit(records)) {
            inOrder(records).forEach(one -> handOn(new Batch(List.of(one)), this::forget));
        } else {
            rewind(records);
        }
    }

    /** Under BEFORE what failed does not come again; the route has said why. */
    private void forget(Optional<Throwable> problem) {
        problem.ifPresent(why -> LOG.debug("{}: a record was not dealt with", name, why));
    }

    private void handOn(Batch batch, java.util.function.Consumer<Optional<Throwable>> then) {
        int size = batch.records().size();
        inFlight.addAndGet(size);
        target.accept(batch, problem -> {
            then.accept(problem);
            inFlight.addAndGet(-size);
            progress.release();
        });
    }

    /** AFTER: the batch has been dealt with, so commit it, or take it again. */
    private void settle() throws InterruptedException {
        if (uncommitted.isEmpty() || inFlight.get() > 0) {
            return;
        }
        ConsumerRecords<byte[], byte[]> records = uncommitted.get();
        Optional<Throwable> problem = outcome.get();
        uncommitted = Optional.empty();
        if (problem.isPresent()) {
            trouble.begins(problem.get());
            rewind(records);
            await(AGAIN);
        } else {
            commit(records); // if that fails the records come again, which the engine notices
        }
    }

    private boolean commit(ConsumerRecords<byte[], byte[]> records) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
            offsets.put(partition, new OffsetAndMetadata(of.get(of.size() - 1).offset() + 1));
        }
        try {
            consumer.commitSync(offsets, COMMIT);
            trouble.ends();
            return true;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.info("{}: partitions moved before {} records were committed", name, records.count());
            return false;
        } catch (FencedInstanceIdException | InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            trouble.begins(e);
            return false;
        }
    }

    /** Back to the first record of the batch, where the partition is still ours. */
    private void rewind(ConsumerRecords<byte[], byte[]> records) {
        Set<TopicPartition> ours = consumer.assignment();
        for (TopicPartition partition : records.partitions()) {
            if (ours.contains(partition)) {
                consumer.seek(partition, records.records(partition).get(0).offset());
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> inOrder(ConsumerRecords<byte[], byte[]> records) {
        return records.partitions().stream()
                .flatMap(partition -> records.records(partition).stream())
                .toList();
    }

    private void drain() throws InterruptedException {
        long start = System.nanoTime();
        while (inFlight.get() > 0 && System.nanoTime() - start < grace.toNanos()) {
            await(POLL);
        }
        int left = inFlight.get();
        if (left > 0) {
            LOG.warn("{}: {} records were still being dealt with after {}", name, left, grace);
        }
        settle();
    }

    /** Newly assigned partitions are not polled while there is no room. */
    private final class Membership implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            member = true;
            if (holding) {
                consumer.pause(partitions);
            }
            if (!partitions.isEmpty()) {
                LOG.info("{}: got {} partitions", name, partitions.size());
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.debug("{}: gave back {}", name, partitions);
        }
    }
}
