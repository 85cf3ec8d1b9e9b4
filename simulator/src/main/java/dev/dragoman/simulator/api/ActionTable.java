package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.CallCheck;
import dev.dragoman.catalogue.Catalogue;
import dev.dragoman.catalogue.Validation;
import dev.dragoman.catalogue.Violation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All documented actions of an API, each with its check, and with what it does where that is simulated. */
final class ActionTable {

    private final Map<String, Entry> entries = new HashMap<>();

    ActionTable(Api api, List<Family> families) {
        Catalogue catalogue = Catalogue.of(api);
        Map<String, ActionHandler> handlers = new HashMap<>();
        Set<String> strict = new HashSet<>();
        families.forEach(family -> {
            handlers.putAll(family.actions());
            if (family.strict()) {
                strict.addAll(family.actions().keySet());
            }
        });
        handlers.keySet().forEach(catalogue::action);
        for (Action action : catalogue.actions()) {
            entries.put(
                    action.name(),
                    new Entry(
                            action,
                            new CallCheck(action),
                            strict.contains(action.name()) ? Validation.STRICT : Validation.PLAIN,
                            Optional.ofNullable(handlers.get(action.name()))));
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
     * @param validation how closely it is checked
     * @param handler what it does; empty: not simulated
     */
    record Entry(Action action, CallCheck check, Validation validation, Optional<ActionHandler> handler) {

        /** What is wrong with a call before its handler sees it. */
        List<Violation> violations(Map<String, String> parameters) {
            return check.violations(parameters, validation);
        }
    }
}
