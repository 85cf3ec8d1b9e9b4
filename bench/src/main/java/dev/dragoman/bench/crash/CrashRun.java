package dev.dragoman.bench.crash;

import dev.dragoman.bench.crash.fault.Applied;
import dev.dragoman.bench.crash.fault.Extent;
import dev.dragoman.bench.crash.fault.Ground;
import dev.dragoman.bench.crash.fault.Plan;
import dev.dragoman.bench.crash.fault.PlanRun;
import dev.dragoman.bench.crash.judge.Evidence;
import dev.dragoman.bench.crash.judge.Judge;
import dev.dragoman.bench.crash.judge.Verdict;
import dev.dragoman.bench.crash.load.Journal;
import dev.dragoman.bench.crash.load.Load;
import dev.dragoman.bench.crash.load.Target;
import dev.dragoman.bench.crash.load.Workload;
import dev.dragoman.bench.process.Account;
import dev.dragoman.bench.process.Instance;
import dev.dragoman.bench.process.Mutations;
import dev.dragoman.bench.process.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run from the first process to the verdict. */
final class CrashRun {

    /** Sending is over somewhat before the plan is, so that the last faults hit what is under way. */
    private static final double SENT_WITHIN = 0.9;

    /** So many commands a second at most: more would only wait. */
    private static final int COMMANDS_PER_SECOND = 3;

    private final CrashOptions options;
    private final Path directory;
    private final PrintWriter progress;
    private final Clock clock = Clock.systemUTC();

    CrashRun(CrashOptions options, Path directory, PrintWriter progress) {
        this.options = options;
        this.directory = directory;
        this.progress = progress;
    }

    /** A fault that was carried out, in a line. */
    static String line(Instant start, Applied one) {
        return "%7.1f s to %7.1f s  %s: %s (%d hits)"
                .formatted(
                        seconds(Duration.between(start, one.from())),
                        seconds(Duration.between(start, one.to())),
                        one.fault(),
                        one.what(),
                        one.hits());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    /** Starts everything, lets it happen, ends everything, and judges. */
    CrashReport run() throws InterruptedException {
        List<Account> accounts = Workload.accounts();
        Plan plan = Plan.of(
                options.seed(),
                options.faults(),
                new Extent(
                        options.kills(),
                        options.instances(),
                        Duration.ofSeconds(Math.max(20, options.commands() / COMMANDS_PER_SECOND))));
        say("%s; about %d s of faults:%n%s", options, plan.length().toSeconds(), plan.text());
        Map<String, String> settings = new HashMap<>(Settings.SHORT_TIMES);
        settings.put(Mutations.VARIABLE, options.mutation());
        try (Site site = new Site(directory, accounts, settings)) {
            Thread killer = new Thread(site::close, "crash-cleanup"); // nobody else would end the processes
            Runtime.getRuntime().addShutdownHook(killer);
            CrashReport report = run(site, accounts, plan);
            Runtime.getRuntime().removeShutdownHook(killer);
            return report;
        }
    }

    private CrashReport run(Site site, List<Account> accounts, Plan plan) throws InterruptedException {
        site.start();
        List<Instance> instances = IntStream.range(0, options.instances())
                .mapToObj(i -> Instance.of(site))
                .toList();
        Ground ground = new Ground(site, instances, Instance.of(site));
        ground.begin();
        say("%d instances are ready", instances.size());
        Journal journal = Journal.at(directory.resolve("journal.jsonl"));
        Workload workload = Workload.of(
                options.seed(),
                options.commands(),
                Duration.ofMillis((long) (plan.length().toMillis() * SENT_WITHIN)),
                accounts,
                new HashSet<>(options.faultNames()));
        Target target = new Target(site.bootstrapServers(), accounts, site.simulators(), site.clouds());
        Instant start = clock.instant();
        PlanRun faults = new PlanRun(plan, ground, clock, one -> say("%s", line(start, one)));
        List<String> troubles = new ArrayList<>();
        try (Load load = new Load(target, workload, journal, () -> faults.passed() / SENT_WITHIN)) {
            load.start();
            carryOut(faults, troubles);
            say("all faults are over; %,d of %,d operations have ended", load.ended(), load.sent());
            new Quiet(site, load, this::say).await().ifPresent(troubles::add);
            load.failure().ifPresent(failure -> troubles.add("the load: " + failure + " " + failure.getCause()));
            Evidence evidence = Evidence.gather(
                    site.bootstrapServers(), accounts, journal.all(), site.simulators(), faults.applied());
            EvidenceFile.write(directory, evidence);
            Verdict verdict = Judge.judge(evidence);
            return new CrashReport(
                    options,
                    start,
                    faults.applied(),
                    load.hits(),
                    verdict,
                    troubles.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", troubles)),
                    Duration.between(start, clock.instant()));
        }
    }

    /** What cannot be carried out is part of the report; what has been sent by then is judged all the same. */
    private static void carryOut(PlanRun faults, List<String> troubles) throws InterruptedException {
        try {
            faults.run();
        } catch (IllegalStateException e) {
            troubles.add(String.valueOf(e.getMessage()));
        }
    }

    private void say(String format, Object... values) {
        progress.printf(format + "%n", values);
        progress.flush();
    }
}
