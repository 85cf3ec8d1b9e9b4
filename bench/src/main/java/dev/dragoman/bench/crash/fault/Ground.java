package dev.dragoman.bench.crash.fault;

import dev.dragoman.bench.process.Instance;
import dev.dragoman.bench.process.JavaProcess;
import dev.dragoman.bench.process.Site;
import java.time.Duration;
import java.util.List;

/** The installation that faults are done to, and how it is put right again. */
public final class Ground {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(60);

    /** Longer than any time-out inside a gateway: being slow is no reason to end a run, what it causes is found anyway. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(7);

    private final Site site;
    private final List<Instance> instances;
    private final Instance helper;
    private final Rules rules;

    /**
     * An installation that runs.
     *
     * @param instances of the gateway, which run
     * @param helper one more, which does not run but now and then
     */
    public Ground(Site site, List<Instance> instances, Instance helper) {
        this.site = site;
        this.instances = List.copyOf(instances);
        this.helper = helper;
        this.rules = new Rules(site.simulators());
    }

    List<Instance> instances() {
        return instances;
    }

    Instance helper() {
        return helper;
    }

    JavaProcess broker() {
        return site.broker();
    }

    Rules rules() {
        return rules;
    }

    static void ready(Instance instance) throws InterruptedException {
        instance.process().awaitReady(READY_WITHIN);
    }

    static void stop(JavaProcess process) throws InterruptedException {
        process.stop(STOP_WITHIN);
    }

    /** Kills all instances that run all the time. */
    void killAll() {
        instances.forEach(instance -> instance.process().kill());
    }

    /** Starts all instances that run all the time; returns when they do their work. */
    void startAll() throws InterruptedException {
        instances.forEach(Instance::launch);
        for (Instance instance : instances) {
            ready(instance);
        }
    }

    /** Everything runs, nothing is wrong: what is done first. */
    public void begin() throws InterruptedException {
        site.simulators().delay(Rules.USUAL);
        startAll();
    }

    /** No fault any more, everything runs. */
    void heal() throws InterruptedException {
        rules.clear();
        for (Instance instance : instances) {
            instance.steering().clock(Duration.ZERO);
            if (!instance.process().isAlive()) {
                instance.launch();
            }
            ready(instance);
        }
    }
}
