package dev.dragoman.bench.crash.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A time in which clouds misbehave.
 *
 * @param at its beginning, after the plan's
 * @param lasting until its end
 * @param fault the fault's name
 * @param rules what the simulators are told; none: work that clouds begin does not end
 */
record Window(Duration at, Duration lasting, String fault, List<Map<String, Object>> rules) {

    Window {
        rules = List.copyOf(rules);
    }

    Duration end() {
        return at.plus(lasting);
    }

    String what() {
        return rules.isEmpty()
                ? "no work ends"
                : rules.size() > 1
                        ? rules.size() + " rules such as " + new TreeMap<>(rules.get(0))
                        : new TreeMap<>(rules.get(0)).toString();
    }
}
