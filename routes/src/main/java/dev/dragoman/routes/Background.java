package dev.dragoman.routes;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** What a start does beside its main thread, so that one part loads its classes while another waits for Kafka. */
final class Background {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "dragoman-start");
        thread.setDaemon(true);
        return thread;
    });

    <T> Future<T> run(Callable<T> task) {
        return threads.submit(task);
    }

    /** What a task made; what it threw is thrown here. */
    static <T> T join(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException("starting", e.getCause());
        }
    }

    /** Nothing more is begun; what is going on is interrupted and waited for, but not for long: an engine that waits for Kafka hears
     * of the end only when it is closed itself. */
    void stop(Duration limit) throws InterruptedException {
        threads.shutdownNow();
        var unused = threads.awaitTermination(Math.min(limit.toMillis(), PATIENCE.toMillis()), TimeUnit.MILLISECONDS);
    }
}
