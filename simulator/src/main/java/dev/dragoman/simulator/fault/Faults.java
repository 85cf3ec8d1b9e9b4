package dev.dragoman.simulator.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public synchronized Verdict judge(Subject call) {
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
            if (!candidate || !rule.hits(call, random)) {
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
        private static final int REMEMBERED_REQUESTS = 200_000;

        final Fault fault;
        int hits;

        /** Hits by request; used only where they count each by itself. */
        private final Map<String, Integer> byRequest = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > REMEMBERED_REQUESTS;
            }
        };

        Counted(Fault fault) {
            this.fault = fault;
        }

        boolean hits(Subject call, Random random) {
            boolean matches = fault.api()
                            .map(a -> a.equals(call.api().id())
                                    || a.equals(call.api().provider()))
                            .orElse(true)
                    && fault.action().map(call.action()::equals).orElse(true)
                    && fault.account().map(call.account()::equals).orElse(true)
                    && hitsOf(call) < fault.count().orElse(Integer.MAX_VALUE)
                    && (fault.probability() >= 1 || random.nextDouble() < fault.probability());
            if (matches) {
                hits++;
                if (fault.perRequest()) {
                    byRequest.merge(call.identity(), 1, Integer::sum);
                }
            }
            return matches;
        }

        private int hitsOf(Subject call) {
            return fault.perRequest() ? byRequest.getOrDefault(call.identity(), 0) : hits;
        }
    }
}
