package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;

/** How often something in another lane is looked for; nobody tells when it comes or goes. */
final class Elsewhere {

    private static final long SOONEST_MILLIS = 500;
    private static final long LATEST_MILLIS = 5_000;

    private Elsewhere() {}

    /** When to look again: soon at first, less often the longer the operation has waited. */
    static long again(Operation operation, long now) {
        long waited = now - operation.command().receivedAt();
        return now + Math.min(LATEST_MILLIS, Math.max(SOONEST_MILLIS, waited / 10));
    }
}
