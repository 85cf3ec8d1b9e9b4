package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documented actions of an API, each with its check, and with what it does where that is simulated. */
final class ActionTable {

    private final Map<String, Entry> entries = new HashMap<>();

    ActionTable(Api api, List<Family> families) {
        Catalogue catalogue = Catalogue.of(api);
        Map<String, ActionHandler> handlers = new HashMap<>();
        families.forEach(family -> handlers.putAll(family.actions()));
        handlers.keySet().forEach(catalogue::action);
        for (Action action : catalogue.actions()) {
            entries.put(
                    action.name(),
                    new Entry(action, new CallCheck(action), Optional.ofNullable(handlers.get(action.name()))));
        }
    }

    Optional<Entry> find(String action) {
        return Optional.ofNullable(entries.get(action));
    }

    /**
     * One action.
     *
     * @param action what the documents say
     * @param check whether a call follows them
     * @param handler what it does; empty: not simulated
     */
    record Entry(Action action, CallCheck check, Optional<ActionHandler> handler) {}
}
