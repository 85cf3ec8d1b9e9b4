package dev.dragoman.app.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the transactions that a broker has forgotten. A node that was killed and started again may abort what was open
 * while its partitions have no leader yet; it then holds them for deleted, skips their abort markers
 * ({@code TransactionMarkerChannelManager}) and calls the transaction complete. A node that is stopped in order may still take a
 * group's offset into a transaction that its coordinator does not know when it is back. Whoever reads committed records, or
 * asks for that offset, would wait for the markers for ever.
 *
 * <p>The same is what {@code kafka-transactions.sh find-hanging} and {@code abort} do by hand: a transaction that a
 * partition holds for open and no coordinator knows is aborted.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Set<TransactionState> GOING_ON = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_EPOCH_FENCE);

    /** Many times as long as a transaction of the engine takes. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Admin admin;

    private HangingTransactions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Aborts what hangs. To be called when a broker has started; others may write to it already.
     *
     * @throws BrokerException if it cannot be found out, or not be aborted
     */
    static void abort(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new HangingTransactions(admin).abort();
        } catch (ExecutionException e) {
            throw new BrokerException("Transactions left open at " + bootstrapServers + " cannot be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while ending transactions left open at " + bootstrapServers, e);
        }
    }

    private void abort() throws ExecutionException, InterruptedException {
        Set<Hanging> seen = hanging();
        if (seen.isEmpty()) {
            return;
        }
        TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos()); // what goes on is another transaction by then
        seen.retainAll(hanging());
        for (Hanging each : seen) {
            admin.abortTransaction(each.spec()).all().get();
        }
        LOG.info("Embedded Kafka: aborted what the broker had left open in {} partitions", seen.size());
    }

    /** What partitions hold for open and no coordinator knows. */
    private Set<Hanging> hanging() throws ExecutionException, InterruptedException {
        Map<TopicPartition, PartitionProducerState> producers = producers();
        Set<Open> known = known();
        Set<Hanging> hanging = new HashSet<>();
        producers.forEach((partition, state) -> state.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .filter(producer -> !known.contains(new Open(partition, producer.producerId())))
                .map(producer -> Hanging.of(partition, producer))
                .forEach(hanging::add));
        return hanging;
    }

    private Map<TopicPartition, PartitionProducerState> producers() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic : admin.describeTopics(
                        // The groups' offsets too: a group whose offset hangs never begins to read that partition.
                        admin.listTopics(new ListTopicsOptions().listInternal(true))
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

    /** What the coordinators have in hand: they will end it themselves. */
    private Set<Open> known() throws ExecutionException, InterruptedException {
        Set<Open> known = new HashSet<>();
        List<String> names = admin.listTransactions().all().get().stream()
                .filter(listing -> GOING_ON.contains(listing.state()))
                .map(TransactionListing::transactionalId)
                .toList();
        for (TransactionDescription transaction :
                admin.describeTransactions(names).all().get().values()) {
            transaction
                    .topicPartitions()
                    .forEach(partition -> known.add(new Open(partition, transaction.producerId())));
        }
        return known;
    }

    /** A producer's transaction in one partition. */
    private record Open(TopicPartition partition, long producer) {}

    /** An open transaction in one partition that nobody will end. */
    private record Hanging(TopicPartition partition, long producer, int epoch, int coordinator, long start) {

        static Hanging of(TopicPartition partition, ProducerState state) {
            return new Hanging(
                    partition,
                    state.producerId(),
                    state.producerEpoch(),
                    state.coordinatorEpoch().orElse(0),
                    state.currentTransactionStartOffset().orElseThrow());
        }

        AbortTransactionSpec spec() {
            return new AbortTransactionSpec(partition, producer, (short) epoch, coordinator);
        }
    }
}
