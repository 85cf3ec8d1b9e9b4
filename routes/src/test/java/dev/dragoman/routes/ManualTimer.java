package dev.dragoman.routes;

import dev.dragoman.routes.cloud.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Runs tasks when its clock is moved past them, on the mover's thread. */
public final class ManualTimer implements Timer {

    private final ManualClock clock;
    private final PriorityQueue<Due> tasks = new PriorityQueue<>(Comparator.comparing(Due::at));

    private record Due(Instant at, Runnable task) {}

    public ManualTimer(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void after(Duration delay, Runnable task) {
        tasks.add(new Due(clock.instant().plus(delay), task));
    }

    /** Moves the clock and runs what is due by then, in order. */
    public void advance(Duration by) {
        clock.advance(by);
        for (Optional<Due> due = next(); due.isPresent(); due = next()) {
            due.get().task.run();
        }
    }

    /** How long each waiting task still has to wait. */
    public synchronized List<Duration> waits() {
        return tasks.stream()
                .map(due -> Duration.between(clock.instant(), due.at))
                .sorted()
                .toList();
    }

    private synchronized Optional<Due> next() {
        return Optional.ofNullable(tasks.peek())
                .filter(due -> !due.at.isAfter(clock.instant()))
                .map(due -> tasks.remove());
    }
}
