package dev.dragoman.bench.crash.judge;

import java.time.Instant;

/**
 * A fault as it was carried out.
 *
 * @param fault its name: {@code kill}
 * @param from when it began
 * @param to when all was well again: for a killed instance, when it, or another, did its work again
 * @param what which part was hit and how, for people: {@code gateway-2, killed, started again after 3.2 s}
 * @param outage whether some partitions may have had no owner meanwhile, or Kafka was not there: deadlines may then pass
 * @param clock whether a gateway's wall clock was wrong meanwhile: timestamps then say nothing
 */
public record Applied(String fault, Instant from, Instant to, String what, boolean outage, boolean clock) {

    /** Whether some of it was in this time. */
    boolean touches(Instant start, Instant end) {
        return !from.isAfter(end) && !to.isBefore(start);
    }
}
