package dev.dragoman.routes.kafka;

import dev.dragoman.routes.config.GatewayConfig;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Kafka's client library without a broker, behind Camel's own component. */
public final class KafkaStub {

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());

    /** The component as the gateway configures it, but for its client. */
    public KafkaComponent component() {
        KafkaComponent component = new KafkaClients(GatewayConfig.of(Map.of()).kafka(), "test").component();
        component.setKafkaClientFactory(new DefaultKafkaClientFactory() {
            @Override
            public Producer<String, byte[]> getProducer(Properties properties) {
                return producer;
            }
        });
        return component;
    }

    /** What was written to a topic, once there is so much. */
    public List<ProducerRecord<String, byte[]>> records(String topic, int count) {
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> of(topic).size() >= count);
        return of(topic);
    }

    private List<ProducerRecord<String, byte[]>> of(String topic) {
        return List.copyOf(producer.history()).stream()
                .filter(record -> record.topic().equals(topic))
                .toList();
    }

    /** What is written from now on fails with this. */
    public void failWith(RuntimeException problem) {
        producer.sendException = problem;
    }

    /** What is written from now on is taken again. */
    public void recover() {
        producer.sendException = null;
    }
}
