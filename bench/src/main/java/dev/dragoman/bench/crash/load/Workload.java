package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Account;
import java.time.Duration;
import java.util.List;

/**
 * What is asked for: made from the seed alone, the same for the same seed.
 *
 * @param seed of all that is random in it
 * @param commands how many are sent at least: no story begins after that
 * @param over the time in which they are sent, if everything answers at once
 * @param accounts what they are for
 * @param duplicates whether some commands are published again, at once or long after
 * @param outOfOrder whether some stories come out of order: dependents before what they refer to, cancels before their command
 */
public record Workload(
        long seed,
        int commands,
        Duration over,
        List<Account> accounts,
        boolean duplicates,
        boolean outOfOrder) {

    public Workload {
        accounts = List.copyOf(accounts);
    }

    /** One in which every command is published once and in order. */
    public static Workload of(long seed, int commands, Duration over, List<Account> accounts) {
        return new Workload(seed, commands, over, accounts, false, false);
    }

    /** The accounts that make sense together: two tenants, exclusive and not, of both clouds. */
    public static List<Account> accounts() {
        return List.of(
                Account.of("aliyun", "shop").usedBy("default", "other"),
                Account.of("aliyun", "yard").usedBy("default"),
                Account.of("tencent", "shop").usedBy("default", "other"),
                Account.of("tencent", "yard").usedBy("default").exclusiveFor("elastic-ip"));
    }

    /** The same, with commands that are published again. */
    public Workload withDuplicates() {
        return new Workload(seed, commands, over, accounts, true, outOfOrder);
    }

    /** The same, with stories that come out of order. */
    public Workload withDisorder() {
        return new Workload(seed, commands, over, accounts, duplicates, true);
    }
}
