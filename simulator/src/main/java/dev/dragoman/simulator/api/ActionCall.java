package dev.dragoman.simulator.api;

import dev.dragoman.catalogue.Action;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Quotas;
import dev.dragoman.simulator.state.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A call that has been authenticated and checked against the catalogue.
 *
 * @param action what the documents say about it
 * @param account whose call it is
 * @param region the region it names
 * @param parameters all its parameters
 * @param estates what an account has at this cloud
 * @param quotas how much it may have
 * @param now the time
 * @param horizon what was made later than this, a read does not see
 */
public record ActionCall(
        Action action,
        String account,
        Optional<String> region,
        Map<String, String> parameters,
        Function<String, Estate> estates,
        Quotas quotas,
        Instant now,
        Instant horizon) {

    /** What the caller's account has at this cloud. */
    public Estate estate() {
        return estates.apply(account);
    }

    /** A parameter's value, sent under its name or an alias of it; empty if it was not sent, or sent empty. */
    public Optional<String> optional(String name) {
        return sent(name).or(() -> action.parameter(name).stream()
                .flatMap(parameter -> parameter.aliases().stream())
                .map(this::sent)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private Optional<String> sent(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** A parameter's value that the catalogue requires. */
    public String text(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(action.name() + " let pass that " + name + " is missing"));
    }

    public Optional<Boolean> flag(String name) {
        return optional(name).map(Boolean::parseBoolean);
    }

    public int number(String name, int otherwise) {
        return optional(name).map(Integer::parseInt).orElse(otherwise);
    }

    /** Values of a repeated parameter whose first index is 0. */
    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; ; i++) {
            Optional<String> value = optional(name + "." + i);
            if (value.isEmpty()) {
                return values;
            }
            values.add(value.get());
        }
    }

    /** Whether a read sees this. */
    public boolean sees(Resource resource) {
        return !resource.createdAt().isAfter(horizon);
    }
}
