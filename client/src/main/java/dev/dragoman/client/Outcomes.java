package dev.dragoman.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for which operation's end. The last ends are kept, so that one who asks a moment late, or sends the same
 * command again, is answered too.
 */
final class Outcomes {

    private static final int KEPT = 1_000;

    private final Map<String, CompletableFuture<Event>> awaited = new LinkedHashMap<>();
    private final Map<String, CompletableFuture<Event>> ended = new LinkedHashMap<>();
    private @Nullable ClientException broken;

    /** Completes with the operation's terminal event, whether it has come or not. */
    synchronized CompletableFuture<Event> of(String operationId) {
        CompletableFuture<Event> end = ended.get(operationId);
        if (end != null) {
            return end;
        }
        return broken == null
                ? awaited.computeIfAbsent(operationId, id -> new CompletableFuture<>())
                : CompletableFuture.failedFuture(broken);
    }

    /** A terminal event came. */
    void end(Event event) {
        take(event.operationId(), event).complete(event);
    }

    private synchronized CompletableFuture<Event> take(String operationId, Event event) {
        CompletableFuture<Event> waiting = awaited.remove(operationId);
        CompletableFuture<Event> end = waiting == null ? CompletableFuture.completedFuture(event) : waiting;
        ended.putIfAbsent(operationId, end);
        if (ended.size() > KEPT) {
            ended.remove(ended.keySet().iterator().next());
        }
        return end;
    }

    /** The command of this operation could not be written. */
    void fail(String operationId, ClientException reason) {
        CompletableFuture<Event> waiting;
        synchronized (this) {
            waiting = awaited.remove(operationId);
        }
        if (waiting != null) {
            waiting.completeExceptionally(reason);
        }
    }

    /** No event will come any more: whoever waits hears of it, and whoever asks from now on. */
    void failAll(ClientException reason) {
        List<CompletableFuture<Event>> waiting;
        synchronized (this) {
            broken = reason;
            waiting = List.copyOf(awaited.values());
            awaited.clear();
        }
        waiting.forEach(future -> future.completeExceptionally(reason));
    }

    static Event await(String operationId, CompletableFuture<Event> end, Duration timeout)
            throws InterruptedException, TimeoutException {
        try {
            return end.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw (TimeoutException) new TimeoutException("operation " + operationId + ": expected its terminal event"
                            + " within " + timeout + ", none came")
                    .initCause(e);
        } catch (ExecutionException e) {
            throw new ClientException(
                    "operation " + operationId + ": " + e.getCause().getMessage(), e.getCause());
        }
    }
}
