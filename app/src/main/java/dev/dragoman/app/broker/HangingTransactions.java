package dev.dragoman.app.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
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
 * partition holds for open and no coordinator knows is aborted. The internal topics are looked at too, for the offsets of
 * a group are written in transactions.
 */
final class HangingTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(HangingTransactions.class);
    private static final Set<TransactionState> GOING_ON = Set.of(
            TransactionState.ONGOING,
            TransactionState.PREPARE_ABORT,
            TransactionState.PREPARE_COMMIT,
            TransactionState.PREPARE_EPOCH_FENCE);

    private final Admin admin;

    private HangingTransactions(Admin admin) {
        this.admin = admin;
    }

    /**
     * Aborts what hangs. Clients may be writing already.
     *
     * @throws BrokerException if it cannot be found out
     */
    static void abort(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new HangingTransactions(admin).abort();
        } catch (ExecutionException e) {
            throw new BrokerException("Transactions left open at " + bootstrapServers + " cannot be found", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerException("Interrupted while ending transactions left open at " + bootstrapServers, e);
        }
    }

    private void abort() throws ExecutionException, InterruptedException {
        Set<Open> open = open();
        if (open.isEmpty()) {
            return;
        }
        open.removeIf(knownTo(known()));
        open.retainAll(open()); // what a client has ended meanwhile was not forgotten
        int aborted = 0;
        for (Open each : open) {
            aborted += abort(each) ? 1 : 0;
        }
        if (aborted > 0) {
            LOG.info("Embedded Kafka: aborted what was left open and forgotten in {} partitions", aborted);
        }
    }

    /** Its producer may come back at the same moment, which ends it as well. */
    private boolean abort(Open open) throws InterruptedException {
        try {
            admin.abortTransaction(open.spec()).all().get();
            return true;
        } catch (ExecutionException e) {
            LOG.warn("Embedded Kafka: a transaction left open in {} was not aborted", open.partition(), e.getCause());
            return false;
        }
    }

    private static Predicate<Open> knownTo(Set<Known> known) {
        return open -> known.contains(new Known(open.partition(), open.producer()));
    }

    /** What partitions hold for open. */
    private Set<Open> open() throws ExecutionException, InterruptedException {
        Set<Open> open = new HashSet<>();
        producers().forEach((partition, state) -> state.activeProducers().stream()
                .flatMap(producer -> Open.of(partition, producer).stream())
                .forEach(open::add));
        return open;
    }

    private Map<TopicPartition, PartitionProducerState> producers() throws ExecutionException, InterruptedException {
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

    /** What the coordinators have in hand: they will end it themselves. */
    private Set<Known> known() throws ExecutionException, InterruptedException {
        Set<Known> known = new HashSet<>();
        List<String> names = admin.listTransactions().all().get().stream()
                .filter(listing -> GOING_ON.contains(listing.state()))
                .map(TransactionListing::transactionalId)
                .toList();
        for (TransactionDescription transaction :
                admin.describeTransactions(names).all().get().values()) {
            transaction
                    .topicPartitions()
                    .forEach(partition -> known.add(new Known(partition, transaction.producerId())));
        }
        return known;
    }

    /** A producer's transaction in one partition, as a coordinator has it. */
    private record Known(TopicPartition partition, long producer) {}

    /** The same as the partition has it. */
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
