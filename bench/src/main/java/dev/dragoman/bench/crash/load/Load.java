package dev.dragoman.bench.crash.load;

import java.util.Map;
import java.util.Optional;

/**
 * Publishes a workload, in threads of its own. It reads the events to know what may come next in a story, and goes on while Kafka is away.
 */
public final class Load implements AutoCloseable {

    private final Target target;
    private final Workload workload;
    private final Journal journal;

    /** Nothing is published yet. */
    public Load(Target target, Workload workload, Journal journal) {
        this.target = target;
        this.workload = workload;
        this.journal = journal;
    }

    /** Begins; Kafka and a gateway must be there, so that the topics are. */
    public void start() {
        throw new UnsupportedOperationException(target + " " + workload + " " + journal);
    }

    /** How many operations have been asked for so far. */
    public int sent() {
        return 0;
    }

    /** How many of them have ended. */
    public int ended() {
        return 0;
    }

    /** Whether everything has been published that is to be, and every operation has ended. */
    public boolean done() {
        return false;
    }

    /** How often it did what its own faults say, by their names. */
    public Map<String, Integer> hits() {
        return Map.of();
    }

    /** Why it cannot go on. */
    public Optional<Throwable> failure() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing runs yet.
    }
}
