package dev.dragoman.bench.crash.load;

import dev.dragoman.model.event.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives records to Kafka, each only after it stands in the journal, and again until Kafka has it. A command whose first sending may have
 * arrived is the same command again.
 */
final class Publisher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final int FOREVER_MILLIS = 3_600_000;
    private static final long PAUSE_MILLIS = 200;

    private final KafkaProducer<String, byte[]> producer;
    private final Journal journal;
    private final AtomicLong number = new AtomicLong();

    Publisher(String bootstrapServers, Journal journal) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, FOREVER_MILLIS);
        // A broker that starts anew knows a producer's last batch alone: of two whose answers are lost it refuses the
        // first.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, FOREVER_MILLIS);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        this.journal = journal;
    }

    /** Returns when Kafka has it: so what one thread publishes keeps its order. */
    void publish(Letter letter) throws InterruptedException {
        long mine;
        synchronized (this) {
            mine = number.incrementAndGet();
            journal.add(new Sent(
                    mine,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    letter.topic(),
                    letter.key(),
                    letter.tenant(),
                    letter.operationId(),
                    letter.story(),
                    letter.expected(),
                    letter.command(),
                    true));
        }
        while (!acknowledged(record(letter))) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        journal.acknowledge(mine);
    }

    /** Publishes a record that is no command, and does not care what becomes of it. */
    void poison(String topic, String key) throws InterruptedException {
        acknowledged(new ProducerRecord<>(topic, key, "{no command".getBytes(StandardCharsets.UTF_8)));
    }

    private static ProducerRecord<String, byte[]> record(Letter letter) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                letter.topic(), letter.key(), letter.command().getBytes(StandardCharsets.UTF_8));
        record.headers().add("content-type", Envelope.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        return record;
    }

    private boolean acknowledged(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            producer.send(record).get();
            return true;
        } catch (ExecutionException e) {
            LOG.info("a record for {} has perhaps been sent: {}", record.topic(), e.getMessage());
            return false;
        } catch (InterruptException e) {
            throw (InterruptedException) new InterruptedException("while publishing").initCause(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
