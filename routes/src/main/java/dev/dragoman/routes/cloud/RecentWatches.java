package dev.dragoman.routes.cloud;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Watches whose leases are over. The engine renews most of them at once, and the new one goes on where the old one stopped, rather
 * than look at once and often, as one does at work that has just begun.
 */
final class RecentWatches {

    /** Whoever comes back later than this many milliseconds begins anew. */
    private static final long REMEMBERED = 10_000;

    private final Map<String, Earlier> byOperation = new LinkedHashMap<>();

    /**
     * @param waits how many waits there have been
     * @param at when the lease was over
     */
    record Earlier(int waits, long at) {}

    synchronized void note(String operation, int waits, long now) {
        byOperation.remove(operation);
        byOperation.put(operation, new Earlier(waits, now));
        forget(now);
    }

    synchronized Optional<Earlier> find(String operation, long now) {
        forget(now);
        return Optional.ofNullable(byOperation.remove(operation)).filter(earlier -> earlier.waits > 0);
    }

    private void forget(long now) {
        Iterator<Earlier> oldest = byOperation.values().iterator();
        while (oldest.hasNext() && oldest.next().at + REMEMBERED < now) {
            oldest.remove();
        }
    }
}
