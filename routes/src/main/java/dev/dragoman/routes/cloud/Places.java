package dev.dragoman.routes.cloud;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls may wait in a lane. Half of the room that a cloud's calls have in memory is for waiting, and the lanes in which calls
 * wait share it evenly, so that no lane's queue takes the room of another's.
 */
final class Places {

    /** A lane may always let so many wait. */
    private static final int LEAST = 10;

    private final int most;
    private final int room;
    private final AtomicInteger lanes = new AtomicInteger();

    /**
     * @param most calls that may wait in one lane
     * @param capacity calls of the cloud in memory
     */
    Places(int most, int capacity) {
        this.most = most;
        this.room = capacity / 2;
    }

    /** How many may wait in one lane now. */
    int each() {
        return Math.max(LEAST, Math.min(most, room / Math.max(1, lanes.get())));
    }

    /** A lane in which none waited has one waiting. */
    void taken() {
        lanes.incrementAndGet();
    }

    /** The last of a lane waits no more. */
    void freed() {
        lanes.decrementAndGet();
    }
}
