package dev.dragoman.app.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a broker has forgotten. A node that stops and starts again may end what was open while its
 * partitions have no leader; it then holds them for deleted, skips their markers ({@code TransactionMarkerChannelManager})
 * and calls the transaction complete. Whoever reads committed records, or the offsets of a group, would wait for those
 * markers for ever.
 *
 * <p>The same is what {@code kafka-transactions.sh find-hanging} and {@code abort} do by hand: a transaction that a
 * partition holds for open and its coordinator has ended is aborted. The internal topics are looked at too, for the offsets of
 * a group are written in transactions.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Set<TransactionState> GOING_ON = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final String bootstrapServers;
    private Set<Open> suspects = Set.of();

    /** @param bootstrapServers where the broker is */
    HangingTransactions(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Aborts what hangs now and hung already at the look before, some seconds ago. Clients may be writing: what goes on is another
     * transaction by then, and a coordinator that is still reading its log at a broker's start knows of nothing that goes on.
     */
    void look() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<Open> hanging = hanging(admin);
            int aborted = 0;
            for (Open each : hanging) {
                aborted += suspects.contains(each) && abort(admin, each) ? 1 : 0;
            }
            suspects = hanging;
            if (aborted > 0) {
                LOG.info("Embedded Kafka: aborted what was left open and forgotten in {} partitions", aborted);
            }
        } catch (ExecutionException | KafkaException e) {
            LOG.debug("Embedded Kafka: forgotten transactions were not looked for", e); // soon again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What partitions hold for open, and their coordinators know to be over. */
    private static Set<Open> hanging(Admin admin) throws ExecutionException, InterruptedException {
        Set<Open> open = open(admin);
        if (!open.isEmpty()) {
            Set<Long> over = over(admin);
            open.removeIf(each -> !over.contains(each.producer()));
        }
        return open;
    }

    /** Its producer may come back at the same moment, which ends it as well. */
    private static boolean abort(Admin admin, Open open) throws InterruptedException {
        try {
            admin.abortTransaction(open.spec()).all().get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("Embedded Kafka: a transaction left open in {} was not aborted", open.partition(), e.getCause());
            return false;
        }
    }

    /** What partitions hold for open. */
    private static Set<Open> open(Admin admin) throws ExecutionException, InterruptedException {
        Set<Open> open = new HashSet<>();
        producers(admin).forEach((partition, state) -> state.activeProducers().stream()
                .flatMap(producer -> Open.of(partition, producer).stream())
                .forEach(open::add));
        return open;
    }

    private static Map<TopicPartition, PartitionProducerState> producers(Admin admin)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : admin.describeTopics(admin.listTopics(new ListTopicsOptions().listInternal(true))
                        .names()
                        .get())
                .allTopicNames()
                .get()
                .values()) {
            topic.partitions()
                    .forEach(partition -> partitions.add(new TopicPartition(topic.name(), partition.partition())));
        }
        return partitions.isEmpty()
                ? Map.of()
                : new HashMap<>(admin.describeProducers(partitions).all().get());
    }

    /** The producers that a coordinator knows, and whose transaction it has ended. */
    private static Set<Long> over(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTransactions().all().get().stream()
                .filter(listing -> !GOING_ON.contains(listing.state()))
                .map(TransactionListing::producerId)
                .collect(Collectors.toSet());
    }

    /** A producer's transaction in one partition, as the partition has it. */
    private record Open(TopicPartition partition, long producer, short epoch, int coordinatorEpoch, long start) {

        static Optional<Open> of(TopicPartition partition, ProducerState producer) {
            return producer.currentTransactionStartOffset().isPresent()
                    ? Optional.of(new Open(
                            partition,
                            producer.producerId(),
                            (short) producer.producerEpoch(),
                            producer.coordinatorEpoch().orElse(0),
                            producer.currentTransactionStartOffset().getAsLong()))
                    : Optional.empty();
        }

        AbortTransactionSpec spec() {
            return new AbortTransactionSpec(partition, producer, epoch, coordinatorEpoch);
        }
    }
}
