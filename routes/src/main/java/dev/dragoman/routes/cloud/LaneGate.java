package dev.dragoman.routes.cloud;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * One lane's limits: how many calls at a time, how many a second, and how many a second of each family of actions. Whoever
 * waits does so without a thread.
 *
 * <p>Who comes first goes first, but for those whose family has to wait longer. Calls that the engine asked for and looks of
 * watches take turns while both wait, so that each have at least half of what the lane allows, and either all of it while
 * the other does not need it. A call that would wait too long is sent away with the time of its turn. When it comes back it
 * has the place in line that it had.
 */
final class LaneGate {

    /** The weight of the last call in the mean of how long calls take. */
    private static final double NEWEST = 0.1;

    private final Limits limits;
    private final Places places;
    private final Timer timer;
    private final LongSupplier ticks;
    private final Bulkhead bulkhead;
    private final Pace pace;
    private final Bookings bookings;
    private final Map<String, Family> families = new HashMap<>();
    private long tickets;
    private int waitingCalls;
    private int waitingLooks;
    private boolean lookIsNext;
    private double held;
    private long wakeAt = Long.MAX_VALUE;

    /**
     * What a lane allows.
     *
     * @param perSecond calls a second, evenly spread
     * @param maxInFlight calls at a time
     * @param maxWait how long a call may wait here
     */
    record Limits(double perSecond, int maxInFlight, Duration maxWait) {}

    /**
     * The limit that an action shares with others, or has alone.
     *
     * @param perSecond as the cloud says, or the account's configuration
     */
    record FamilyLimit(String name, double perSecond) {}

    /** What came of waiting. */
    sealed interface Entry {}

    /** Go; and {@link #leave} afterwards. */
    record Admitted() implements Entry {}

    /**
     * Too many before it.
     *
     * @param after when its turn will be
     */
    record Refused(Duration after) implements Entry {}

