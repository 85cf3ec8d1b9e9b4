package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Watches whose looks can be one call, or, of those that cannot share, all of one action and lane. All methods are called under
 * its own lock.
 */
final class LookGroup {

    /** How long a list that had too many pages for the looks that it answered is not asked for again, in milliseconds. */
    private static final long USELESS = 60_000;

    private final Key key;
    private final TreeSet<Watch> members = new TreeSet<>(Watch.BY_DUE);
    private final Deque<Round> rest = new ArrayDeque<>();
    private boolean turning;
    private boolean turnAgain;
    private boolean queued;
    private boolean listing;
    private int underWay;
    private long notBefore = Long.MIN_VALUE;
    private long wakeAt = Long.MAX_VALUE;
    private long listAgain = Long.MIN_VALUE;

    /**
     * What the looks have in common.
     *
     * @param shared the adapter's key; the lane and the action of those that cannot share
     * @param most how many looks one call can make
     * @param pages whether it lists them page by page
     */
    record Key(String shared, int most, boolean pages) {}

    /**
     * A call to be made.
     *
     * @param watches for whom; more than one: together
     * @param page of a list, empty for the first
     * @param calls of the list so far
     */
    record Round(List<Watch> watches, String page, int calls) {
        Round {
            watches = List.copyOf(watches);
        }
    }

    LookGroup(Key key) {
        this.key = key;
    }

    Key key() {
        return key;
    }

    void add(Watch watch) {
        members.add(watch);
    }

    /** Whether nothing is left of it. */
    boolean idle() {
        return members.isEmpty() && rest.isEmpty() && underWay == 0 && !queued;
    }

    /** Those whose leases are over; they are members no more. */
    List<Watch> over(long now) {
        List<Watch> over = new ArrayList<>();
        for (Watch watch : members) {
            if (watch.due() > now) {
                break;
            }
            if (watch.over(now)) {
                over.add(watch);
            }
        }
        members.removeAll(over);
        return over;
    }

    /** All that are not being looked at. */
    List<Watch> all() {
        List<Watch> all = new ArrayList<>(members);
        members.clear();
        rest.forEach(round -> all.addAll(round.watches()));
        rest.clear();
        return all;
    }

    /** Whether it has to go to the gate now; then it stands there until {@link #take}. */
    boolean goes(long now) {
        boolean due =
                !rest.isEmpty() || (!members.isEmpty() && members.first().due() <= now && !(listing && key.pages()));
        if (queued || !due || now < notBefore) {
            return false;
        }
        queued = true;
        return true;
    }

    /** When it has to be looked after next; empty if nothing waits. */
    Optional<Long> next() {
        if (queued || (members.isEmpty() && rest.isEmpty())) {
            return Optional.empty();
        }
        long due = rest.isEmpty() ? members.first().due() : Long.MIN_VALUE;
        return Optional.of(Math.max(due, notBefore));
    }

    /** Whether a timer for this moment is to be set, because none is for an earlier one. */
    boolean wakes(long at) {
        if (at >= wakeAt) {
            return false;
        }
        wakeAt = at;
        return true;
    }

    /** Whether the timer for this moment has not been overtaken by an earlier one. */
    boolean woken(long at) {
        boolean latest = at == wakeAt;
        wakeAt = latest ? Long.MAX_VALUE : wakeAt;
        return latest;
    }

    /** Whether nobody is at it; if somebody is, they go on. */
    boolean beginsTurn() {
        turnAgain = turning;
        turning = true;
        return !turnAgain;
    }

    /** Whether more has come meanwhile; if not, the turn is over. */
    boolean turnsAgain() {
        turning = turnAgain;
        turnAgain = false;
        return turning;
    }

    /** Some member whose request tells where the group calls. */
    Optional<Watch> any() {
        return rest.isEmpty()
                ? members.stream().findFirst()
                : Optional.of(rest.element().watches().get(0));
    }

    /** It leaves the gate without a call. */
    void standsDown() {
        queued = false;
    }

    /** Its turn has come: the call to make, if one still is to be made. */
    Optional<Round> take(long now) {
        queued = false;
        Optional<Round> round = rest.isEmpty() ? fresh(now) : Optional.of(rest.remove());
        round.ifPresent(taken -> {
            underWay++;
            listing |= key.pages() && taken.watches().size() > 1;
        });
        return round;
    }

    private Optional<Round> fresh(long now) {
        if (members.isEmpty() || members.first().due() > now) {
            return Optional.empty();
        }
        Watch first = members.first();
        List<Watch> taken = new ArrayList<>(List.of(first));
        boolean together = !first.alone() && key.most() > 1 && now >= listAgain;
        if (together) {
            members.stream()
                    .skip(1)
                    .filter(watch -> watch.ready(now))
                    .limit(key.most() - 1L)
                    .forEach(taken::add);
        }
        members.removeAll(taken);
        return Optional.of(new Round(taken, "", 0));
    }

    /** The round is over; what is not answered comes back by {@link #add} or {@link #again}. */
    void done(Round round) {
        underWay--;
        listing &= round.watches().size() == 1;
    }

    /** These are to be looked at at once, as one call. */
    void again(Round round) {
        rest.add(round);
    }

    /** A list cost as many calls as the looks that it answered, or more. */
    void listIsUseless(long now) {
        listAgain = now + USELESS;
    }

    /** No call before this. */
    void leaveAlone(long until) {
        notBefore = Math.max(notBefore, until);
    }

    /** The call of a look, which tells what group it belongs to when it cannot share. */
    static Key alone(ApiCall look) {
        return new Key("alone " + look.target() + " " + look.api() + " " + look.action(), 1, false);
    }
}
