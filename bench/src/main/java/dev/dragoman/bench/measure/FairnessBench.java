package dev.dragoman.bench.measure;

import dev.dragoman.bench.process.Account;
import dev.dragoman.bench.process.Site;
import dev.dragoman.client.SentCommand;
import dev.dragoman.model.Json;
import dev.dragoman.model.Lane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Ten accounts of one cloud make networks; in every other round the cloud is slow, throttling or out for the first of them, which sends
 * three times as much. Compared are the times from command to terminal event of the nine others, with those of rounds in which the first
 * sends nothing.
 */
@Command(
        name = "fairness",
        description = "What nine accounts notice when the cloud is slow, throttling or out for a tenth.",
        mixinStandardHelpOptions = true)
public final class FairnessBench implements Callable<Integer> {

    private static final int ACCOUNTS = 10;
    private static final double MEDIAN_AT_MOST = 1.1;
    private static final double P99_AT_MOST = 1.5;

    @Option(names = "--rounds", defaultValue = "5", description = "Pairs of rounds for each trouble; ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--seconds", defaultValue = "20", description = "Of sending in a round; ${DEFAULT-VALUE}.")
    private int seconds = 20;

    @Option(names = "--rate", defaultValue = "5", description = "Commands a second of each account; ${DEFAULT-VALUE}.")
    private int rate = 5;

    @Option(
            names = "--trouble",
            split = ",",
            defaultValue = "SLOW,THROTTLED,OUT",
            description = "Of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE}.")
    private List<Trouble> troubles = List.of(Trouble.values());

    @Option(names = "--json", description = "One JSON document for each round and each comparison.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int names;

    /** What the cloud does to the first account. */
    @SuppressWarnings("ImmutableEnumChecker") // the rules are never changed
    enum Trouble {
        /** Every call takes longer than the gateway waits for an answer. */
        SLOW(Map.of("kind", "latency", "millis", 8_000)),
        /** Every call is throttled. */
        THROTTLED(Map.of("kind", "throttle")),
        /** Every connection is dropped. */
        OUT(Map.of("kind", "drop-before-effect"));

        private final Map<String, Object> rule;

        Trouble(Map<String, Object> rule) {
            this.rule = rule;
        }
    }

    /** Latencies in milliseconds. */
    record Latencies(double median, double p99, int count) {

        static Latencies of(List<Double> millis) {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return new Latencies(at(sorted, 0.5), at(sorted, 0.99), sorted.length);
        }

        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
        }
    }

    @Override
    public Integer call() throws Exception {
        List<Account> accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> Account.of("aliyun", "account-" + i))
                .toList();
        boolean held = true;
        Path directory = Files.createTempDirectory("dragoman-fairness");
        try (Site site = new Site(directory, accounts, Map.of())) {
            site.start();
            site.addGateway().start(Site.PATIENCE);
            try (Load load = new Load(site.bootstrapServers(), Duration.ofMinutes(2))) {
                round(load, accounts, false); // to warm up
                for (Trouble trouble : troubles) {
                    held &= compare(site, load, accounts, trouble);
                }
            }
        }
        return held ? 0 : 1;
    }

    private boolean compare(Site site, Load load, List<Account> accounts, Trouble trouble) throws Exception {
        List<Latencies> without = new ArrayList<>();
        List<Latencies> with = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            site.simulators().faults(List.of());
            without.add(round(load, accounts, false));
            Map<String, Object> rule = new LinkedHashMap<>(trouble.rule);
            rule.put("account", accounts.get(0).owner());
            site.simulators().faults(List.of(rule));
            with.add(round(load, accounts, true));
            print(trouble, i, without.get(i), with.get(i));
        }
        site.simulators().faults(List.of());
        double median = middle(with, false) / middle(without, false);
        double p99 = middle(with, true) / middle(without, true);
        boolean held = median <= MEDIAN_AT_MOST && p99 <= P99_AT_MOST;
        print(trouble, median, p99, held);
        return held;
    }

    private static double middle(List<Latencies> all, boolean p99) {
        double[] sorted = all.stream()
                .mapToDouble(one -> p99 ? one.p99 : one.median)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** The latencies of all accounts but the first; what the first sent is not waited for. */
    private Latencies round(Load load, List<Account> accounts, boolean first) throws InterruptedException {
        int each = seconds * rate;
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        CountDownLatch ended = new CountDownLatch(each * (ACCOUNTS - 1));
        ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
        int round = names++;
        long every = TimeUnit.SECONDS.toNanos(1) / rate;
        for (int i = 0; i < each; i++) {
            int number = i;
            for (int a = 0; a < ACCOUNTS; a++) {
                Lane lane = new Lane("aliyun", accounts.get(a).name(), "cn-hangzhou");
                String name = "r%d-a%d-n%d".formatted(round, a, i);
                long at = number * every + a * every / ACCOUNTS;
                if (a > 0) {
                    var unused =
                            sender.schedule(() -> timed(load, lane, name, millis, ended), at, TimeUnit.NANOSECONDS);
                } else if (first) {
                    for (String more : List.of("-x", "-y", "-z")) {
                        var unused = sender.schedule(() -> load.network(lane, name + more), at, TimeUnit.NANOSECONDS);
                    }
                }
            }
        }
        boolean all = ended.await(seconds + 120L, TimeUnit.SECONDS);
        sender.shutdownNow();
        if (!all) {
            throw new IllegalStateException(ended.getCount() + " operations of the other accounts did not end");
        }
        return Latencies.of(new ArrayList<>(millis));
    }

    private static void timed(
            Load load, Lane lane, String name, ConcurrentLinkedQueue<Double> millis, CountDownLatch ended) {
        long start = System.nanoTime();
        SentCommand sent = load.network(lane, name);
        var unused = sent.terminal().whenComplete((event, problem) -> {
            if (problem == null && event.succeeded()) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            ended.countDown();
        });
    }

    private void print(Trouble trouble, int round, Latencies without, Latencies with) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("trouble", trouble);
        row.put("round", round + 1);
        row.put("without", without);
        row.put("with", with);
        print(
                row,
                "%-9s round %d: without median %.0f p99 %.0f ms (%d), with median %.0f p99 %.0f ms (%d)"
                        .formatted(
                                trouble,
                                round + 1,
                                without.median,
                                without.p99,
                                without.count,
                                with.median,
                                with.p99,
                                with.count));
    }

    private void print(Trouble trouble, double median, double p99, boolean held) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("trouble", trouble);
        row.put("median", median);
        row.put("p99", p99);
        row.put("held", held);
        print(
                row,
                "%-9s of %d rounds: median x %.2f (at most %.1f), p99 x %.2f (at most %.1f): %s"
                        .formatted(
                                trouble, rounds, median, MEDIAN_AT_MOST, p99, P99_AT_MOST, held ? "held" : "NOT HELD"));
    }

    private void print(Map<String, Object> row, String text) {
        spec.commandLine().getOut().println(json ? Json.text(row) : text);
        spec.commandLine().getOut().flush();
    }
}