    /**
     * @param ticks a clock that never goes back, in nanoseconds
     */
    LaneGate(String lane, Limits limits, Places places, Timer timer, LongSupplier ticks) {
        this.limits = limits;
        this.places = places;
        this.timer = timer;
        this.ticks = ticks;
        this.pace = new Pace(limits.perSecond());
        this.bookings = new Bookings(limits.maxWait());
        this.bulkhead = Bulkhead.of(
                lane,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.maxInFlight())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    /**
     * A call wants to go. Says what came of it, at once or later on the timer's thread.
     *
     * @param who the same when it comes again after it was sent away
     */
    void enter(String who, FamilyLimit of, Consumer<Entry> then) {
        Waiting waiting;
        Optional<SentAway> away;
        synchronized (this) {
            long now = ticks.getAsLong();
            long ticket = bookings.claim(who, now).map(Bookings.Booking::ticket).orElseGet(() -> tickets++);
            waiting = new Waiting(who, family(of), ticket, then);
            long expected = expected(waiting, now);
            away = expected > limits.maxWait().toNanos()
                    ? Optional.of(sendAway(waiting, Duration.ofNanos(expected), now))
                    : line(waiting, now);
        }
        away.ifPresent(SentAway::tell);
        dispatch();
        if (waits(waiting)) {
            timer.after(limits.maxWait(), () -> giveUp(waiting));
        }
    }

    private synchronized boolean waits(Waiting waiting) {
        return !waiting.out;
    }

    /** Puts a call in line; if that is full, the last of all goes, be it this one or another. */
    private Optional<SentAway> line(Waiting waiting, long now) {
        boolean full = waitingCalls >= places.each();
        add(waiting);
        if (!full) {
            return Optional.empty();
        }
        Waiting last = waiting().max(Comparator.naturalOrder()).orElseThrow();
        last.family.calls.remove(last);
        remove(last);
        return Optional.of(sendAway(last, atLeastMaxWait(expected(last, now)), now));
    }

    private SentAway sendAway(Waiting waiting, Duration after, long now) {
        waiting.out = true;
        bookings.book(waiting.who, waiting.ticket, waiting.family.name, after, now);
        return new SentAway(waiting, new Refused(after));
    }

    /** To be told once the lock is given back. */
    private record SentAway(Waiting waiting, Refused refused) {

        void tell() {
            waiting.then.accept(refused);
        }
    }

    /** A look wants to go: it is let in when its turn has come, however long that takes. */
    void look(FamilyLimit of, Runnable then) {
        synchronized (this) {
            family(of).looks.add(new Waiting("", family(of), tickets++, entry -> then.run()));
            waitingLooks++;
        }
        dispatch();
    }

    /**
     * An admitted call is over.
     *
     * @param nanos how long it took
     */
    void leave(long nanos) {
        synchronized (this) {
            held = held == 0 ? nanos : held + NEWEST * (nanos - held);
        }
        leaveUnused();
    }

    /** Somebody admitted has made no call. */
    void leaveUnused() {
        bulkhead.onComplete();
        boolean awaited;
        synchronized (this) {
            awaited = waitingCalls + waitingLooks > 0;
        }
        if (awaited) {
            timer.after(Duration.ZERO, this::dispatch);
        }
    }

    /** The cloud throttled a call of this family. */
    synchronized void throttled(FamilyLimit of, Duration hold) {
        family(of).pace.throttled(ticks.getAsLong(), hold.toNanos());
    }

    /** Calls a second that a family may make now; not a number if there has been none. */
    synchronized double rate(String family) {
        Family known = families.get(family);
        return known == null ? Double.NaN : known.pace.rate(ticks.getAsLong());
    }

    private Family family(FamilyLimit of) {
        return families.computeIfAbsent(of.name(), name -> new Family(name, of.perSecond()));
    }

    /** How long a call will wait if everybody before it comes when it should. */
    private long expected(Waiting waiting, long now) {
        boolean idle = waitingCalls + waitingLooks == 0 && bulkhead.getMetrics().getAvailableConcurrentCalls() > 0;
        if (idle && pace.delay(now) == 0 && waiting.family.pace.delay(now) == 0) {
            return 0; // whoever is before it is away, and nothing is kept free for that
        }
        long before = bookings.before(waiting.ticket, now)
                + waiting().filter(waiting::isBehind).count();
        long ofFamily = bookings.before(waiting.ticket, waiting.family.name)
                + waiting.family.calls.stream().filter(waiting::isBehind).count();
        long each = Math.max(pace.interval(now), (long) held / limits.maxInFlight());
        long turns = waitingLooks > 0 ? 2 : 1;
        long room = bulkhead.getMetrics().getAvailableConcurrentCalls() > 0 ? 0 : (long) held / limits.maxInFlight();
        long inLane = Math.max(pace.delay(now), room) + before * each * turns;
        long inFamily = waiting.family.pace.delay(now) + ofFamily * waiting.family.pace.interval(now);
        return Math.max(inLane, inFamily);
    }

    private Stream<Waiting> waiting() {
        return families.values().stream().flatMap(family -> family.calls.stream());
    }

    private void add(Waiting waiting) {
        waiting.family.calls.add(waiting);
        if (waitingCalls++ == 0) {
            places.taken();
        }
    }

    private void remove(Waiting waiting) {
        if (--waitingCalls == 0) {
            places.freed();
        }
        waiting.out = true;
    }

    /** Lets in whoever may go now, and sees to it that this is done again when the next may. */
    private void dispatch() {
        List<Waiting> go = new ArrayList<>();
        synchronized (this) {
            long now = ticks.getAsLong();
            Optional<Waiting> next = next(now);
            while (next.isPresent() && bulkhead.tryAcquirePermission()) {
                letIn(next.get(), now);
                go.add(next.get());
                next = next(now);
            }
            wake(now);
        }
        go.forEach(waiting -> waiting.then.accept(new Admitted()));
    }

    /** Whose turn it is: the first call or the first look of those whose family may make one. */
    private Optional<Waiting> next(long now) {
        if (pace.delay(now) > 0) {
            return Optional.empty();
        }
        Optional<Waiting> call = Family.first(families.values(), family -> family.calls, now);
        Optional<Waiting> look = Family.first(families.values(), family -> family.looks, now);
        return lookIsNext ? look.or(() -> call) : call.or(() -> look);
    }

    private void letIn(Waiting waiting, long now) {
        Family family = waiting.family;
        if (family.calls.peek() == waiting) {
            family.calls.remove();
            remove(waiting);
            lookIsNext = true;
        } else {
            family.looks.remove();
            waitingLooks--;
            lookIsNext = false;
        }
        pace.take(now);
        family.pace.take(now);
    }

    /** When the bulkhead is full the next {@link #leave} wakes; else the moment at which somebody may go. */
    private void wake(long now) {
        long soonest = families.values().stream()
                .filter(Family::isWaitedFor)
                .mapToLong(family -> Math.max(pace.delay(now), family.pace.delay(now)))
                .min()
                .orElse(0);
        if (soonest > 0 && now + soonest < wakeAt) {
            long at = now + soonest;
            wakeAt = at;
            timer.after(Duration.ofNanos(soonest), () -> woken(at));
        }
    }

    /** A timer that an earlier one has overtaken does nothing. */
    private void woken(long at) {
        synchronized (this) {
            if (at != wakeAt) {
                return;
            }
            wakeAt = Long.MAX_VALUE;
        }
        dispatch();
    }

    /** It has waited as long as it may. */
    private void giveUp(Waiting waiting) {
        SentAway away;
        synchronized (this) {
            if (waiting.out) {
                return;
            }
            long now = ticks.getAsLong();
            waiting.family.calls.remove(waiting);
            remove(waiting);
            away = sendAway(waiting, atLeastMaxWait(expected(waiting, now)), now);
        }
        away.tell();
    }

    private Duration atLeastMaxWait(long nanos) {
        return Duration.ofNanos(Math.max(limits.maxWait().toNanos(), nanos));
    }

    /** Somebody in line. */
    static final class Waiting implements Comparable<Waiting> {
        private final String who;
        private final Family family;
        private final long ticket;
        private final Consumer<Entry> then;
        private boolean out;

        Waiting(String who, Family family, long ticket, Consumer<Entry> then) {
            this.who = who;
            this.family = family;
            this.ticket = ticket;
            this.then = then;
        }

        private boolean isBehind(Waiting other) {
            return other.ticket < ticket;
        }

        @Override
        public int compareTo(Waiting other) {
            return Long.compare(ticket, other.ticket);
        }
    }
}
