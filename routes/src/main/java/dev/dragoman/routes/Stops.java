package dev.dragoman.routes;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How to stop what has been started, in whatever order that was: what others need is stopped after them. */
final class Stops {

    private static final Logger LOG = LoggerFactory.getLogger(Stops.class);

    /** The parts; each may need those before it. */
    enum Part {
        ACCOUNTS,
        VERTX,
        PAGES,
        ENGINE,
        CAMEL,
        CLOUDS,
        INTAKE,
        /** A start that is still going on must not add to what is being stopped. */
        BACKGROUND
    }

    /** Stops one part. */
    @FunctionalInterface
    interface Stop {
        void within(Duration limit) throws Exception;
    }

    private final NavigableMap<Part, Stop> stops = new TreeMap<>();

    synchronized void add(Part part, Stop stop) {
        stops.put(part, stop);
    }

    /**
     * The last part first, one after another; one that is added meanwhile is stopped as well. What cannot be stopped does not keep the rest
     * from it.
     */
    void stop(Duration limit) {
        long start = System.nanoTime();
        for (Optional<Stop> next = takeLast(); next.isPresent(); next = takeLast()) {
            Duration left = limit.minusNanos(System.nanoTime() - start);
            try {
                next.get().within(left.isNegative() ? Duration.ofSeconds(1) : left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                LOG.warn("interrupted while stopping");
            } catch (Exception e) {
                LOG.warn("a part did not stop as it should", e);
            }
        }
    }

    private synchronized Optional<Stop> takeLast() {
        return Optional.ofNullable(stops.pollLastEntry()).map(Map.Entry::getValue);
    }
}
