package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.time.Instant;

/**
 * A fault that was carried out.
 *
 * @param fault its name
 * @param what was done to what
 * @param from when it began
 * @param to when it was over; of processes: when everything did its work again
 * @param hits how many calls it hit; of processes: how many were hit
 * @param outage whether commands or operations may have had nobody who works on them meanwhile
 */
public record Applied(String fault, String what, Instant from, Instant to, int hits, boolean outage) {

    /** Whether it was on at this time, or ended no longer ago than this. */
    public boolean touches(Instant at, Duration after) {
        return !at.isBefore(from) && !at.isAfter(to.plus(after));
    }
}
