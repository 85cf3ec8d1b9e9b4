package dev.dragoman.bench.measure;

import dev.dragoman.bench.process.Account;
import dev.dragoman.model.Lane;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/**
 * The lanes that the load is spread over: some accounts of one cloud, in each of their regions.
 *
 * @param accounts with limits that do not hold the load up
 * @param partitions of the internal topics
 */
record Lanes(List<Account> accounts, int partitions) {

    static final String PROVIDER = "aliyun";
    private static final int UNLIMITED = 2_000;

    static Lanes of(int accounts, int partitions) {
        return new Lanes(
                IntStream.range(0, accounts)
                        .mapToObj(i -> Account.of(PROVIDER, "load-" + i).limitedTo(UNLIMITED))
                        .toList(),
                partitions);
    }

    /** Every lane. */
    List<Lane> all() {
        return accounts.stream()
                .flatMap(
                        account -> account.regions().stream().map(region -> new Lane(PROVIDER, account.name(), region)))
                .toList();
    }

    /** The partition that a lane's records are in: Kafka's own rule for keys. */
    int partition(Lane lane) {
        byte[] key = lane.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    /** One lane of each of these partitions that has any. */
    List<Lane> oneOfEach(Set<Integer> of) {
        return of.stream()
                .flatMap(partition -> all().stream()
                        .filter(lane -> partition(lane) == partition)
                        .limit(1))
                .toList();
    }

    /** The lanes in these partitions, as the simulators call them: {@code owner/region}. */
    Set<String> atCloud(Set<Integer> of) {
        Predicate<Lane> there = lane -> of.contains(partition(lane));
        return accounts.stream()
                .flatMap(account -> account.regions().stream()
                        .filter(region -> there.test(new Lane(PROVIDER, account.name(), region)))
                        .map(region -> account.owner() + "/" + region))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
