package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.adapter.Outcome;
import dev.dragoman.adapter.Outcome.Retry.Reason;
import dev.dragoman.adapter.Reading;
import dev.dragoman.adapter.SharedAnswer;
import dev.dragoman.engine.wire.RequestRecord;
import dev.dragoman.model.ErrorCode;
import dev.dragoman.model.Problem;
import dev.dragoman.routes.cloud.LookGroup.Round;
import dev.dragoman.routes.config.CallSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The watches between their looks. Each look is a pass of its own through the route; until then a watch holds no thread, no
 * exchange and no place of the calls'. Looks that can be one call are made together: when one is due, those go along that
 * have waited for half of their time.
 */
final class Watches {

    private final CallSettings settings;
    private final LookSchedule schedule;
    private final Map<String, CloudAdapter> adapters;
    private final FindAccount accounts;
    private final Admission admission;
    private final CallMetrics metrics;
    private final Clock clock;
    private final LongSupplier ticks;
    private final Timer timer;
    private final Passes passes;
    private final Map<LookGroup.Key, LookGroup> groups = new ConcurrentHashMap<>();
    private final RecentWatches recent = new RecentWatches();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger held = new AtomicInteger();
    private volatile boolean stopping;

    /** The way through the routes. */
    interface Passes {

        /** Makes a call, then runs what follows. */
        void call(CallState state, Runnable then);

        /** Writes a reply, then runs what follows. */
        void reply(Told told, Runnable then);
    }

    /** What there is of time. */
    record Time(Clock clock, LongSupplier ticks, Timer timer) {}

    Watches(
            CallSettings settings,
            LookSchedule schedule,
            Map<String, CloudAdapter> adapters,
            FindAccount accounts,
            Admission admission,
            CallMetrics metrics,
            Time time,
            Passes passes) {
        this.settings = settings;
        this.schedule = schedule;
        this.adapters = adapters;
        this.accounts = accounts;
        this.admission = admission;
        this.metrics = metrics;
        this.clock = time.clock();
        this.ticks = time.ticks();
        this.timer = time.timer();
        this.passes = passes;
    }

    /** How many there are, those included that are being looked at or replied to. */
    int held() {
        return held.get();
    }

    /**
     * A request to watch.
     *
     * @param bytes the same request as its record has it
     */
    void add(RequestRecord request, byte[] bytes) {
        LookGroup.Key key = key(request.call());
        if (held.incrementAndGet() > settings.watches()) {
            reply(tooMany(request));
            return;
        }
        long now = now();
        Watch watch = new Watch(numbers.incrementAndGet(), bytes, now + request.leaseMillis());
        watch.dueNow(now, false);
        recent.find(request.operationId(), now).ifPresent(earlier -> {
            watch.goesOn(earlier.waits());
            watch.waitsFor(schedule.together(earlier.waits(), Duration.ZERO), earlier.at());
        });
        LookGroup group = groups.compute(key, (same, there) -> {
            LookGroup here = there == null ? new LookGroup(same) : there;
            synchronized (here) {
                here.add(watch);
            }
            return here;
        });
        turn(group);
    }

    private LookGroup.Key key(ApiCall look) {
        CloudAdapter adapter = adapters.get(look.target().provider());
        return Optional.ofNullable(adapter)
                .filter(there -> settings.shareLooks())
                .flatMap(there -> there.share(look))
                .map(shared -> new LookGroup.Key(shared.key(), shared.most(), shared.pages()))
                .orElseGet(() -> LookGroup.alone(look));
    }

    /** Every watch that waits ends now with what it saw last, and none waits any more. */
    void end() {
        stopping = true;
        groups.values().forEach(this::endAll);
    }

    private void endAll(LookGroup group) {
        List<Watch> all;
        synchronized (group) {
            all = group.all();
        }
        all.forEach(this::reply);
        forgetIfIdle(group);
    }

    // ---- when ----

    /**
     * Does whatever is due in a group, and comes back when something is due next. If somebody is at it already, here or in another thread,
     * they do it once more.
     */
    private void turn(LookGroup group) {
        synchronized (group) {
            if (!group.beginsTurn()) {
                return;
            }
        }
        boolean again = true;
        while (again) {
            turnOnce(group);
            synchronized (group) {
                again = group.turnsAgain();
            }
        }
    }

    private void turnOnce(LookGroup group) {
        if (stopping) {
            endAll(group);
            return;
        }
        List<Watch> over;
        boolean goes;
        synchronized (group) {
            long now = now();
            over = group.over(now);
            goes = group.goes(now);
            group.next().filter(group::wakes).ifPresent(at -> wake(group, at, now));
        }
        over.forEach(this::leaseOver);
        if (goes) {
            toGate(group);
        } else {
            forgetIfIdle(group);
        }
    }

    private void wake(LookGroup group, long at, long now) {
        timer.after(Duration.ofMillis(Math.max(1, at - now)), () -> {
            boolean latest;
            synchronized (group) {
                latest = group.woken(at);
            }
            if (latest) {
                turn(group);
            }
        });
    }

    private void forgetIfIdle(LookGroup group) {
        groups.computeIfPresent(group.key(), (key, there) -> {
            synchronized (there) {
                return there.idle() ? null : there;
            }
        });
    }

    private void leaseOver(Watch watch) {
        recent.note(watch.request().operationId(), watch.waits(), now());
        reply(watch);
    }

    // ---- through the gate ----

