package dev.dragoman.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;

/**
 * Ends the transactions that dead instances of the engine left open, as soon as the group has forgotten those instances.
 *
 * <p>Until a transaction is over, nobody reads past it: no store is restored, no request is claimed, no subscriber sees an event,
 * whoever wrote it. By itself Kafka ends it {@code transaction.timeout.ms} after it began, and looks for such ones only every
 * {@code transaction.abort.timed.out.transaction.cleanup.interval.ms} (10 s, a broker's setting). Fencing its producer, as
 * {@code kafka-transactions.sh} would, ends it at once.
 *
 * <p>It can do no harm: an instance that was taken for dead and lives has lost its partitions by then; fenced, it throws away what it
 * was doing, as it would when it tried to commit, and joins again.
 *
 * <p>It relies on how Kafka Streams names things: a transactional id is the application's id, the process's id and a thread's
 * number, and a consumer's client id begins with the first two unless {@code client.id} is set. If it is, nothing is done.
 */
final class LeftTransactions {

    private static final String PROCESS = "-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-";
    private static final long PATIENCE_SECONDS = 5;

    private final String group;
    private final Pattern transactionalId;
    private final Pattern clientId;

    /** @param applicationId the name of the group and the beginning of the transactional ids */
    LeftTransactions(String applicationId) {
        this.group = applicationId;
        this.transactionalId = Pattern.compile(Pattern.quote(applicationId) + PROCESS + "\\d+");
        this.clientId = Pattern.compile(Pattern.quote(applicationId) + PROCESS + ".+");
    }

    /**
     * Ends what is open and belongs to no member of the group.
     *
     * @param ownClientId the client id of a consumer of this process; it must be among the members
     * @return the transactional ids of what was ended
     */
    List<String> end(Admin admin, String ownClientId)
            throws ExecutionException, InterruptedException, TimeoutException {
        // In this order: who is no member after its transaction was seen to be open has lost its membership.
        List<String> open = open(admin);
        if (open.isEmpty()) {
            return List.of();
        }
        Collection<String> members = members(admin);
        List<String> left = left(open, members, ownClientId);
        if (!left.isEmpty()) {
            get(admin.fenceProducers(left).all());
        }
        return left;
    }

    /** Which of the open transactions belong to a process that has no member; none if this process has none either. */
    List<String> left(Collection<String> open, Collection<String> members, String ownClientId) {
        Set<String> alive = new HashSet<>();
        members.forEach(member -> process(clientId, member).ifPresent(alive::add));
        if (process(clientId, ownClientId).filter(alive::contains).isEmpty()) {
            return List.of();
        }
        return open.stream()
                .filter(id -> process(transactionalId, id)
                        .filter(process -> !alive.contains(process))
                        .isPresent())
                .toList();
    }

    private List<String> open(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.listTransactions(new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
                        .all())
                .stream()
                .map(TransactionListing::transactionalId)
                .filter(id -> process(transactionalId, id).isPresent())
                .toList();
    }

    private Collection<String> members(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        return get(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                .flatMap(described -> described.members().stream())
                .map(MemberDescription::clientId)
                .toList();
    }

    private static Optional<String> process(Pattern pattern, String id) {
        Matcher matcher = pattern.matcher(id);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
