package dev.dragoman.bench.crash.load;

import dev.dragoman.bench.process.Account;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What is asked for: made from the seed alone, the same for the same seed as far as what comes back is the same.
 *
 * @param seed of all that is random in it
 * @param commands how many are sent at least; the last stories are told to their end, so that it is some more
 * @param over the time in which they are sent, if everything answers at once
 * @param places the accounts that they are for
 * @param faults names of the faults that are the load's own: {@link #DUPLICATES}, {@link #OUT_OF_ORDER}; others are none of its business
 */
public record Workload(long seed, int commands, Duration over, List<Account> places, Set<String> faults) {

    /** Commands are published again, at once or long after. */
    public static final String DUPLICATES = "duplicates";

    /** Dependents come before what they refer to, cancels before their command. */
    public static final String OUT_OF_ORDER = "out-of-order";

    public Workload {
        places = List.copyOf(places);
        faults = Set.copyOf(faults);
    }

    /** One with these faults. */
    public static Workload of(long seed, int commands, Duration over, List<Account> places, Set<String> faults) {
        return new Workload(seed, commands, over, places, faults);
    }

    /** The accounts that it makes sense with: of both clouds, for two tenants, with elastic IPs of the gateway's alone and not. */
    public static List<Account> accounts() {
        return List.of(
                Account.of("aliyun", "shop").usedBy("default", "other"),
                Account.of("aliyun", "yard").usedBy("default"),
                Account.of("tencent", "shop").usedBy("default", "other"),
                Account.of("tencent", "yard").usedBy("default", "other").exclusiveFor("elastic-ip"));
    }

    boolean repeats() {
        return faults.contains(DUPLICATES);
    }

    boolean disorders() {
        return faults.contains(OUT_OF_ORDER);
    }
}
