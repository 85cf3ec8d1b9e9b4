package dev.dragoman.bench.crash.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Carries out a plan, and keeps what was done when. */
public final class PlanRun {

    private final Plan plan;
    private final Ground ground;
    private final Clock clock;
    private final Consumer<Applied> told;
    private final List<Applied> applied = new ArrayList<>();

    /**
     * Nothing happens yet.
     *
     * @param told of each fault when it is over
     */
    public PlanRun(Plan plan, Ground ground, Clock clock, Consumer<Applied> told) {
        this.plan = plan;
        this.ground = ground;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Carries out everything, and returns when all faults are over and every instance does its work.
     *
     * @throws IllegalStateException if something could not be done: a process did not come back, for example
     */
    public void run() throws InterruptedException {
        Instant start = clock.instant();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<?> blows = both.submit(() -> {
                strike(start);
                return null;
            });
            Future<?> windows = both.submit(() -> {
                misbehave(start);
                return null;
            });
            blows.get();
            windows.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the plan could not be carried out: " + e.getCause(), e);
        } finally {
            both.shutdownNow();
        }
        ground.heal();
    }

    /** What was done so far, in the order in which it began. */
    public List<Applied> applied() {
        synchronized (applied) {
            return applied.stream().sorted(Comparator.comparing(Applied::from)).toList();
        }
    }

    private void strike(Instant start) throws InterruptedException {
        for (Plan.Timed timed : plan.blows()) {
            until(start.plus(timed.at()));
            Instant from = clock.instant();
            Blow blow = timed.blow();
            blow.act().on(ground);
            add(new Applied(blow.fault(), blow.what(), from, clock.instant(), blow.hits(), blow.outage()));
        }
    }

    private void misbehave(Instant start) throws InterruptedException {
        record Turn(Duration at, Window window, boolean opens) {}
        List<Turn> turns = new ArrayList<>();
        plan.windows().forEach(window -> {
            turns.add(new Turn(window.at(), window, true));
            turns.add(new Turn(window.end(), window, false));
        });
        turns.sort(Comparator.comparing(Turn::at));
        for (Turn turn : turns) {
            until(start.plus(turn.at()));
            if (turn.opens()) {
                ground.rules().open(turn.window());
            } else {
                Window window = turn.window();
                Instant now = clock.instant();
                int hits = ground.rules().close(window);
                add(new Applied(window.fault(), window.what(), now.minus(window.lasting()), now, hits, false));
            }
        }
    }

    private void add(Applied one) {
        synchronized (applied) {
            applied.add(one);
        }
        told.accept(one);
    }

    private void until(Instant time) throws InterruptedException {
        Pause.of(Duration.between(clock.instant(), time));
    }
}
