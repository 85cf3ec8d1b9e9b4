package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be shown of a call's parameters. */
final class Masking {

    /** Left out: worthless once used, yet nobody else's business. */
    private static final Set<String> CREDENTIALS = Set.of("Signature", "SecurityToken", "Token");

    private static final String MASK = "***";

    private Masking() {}

    static Map<String, String> shown(Map<String, String> parameters, Optional<Action> action) {
        Map<String, String> shown = new LinkedHashMap<>(parameters);
        boolean takesToken = action.flatMap(a -> a.parameter("Token")).isPresent();
        shown.keySet().removeIf(name -> CREDENTIALS.contains(name) && !(takesToken && name.equals("Token")));
        action.ifPresent(a -> a.request().stream()
                .filter(parameter -> parameter.secret())
                .forEach(parameter -> shown.computeIfPresent(parameter.wire(), (name, value) -> MASK)));
        return shown;
    }
}
