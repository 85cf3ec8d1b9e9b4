package dev.dragoman.routes.cloud;

import dev.dragoman.model.Lane;
import dev.dragoman.routes.accounts.LaneLimits;
import dev.dragoman.routes.config.CallSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The limits of every lane that is called from here. A lane whose account's limits change gets a new gate. */
final class LaneGates {

    private final CallSettings settings;
    private final Timer timer;
    private final Map<Lane, Limited> gates = new ConcurrentHashMap<>();

    private record Limited(LaneLimits limits, LaneGate gate) {}

    LaneGates(CallSettings settings, Timer timer) {
        this.settings = settings;
        this.timer = timer;
    }

    LaneGate of(Lane lane, LaneLimits limits) {
        return gates.compute(lane, (key, old) -> old != null && old.limits.equals(limits) ? old : limited(key, limits))
                .gate();
    }

    private Limited limited(Lane lane, LaneLimits limits) {
        return new Limited(
                limits,
                new LaneGate(
                        lane.toString(),
                        limits.requestsPerSecond().orElse(settings.requestsPerSecond()),
                        limits.maxInFlight().orElse(settings.maxInFlight()),
                        settings.maxWait(),
                        timer));
    }
}
