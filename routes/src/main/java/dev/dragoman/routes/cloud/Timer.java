package dev.dragoman.routes.cloud;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks later without holding a thread until then. */
@FunctionalInterface
public interface Timer {

    /** Runs the task after the delay, on a thread of the timer's. */
    void after(Duration delay, Runnable task);

    /** A timer on an executor; once that is shut down, tasks run at once on the caller's thread. */
    static Timer on(ScheduledExecutorService executor) {
        return (delay, task) -> {
            try {
                var unused = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                task.run();
            }
        };
    }
}
