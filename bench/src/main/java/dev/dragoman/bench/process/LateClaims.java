package dev.dragoman.bench.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Hands some requests to a cloud's route a second time with the next ones, as Kafka does with what was sent but not yet
 * committed when its partition moves. One setting reaches every Kafka client, so it is a producer's interceptor as well and
 * does nothing there.
 */
public final class LateClaims implements ConsumerInterceptor<byte[], byte[]>, ProducerInterceptor<byte[], byte[]> {

    private static final double SHARE = 0.05;

    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> again = new HashMap<>();
    private boolean route;

    @Override
    public void configure(Map<String, ?> settings) {
        route = String.valueOf(settings.get(ConsumerConfig.GROUP_ID_CONFIG)).contains("adapter-");
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        if (!route || records.isEmpty()) {
            return records;
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> handed = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>(again.getOrDefault(partition, List.of()));
            again.remove(partition);
            List<ConsumerRecord<byte[], byte[]>> fresh = records.records(partition);
            all.addAll(fresh);
            handed.put(partition, all);
            again.put(
                    partition,
                    fresh.stream()
                            .filter(each -> ThreadLocalRandom.current().nextDouble() < SHARE)
                            .toList());
        }
        return new ConsumerRecords<>(handed, records.nextOffsets());
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> sent) {
        return sent;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception problem) {
        // nothing to do: see above
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // nothing to do: see above
    }

    @Override
    public void close() {
        // nothing is open
    }
}
