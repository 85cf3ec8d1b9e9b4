package dev.dragoman.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the events topics from their end on, in a thread of its own, and hands every event on in the order of its
 * partition.
 *
 * <p>It stands at the end of every partition when {@link #start} returns: what is said in answer to a command sent
 * after that is seen.
 */
final class EventFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EventFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Consumer<String, byte[]> consumer;
    private final EventReader reader;
    private final java.util.function.Consumer<Event> sink;
    private final java.util.function.Consumer<ClientException> broken;
    private final Thread thread = new Thread(this::follow, "dragoman-client-events");
    private volatile boolean closing;

    /**
     * A follower that stands still.
     *
     * @param sink gets every event, on the follower's thread
     * @param broken hears once if the events can no longer be read
     */
    EventFollower(
            Consumer<String, byte[]> consumer,
            EventReader reader,
            java.util.function.Consumer<Event> sink,
            java.util.function.Consumer<ClientException> broken) {
        this.consumer = consumer;
        this.reader = reader;
        this.sink = sink;
        this.broken = broken;
        thread.setDaemon(true);
    }

    /**
     * Goes to the end of the topics and follows them.
     *
     * @throws ClientException if a topic is not there, or Kafka is not, when the time is over
     */
    void start(Collection<String> topics, Duration timeout) {
        long giveUpAt = System.nanoTime() + timeout.toNanos();
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                partitions.addAll(partitions(topic, giveUpAt));
            }
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            for (TopicPartition partition : partitions) {
                consumer.position(partition, left(giveUpAt)); // seeking is lazy: this makes it so
            }
        } catch (KafkaException e) {
            throw new ClientException("events topics " + topics + " cannot be read: " + e.getMessage(), e);
        }
        thread.start();
    }

    private List<TopicPartition> partitions(String topic, long giveUpAt) {
        while (true) {
            List<PartitionInfo> found = consumer.partitionsFor(topic, left(giveUpAt));
            if (found != null && !found.isEmpty()) {
                return found.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
            }
            if (System.nanoTime() - giveUpAt >= 0 || Thread.currentThread().isInterrupted()) {
                throw new ClientException("topic " + topic + " does not exist; the gateway creates it when it starts");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }

    private static Duration left(long giveUpAt) {
        return Duration.ofNanos(Math.max(giveUpAt - System.nanoTime(), LOOK_AGAIN_NANOS));
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    deliver(record);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("woken up to close");
        } catch (KafkaException e) {
            broken.accept(new ClientException("events can no longer be read: " + e.getMessage(), e));
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> record) {
        try {
            sink.accept(reader.read(record));
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "record {}-{}@{} is no event: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        if (Thread.currentThread() == thread) {
            return; // a listener closes the client: the thread ends when it comes back
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
