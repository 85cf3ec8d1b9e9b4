package dev.dragoman.app.letters;

import dev.dragoman.routes.topics.TopicPlan;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes records once more where they came from: the same topic and partition, the same key and headers, and one header more,
 * {@value #REPLAY_OF}.
 */
public final class Replay implements AutoCloseable {

    /** Which record a record repeats: {@code topic/partition/offset}. */
    public static final String REPLAY_OF = "dragoman-replay-of";

    private static final int PATIENCE_MILLIS = 30_000;

    private final KafkaProducer<byte[], byte[]> producer;

    /**
     * @param kafka {@code bootstrap.servers}, and whatever else clients need here, such as TLS and SASL
     */
    public Replay(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPlan.MAX_RECORD);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 3);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS / 3);
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Publishes a record once more, and returns when Kafka has it.
     *
     * @param value what to publish in place of the record's own value; null for a record without a value
     * @return where it stands now, {@code topic/partition/offset}
     * @throws KafkaException if Kafka does not take it
     */
    public String publish(ConsumerRecord<byte[], byte[]> original, byte @Nullable [] value)
            throws InterruptedException {
        ProducerRecord<byte[], byte[]> again =
                new ProducerRecord<>(original.topic(), original.partition(), original.key(), value);
        original.headers().forEach(again.headers()::add);
        again.headers().add(REPLAY_OF, id(original).getBytes(StandardCharsets.UTF_8));
        try {
            RecordMetadata place = producer.send(again).get();
            return place.topic() + "/" + place.partition() + "/" + place.offset();
        } catch (ExecutionException e) {
            throw new KafkaException(
                    id(original) + " was not published again: " + e.getCause().getMessage(), e);
        }
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    @Override
    public void close() {
        producer.close();
    }
}