    private void toGate(LookGroup group) {
        Optional<ApiCall> call;
        synchronized (group) {
            call = group.any().map(watch -> watch.request().call());
        }
        Optional<Admission.Way> known = call.flatMap(
                look -> accounts.find(look).map(destination -> admission.way(CallState.look(look, 0), destination)));
        if (known.isEmpty()) {
            go(group, Optional.empty()); // the route says what is wrong
            return;
        }
        Admission.Way way = known.get();
        way.gate().look(way.family(), () -> admitted(group, way));
    }

    private void admitted(LookGroup group, Admission.Way way) {
        if (way.forbids().isPresent()) {
            synchronized (group) {
                group.leaveAlone(now() + admission.open().toMillis());
                group.standsDown();
            }
            turn(group);
            return;
        }
        go(group, Optional.of(way.pass()));
    }

    private void go(LookGroup group, Optional<Admission.Pass> pass) {
        Optional<Round> round;
        synchronized (group) {
            round = group.take(now());
        }
        turn(group);
        if (round.isEmpty()) {
            pass.ifPresent(Admission.Pass::unused);
            return;
        }
        CallState state = state(round.get());
        pass.ifPresent(state::admitted);
        passes.call(state, () -> answered(group, round.get(), state));
    }

    private CallState state(Round round) {
        List<ApiCall> looks =
                round.watches().stream().map(watch -> watch.request().call()).toList();
        long now = now();
        long left = round.watches().stream()
                .mapToLong(watch -> watch.leaseEnd() - now)
                .max()
                .orElse(0);
        long lastSend = clock.millis() + Math.max(0, left);
        if (looks.size() == 1 && round.page().isEmpty()) {
            return CallState.look(looks.get(0), lastSend);
        }
        CloudAdapter adapter = adapters.get(looks.get(0).target().provider());
        return CallState.looks(adapter.together(looks, round.page()), looks, lastSend);
    }

    // ---- what came of it ----

    private void answered(LookGroup group, Round round, CallState state) {
        if (state.sent()) {
            metrics.looked(state.call().target().provider(), round.watches().size());
        }
        SharedAnswer answer = state.shared().orElseGet(() -> new SharedAnswer.Same(state.reading()));
        if (answer instanceof SharedAnswer.Told told) {
            told(group, round, told, state);
        } else if (answer instanceof SharedAnswer.Apart apart) {
            takeApart(group, round, apart.named());
        } else {
            Reading why = ((SharedAnswer.Same) answer).why();
            round.watches().forEach(watch -> saw(group, watch, why, state));
        }
        synchronized (group) {
            group.done(round);
        }
        turn(group);
    }

    private void told(LookGroup group, Round round, SharedAnswer.Told told, CallState state) {
        List<Watch> unseen = new ArrayList<>();
        for (int i = 0; i < round.watches().size(); i++) {
            Watch watch = round.watches().get(i);
            Optional<Reading> own = told.readings().get(i);
            if (own.isPresent()) {
                saw(group, watch, own.get(), state);
            } else {
                unseen.add(watch);
            }
        }
        int answered = round.watches().size() - unseen.size();
        boolean worthIt = told.pagesLeft() < unseen.size() && !told.nextPage().isEmpty();
        synchronized (group) {
            if (!unseen.isEmpty() && worthIt) {
                group.again(new Round(unseen, told.nextPage(), round.calls() + 1));
                return;
            }
            if (group.key().pages() && answered == 0 && round.calls() == 0) {
                group.listIsUseless(now());
            }
            unseen.forEach(watch -> back(group, watch, true));
        }
    }

    /** Those that the refusal names go by themselves and the others once more; if it names none or all, halves. */
    private void takeApart(LookGroup group, Round round, Set<Integer> named) {
        List<Watch> all = round.watches();
        List<Watch> first = new ArrayList<>();
        List<Watch> second = new ArrayList<>();
        boolean telling = !named.isEmpty() && named.size() < all.size();
        for (int i = 0; i < all.size(); i++) {
            boolean inFirst = telling ? !named.contains(i) : i < all.size() / 2;
            (inFirst ? first : second).add(all.get(i));
        }
        synchronized (group) {
            group.again(new Round(first, "", 0));
            if (telling) {
                second.forEach(watch -> group.again(new Round(List.of(watch), "", 0)));
            } else {
                group.again(new Round(second, "", 0));
            }
        }
    }

    private void saw(LookGroup group, Watch watch, Reading reading, CallState state) {
        watch.saw(reading, state.sent(), state.sentAt(), state.answeredAt());
        if (!watch.goesOn() || stopping) {
            reply(watch);
            return;
        }
        watch.trim();
        synchronized (group) {
            back(group, watch, false);
        }
    }

    /** Back among those that wait: to be looked at by itself at once, or when its time comes. */
    private void back(LookGroup group, Watch watch, boolean byItselfAtOnce) {
        long now = now();
        if (byItselfAtOnce) {
            watch.dueNow(now, true);
        } else if (group.key().most() > 1) {
            watch.waitsFor(schedule.together(watch.waits(), watch.hint()), now);
        } else {
            watch.waitsFor(schedule.next(watch.waits(), watch.hint()), now);
        }
        group.add(watch);
    }

    private void reply(Watch watch) {
        reply(watch.told(clock.millis()));
    }

    private void reply(Told told) {
        passes.reply(told, held::decrementAndGet);
    }

    private Told tooMany(RequestRecord request) {
        Problem why =
                Problem.of(ErrorCode.UNAVAILABLE, "more than " + settings.watches() + " watches are held here already");
        Outcome later =
                new Outcome.Retry(why, settings.longestLook().multipliedBy(2).toMillis(), Reason.BUSY);
        return new Told(request, new Reading(later, "", 0, "", ""), 0, 0, clock.millis(), false);
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(ticks.getAsLong());
    }
}
