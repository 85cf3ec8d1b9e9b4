package dev.dragoman.bench.crash.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dragoman.bench.process.Simulators;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the simulators are told at any time: the rules of all windows that are open, with how often each has hit. */
final class Rules {

    /** How long the clouds' work takes while nothing stops it. */
    static final Duration USUAL = Duration.ofMillis(300);

    private final Simulators simulators;
    private final Map<Window, Integer> open = new LinkedHashMap<>();
    private boolean standing;

    Rules(Simulators simulators) {
        this.simulators = simulators;
    }

    void open(Window window) throws InterruptedException {
        count();
        open.put(window, 0);
        tell();
    }

    /** How many calls were hit. */
    int close(Window window) throws InterruptedException {
        count();
        int hits = open.getOrDefault(window, 0);
        open.remove(window);
        tell();
        return hits;
    }

    /** Nothing goes wrong any more. */
    void clear() throws InterruptedException {
        open.clear();
        tell();
    }

    /** The simulators forget the hits when they get new rules. */
    private void count() throws InterruptedException {
        List<JsonNode> told = simulators.faults();
        int next = 0;
        for (Map.Entry<Window, Integer> each : open.entrySet()) {
            int hits = 0;
            for (int i = 0; i < each.getKey().rules().size(); i++) {
                hits += told.get(next++).path("hits").asInt();
            }
            each.setValue(each.getValue() + hits);
        }
    }

    private void tell() throws InterruptedException {
        simulators.faults(open.keySet().stream()
                .flatMap(window -> window.rules().stream())
                .toList());
        boolean stand = open.keySet().stream().anyMatch(window -> window.rules().isEmpty());
        if (stand != standing) { // each telling lets what is under way begin anew
            standing = stand;
            if (stand) {
                simulators.manual();
            } else {
                simulators.delay(USUAL);
            }
        }
    }
}
