package dev.dragoman.routes.cloud;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The places in line of calls that were sent away until their turn. Who does not come back within reason after that loses the
 * place. Its gate's lock guards it.
 */
final class Bookings {

    /** Through the engine and Kafka, both ways. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Duration maxWait;
    private final Map<String, Booking> byWho = new HashMap<>();
    private final TreeMap<Long, Booking> byTicket = new TreeMap<>();
    private final Map<String, Integer> byFamily = new HashMap<>();

    /**
     * A place.
     *
     * @param until when it is lost
     */
    record Booking(String who, long ticket, String family, long until) {}

    Bookings(Duration maxWait) {
        this.maxWait = maxWait;
    }

    void book(String who, long ticket, String family, Duration after, long now) {
        long until = now + after.plus(maxWait).plus(GRACE).toNanos();
        Booking booking = new Booking(who, ticket, family, until);
        Optional.ofNullable(byWho.put(who, booking)).ifPresent(this::leaveLine);
        byTicket.put(ticket, booking);
        byFamily.merge(family, 1, Integer::sum);
    }

    private void leaveLine(Booking booking) {
        byTicket.remove(booking.ticket);
        uncount(booking);
    }

    private void uncount(Booking booking) {
        byFamily.computeIfPresent(booking.family, (family, count) -> count == 1 ? null : count - 1);
    }

    /** Whether everybody in line is before this one: so it is for whoever has just come. */
    private boolean last(long ticket) {
        return byTicket.isEmpty() || byTicket.lastKey() < ticket;
    }

    /** The place that was kept, which is given up with this. */
    Optional<Booking> claim(String who, long now) {
        forget(now);
        Optional<Booking> booking = Optional.ofNullable(byWho.remove(who));
        booking.ifPresent(this::leaveLine);
        return booking;
    }

    /** How many places there are before this one. */
    long before(long ticket, long now) {
        forget(now);
        return last(ticket) ? byTicket.size() : byTicket.headMap(ticket).size();
    }

    /** How many of them are of a family. */
    long before(long ticket, String family) {
        if (last(ticket)) {
            return byFamily.getOrDefault(family, 0);
        }
        return byTicket.headMap(ticket).values().stream()
                .filter(booking -> booking.family.equals(family))
                .count();
    }

    /** The first in line are the first to lose their places. */
    private void forget(long now) {
        Iterator<Booking> first = byTicket.values().iterator();
        while (first.hasNext()) {
            Booking booking = first.next();
            if (booking.until > now) {
                return;
            }
            first.remove();
            byWho.remove(booking.who);
            uncount(booking);
        }
    }
}
