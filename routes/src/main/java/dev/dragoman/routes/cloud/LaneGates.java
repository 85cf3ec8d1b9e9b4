package dev.dragoman.routes.cloud;

import dev.dragoman.adapter.ActionLimit;
import dev.dragoman.adapter.ApiCall;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.model.Lane;
import dev.dragoman.routes.accounts.Account;
import dev.dragoman.routes.accounts.LaneLimits;
import dev.dragoman.routes.cloud.LaneGate.FamilyLimit;
import dev.dragoman.routes.config.CallSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The limits of every lane that is called from here. A lane whose account's limits change gets a new gate. Lanes in one region
 * whose accounts are of one {@link LaneLimits#group() group} have one gate together.
 */
final class LaneGates {

    private static final double SECONDS_A_MINUTE = 60;

    private final CallSettings settings;
    private final Timer timer;
    private final LongSupplier ticks;
    private final Map<String, Places> places = new ConcurrentHashMap<>();
    private final Map<Place, Limited> gates = new ConcurrentHashMap<>();
    private final Map<String, Map<Action, ActionLimit>> published = new HashMap<>();

    /**
     * What has one gate.
     *
     * @param who an account's name, or a group's behind {@code group:}
     */
    record Place(String provider, String who, String region) {

        static Place of(Lane lane, Account account) {
            String group = account.limits().group();
            return new Place(lane.provider(), group.isEmpty() ? lane.account() : "group:" + group, lane.region());
        }

        @Override
        public String toString() {
            return provider + "/" + who + "/" + region;
        }
    }

    private record Action(String api, String name) {}

    private record Limited(LaneLimits limits, LaneGate gate) {}

    LaneGates(CallSettings settings, Map<String, CloudAdapter> adapters, Timer timer, LongSupplier ticks) {
        this.settings = settings;
        this.timer = timer;
        this.ticks = ticks;
        adapters.forEach((provider, adapter) -> published.put(provider, byAction(adapter)));
    }

    private static Map<Action, ActionLimit> byAction(CloudAdapter adapter) {
        Map<Action, ActionLimit> all = new HashMap<>();
        for (ActionLimit limit : adapter.limits()) {
            limit.actions().forEach(action -> all.put(new Action(limit.api(), action), limit));
        }
        return all;
    }

    LaneGate of(Place place, LaneLimits limits) {
        return gates.compute(place, (key, old) -> old != null && old.limits.equals(limits) ? old : limited(key, limits))
                .gate();
    }

    /** Calls a second that a family of a place may make now; not a number if it has made none. */
    double rate(Place place, String family) {
        return Optional.ofNullable(gates.get(place))
                .map(limited -> limited.gate.rate(family))
                .orElse(Double.NaN);
    }

    /**
     * The limit that a call's action has beside the lane's: what the account says, else what the cloud publishes, else the
     * lane's own, which counts once the cloud throttles it.
     */
    FamilyLimit family(ApiCall call, LaneLimits limits) {
        double share = share(limits);
        Integer perMinute = limits.perMinute().get(call.action());
        if (perMinute != null) {
            return new FamilyLimit(call.action(), share * perMinute / SECONDS_A_MINUTE);
        }
        return Optional.ofNullable(published
                        .getOrDefault(call.target().provider(), Map.of())
                        .get(new Action(call.api(), call.action())))
                .map(known -> new FamilyLimit(known.family(), share * known.perSecond()))
                .orElseGet(() -> new FamilyLimit(call.action(), perSecond(limits)));
    }

    private Limited limited(Place place, LaneLimits limits) {
        return new Limited(
                limits,
                new LaneGate(
                        place.toString(),
                        new LaneGate.Limits(
                                perSecond(limits),
                                Math.min(
                                        settings.capacity(),
                                        limits.maxInFlight().orElse(settings.maxInFlight())),
                                settings.maxWait()),
                        places.computeIfAbsent(
                                place.provider, key -> new Places(settings.laneQueue(), settings.capacity())),
                        timer,
                        ticks));
    }

    private double perSecond(LaneLimits limits) {
        return share(limits) * limits.requestsPerSecond().orElse(settings.requestsPerSecond());
    }

    private double share(LaneLimits limits) {
        return limits.group().isEmpty() ? 1 : settings.groupSharePercent() / 100.0;
    }
}
