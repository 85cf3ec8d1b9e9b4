package dev.dragoman.app.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Some other Kafka client: writes bytes and headers, knows nothing of Dragoman. */
public final class RawProducer {

    private RawProducer() {}

    public static void send(Site site, byte[] value, Map<String, String> headers) throws Exception {
        send(site, site.topics().commands("default"), "raw", value, headers);
    }

    /** Writes one record to any topic, and returns when Kafka has it. */
    public static void send(Site site, String topic, String key, byte[] value, Map<String, String> headers)
            throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                site.broker().bootstrapServers(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                4 * 1024 * 1024,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class))) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    public static void send(Site site, String json) throws Exception {
        send(site, json.getBytes(StandardCharsets.UTF_8), Map.of("content-type", "application/cloudevents+json"));
    }
}
