package dev.dragoman.bench.crash.fault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out a plan, and keeps what was done when. */
public final class PlanRun {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Plan plan;
    private final Ground ground;
    private final Clock clock;
    private final Consumer<Applied> told;
    private final PlanTime time = new PlanTime(System::nanoTime);
    private final List<Applied> applied = new ArrayList<>();

    /**
     * Nothing happens yet, but the plan's time passes.
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
        try {
            both();
        } finally {
            ground.heal(); // also if something could not be done: what has been sent has to come to its end
        }
    }

    private void both() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> blows = threads.submit(() -> {
                strike();
                return null;
            });
            Future<?> windows = threads.submit(() -> {
                misbehave();
                return null;
            });
            blows.get();
            windows.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the plan could not be carried out: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** The share of the plan's time that has passed; 1 at its end and after it. */
    public double passed() {
        return Math.min(1, (double) time.now().toMillis() / plan.length().toMillis());
    }

    /** What was done so far, in the order in which it began. */
    public List<Applied> applied() {
        synchronized (applied) {
            return applied.stream().sorted(Comparator.comparing(Applied::from)).toList();
        }
    }

    private void strike() throws InterruptedException {
        for (Plan.Timed timed : plan.blows()) {
            time.await(timed.at());
            Instant from = clock.instant();
            Blow blow = timed.blow();
            time.holdAt(timed.at().plus(blow.about()));
            try {
                blow.act().on(ground);
            } finally {
                time.release(); // or sending would wait for ever for what has failed
            }
            add(new Applied(blow.fault(), blow.what(), from, clock.instant(), blow.hits(), blow.outage()));
        }
    }

    /** A window opens at its time in the plan, and lasts as long as it says: also while the plan's time stands still. */
    private void misbehave() throws InterruptedException {
        Deque<Window> closed = new ArrayDeque<>(plan.windows());
        Map<Window, Instant> open = new LinkedHashMap<>();
        while (!closed.isEmpty() || !open.isEmpty()) {
            if (!closed.isEmpty() && time.now().compareTo(closed.element().at()) >= 0) {
                open.put(closed.element(), clock.instant());
                ground.rules().open(closed.remove());
            }
            for (Window window : List.copyOf(open.keySet())) {
                if (!clock.instant().isBefore(open.get(window).plus(window.lasting()))) {
                    int hits = ground.rules().close(window);
                    add(new Applied(window.fault(), window.what(), open.remove(window), clock.instant(), hits, false));
                }
            }
            Pause.of(LOOK_EVERY);
        }
    }

    private void add(Applied one) {
        synchronized (applied) {
            applied.add(one);
        }
        told.accept(one);
    }
}
