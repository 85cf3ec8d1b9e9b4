package dev.dragoman.routes.kafka;

import dev.dragoman.routes.config.KafkaSettings;
import dev.dragoman.routes.topics.TopicPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaComponent;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Kafka clients as the routes need them: consumers that see committed records alone and start at the earliest, producers
 * that wait for every replica and do not give up.
 *
 * @param instanceId the static member's name in every group
 */
public record KafkaClients(KafkaSettings kafka, String instanceId) {

    /**
     * A dead member's partitions wait for so long; 6 s is the least that brokers allow unless told otherwise
     * ({@code group.min.session.timeout.ms}). A member that comes back in that time, by its static name, keeps them.
     */
    private static final int SESSION = 6_000;

    /** The others hear of the dead one's end, and join for its partitions, no sooner than with their next heartbeat. */
    private static final int MAX_POLL_INTERVAL = 20_000;

    private static final int HEARTBEAT = 1_000;

    private static final java.time.Duration CLOSE = java.time.Duration.ofSeconds(5);

    /**
     * A consumer for a {@link RecordPump}.
     *
     * @param role the group's name, after the topics' prefix
     * @param batch records a poll, at most
     */
    public Consumer<byte[], byte[]> consumer(String role, int batch) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group(role));
        properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, group(role) + "-" + instanceId);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT);
        // As long as a group may wait for a member that does not come back to a rebalance. A pump polls several times a
        // second.
        properties.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, MAX_POLL_INTERVAL);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer group's name: it begins as the topics do, so that one rule of an ACL fits both. */
    public String group(String role) {
        return kafka.topics().prefix() + role;
    }

    /** Camel's component for the ends of the routes. */
    public KafkaComponent component() {
        KafkaConfiguration configuration = new KafkaConfiguration();
        configuration.setBrokers(kafka.bootstrapServers());
        configuration.setAdditionalProperties(new HashMap<>(kafka.client()));
        configuration.setKeySerializer(StringSerializer.class.getName());
        configuration.setValueSerializer(ByteArraySerializer.class.getName());
        configuration.setRequestRequiredAcks("all");
        configuration.setEnableIdempotence(true);
        configuration.setLingerMs(2);
        configuration.setMaxRequestSize(TopicPlan.MAX_RECORD);
        configuration.setCompressionCodec("zstd");
        // Until Kafka takes it: a record that is given up would let a later one of its partition go first.
        configuration.setDeliveryTimeoutMs(Integer.MAX_VALUE);
        // A broker that starts anew knows the last batch of each producer alone. Had it taken two whose answers were
        // lost, it
        // would refuse the first when it is repeated, for ever: so there is never more than one under way.
        configuration.setMaxInFlightRequest(1);
        configuration.setMaxBlockMs(Integer.MAX_VALUE);
        configuration.setRecordMetadata(false);
        configuration.setBatchWithIndividualHeaders(true);
        KafkaComponent component = new KafkaComponent();
        component.setConfiguration(configuration);
        component.setKafkaClientFactory(new BoundedClose());
        return component;
    }

    /** Producers that end soon when they are closed, even while Kafka is away. */
    private static final class BoundedClose extends DefaultKafkaClientFactory {
        @Override
        public Producer<byte[], byte[]> getProducer(Properties properties) {
            return new KafkaProducer<>(properties) {
                @Override
                public void close() {
                    close(CLOSE);
                }
            };
        }
    }
}
