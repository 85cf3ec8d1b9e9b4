package dev.dragoman.simulator.fault;

import dev.dragoman.catalogue.Api;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The rules in force, with how often each has hit. The randomness is seeded: the same calls meet the same faults. */
public final class Faults {

    private final long seed;
    private Random random;
    private List<Counted> rules = List.of();

    public Faults(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Replaces all rules, and starts the randomness anew. */
    public synchronized void replace(List<Fault> faults) {
        rules = faults.stream().map(Counted::new).toList();
        random = new Random(seed);
    }

    /** The rules with their hits so far, in order. */
    public synchronized List<Hits> rules() {
        return rules.stream().map(rule -> new Hits(rule.fault, rule.hits)).toList();
    }

    /** What goes wrong with this call. Of the faults that do not combine, the first matching rule counts. */
    public synchronized Verdict judge(Api api, String action, String account) {
        if (rules.isEmpty()) {
            return Verdict.NONE;
        }
        Duration before = Duration.ZERO;
        Duration after = Duration.ZERO;
        Duration stale = Duration.ZERO;
        Optional<Fault> main = Optional.empty();
        String names = "";
        for (Counted rule : rules) {
            Fault fault = rule.fault;
            boolean candidate = fault.kind().combines() || main.isEmpty();
            if (!candidate || !rule.hits(api, action, account, random)) {
                continue;
            }
            names = names.isEmpty()
                    ? fault.kind().wireName()
                    : names + "," + fault.kind().wireName();
            if (fault.kind() == FaultKind.STALE_READ) {
                stale = stale.compareTo(fault.duration()) > 0 ? stale : fault.duration();
            } else if (fault.kind() == FaultKind.LATENCY && fault.afterEffect()) {
                after = after.plus(fault.duration());
            } else if (fault.kind() == FaultKind.LATENCY) {
                before = before.plus(fault.duration());
            } else {
                main = Optional.of(fault);
            }
        }
        return new Verdict(names, before, after, stale, main);
    }

    /**
     * A rule and how often it has hit.
     *
     * @param fault the rule
     * @param hits calls it has hit
     */
    public record Hits(Fault fault, int hits) {}

    private static final class Counted {
        final Fault fault;
        int hits;

        Counted(Fault fault) {
            this.fault = fault;
        }

        boolean hits(Api api, String action, String account, Random random) {
            boolean matches = fault.api()
                            .map(a -> a.equals(api.id()) || a.equals(api.provider()))
                            .orElse(true)
                    && fault.action().map(action::equals).orElse(true)
                    && fault.account().map(account::equals).orElse(true)
                    && hits < fault.count().orElse(Integer.MAX_VALUE)
                    && (fault.probability() >= 1 || random.nextDouble() < fault.probability());
            if (matches) {
                hits++;
            }
            return matches;
        }
    }
}
