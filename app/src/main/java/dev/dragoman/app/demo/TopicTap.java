package dev.dragoman.app.demo;

import dev.dragoman.model.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads along, in a thread of its own, what the gateway writes: requests, replies and events. */
final class TopicTap implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Consumer<ConsumerRecord<String, byte[]>> sink;
    private final BlockingQueue<CatchUp> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::read, "demo-tap");
    private volatile boolean closing;

    private record CatchUp(Map<TopicPartition, Long> ends, CountDownLatch done) {}

    /**
     * A tap that reads from the topics' beginning.
     *
     * @param sink gets every record, on the tap's thread
     */
    TopicTap(String bootstrapServers, Topics topics, Consumer<ConsumerRecord<String, byte[]>> sink) {
        this.sink = sink;
        this.consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class));
        List<TopicPartition> partitions = Stream.concat(
                        Stream.of(topics.replies(), topics.events(Topics.DEFAULT_TENANT)),
                        Stream.of(Cloud.values()).map(cloud -> topics.requests(cloud.provider())))
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until everything that is in the topics now has been handed on. */
    void catchUp() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        waiting.add(new CatchUp(Map.of(), done));
        done.await();
    }

    private void read() {
        try (consumer) {
            while (!closing) {
                consumer.poll(POLL).forEach(sink);
                for (CatchUp each = waiting.poll(); each != null; each = waiting.poll()) {
                    Map<TopicPartition, Long> ends =
                            each.ends().isEmpty() ? consumer.endOffsets(consumer.assignment()) : each.ends();
                    boolean there =
                            ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                    if (there) {
                        each.done().countDown();
                    } else {
                        waiting.add(new CatchUp(ends, each.done()));
                        break;
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
