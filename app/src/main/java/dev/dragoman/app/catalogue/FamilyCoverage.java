package dev.dragoman.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dragoman.adapter.CloudAdapter;
import dev.dragoman.catalogue.Action;
import dev.dragoman.catalogue.Api;
import dev.dragoman.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much of a family of actions runs: computed from the adapters on the class path and from the simulator.
 *
 * @param api the API's name in commands
 * @param family the kind of resource
 * @param actions its documented actions, in the catalogue's order
 */
public record FamilyCoverage(String api, String family, List<ActionCoverage> actions) {

    /**
     * What runs of one action.
     *
     * @param action its name
     * @param callable whether a native command can call it
     * @param simulated whether the simulator has behaviour for it
     * @param usedBy canonical commands that use it, such as {@code network.create}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ActionCoverage(
            String action,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean callable,
            @JsonInclude(JsonInclude.Include.ALWAYS) boolean simulated,
            List<String> usedBy) {}

    /** Every family of every API, in the order of APIs and of names. */
    public static List<FamilyCoverage> all() {
        Running running = Running.of(ServiceLoader.load(CloudAdapter.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        List<FamilyCoverage> all = new ArrayList<>();
        for (Api api : Api.values()) {
            Set<String> simulated = Running.simulated(api);
            Catalogue.of(api).actions().stream()
                    .collect(Collectors.groupingBy(Action::resource, TreeMap::new, Collectors.toList()))
                    .forEach((family, actions) -> all.add(new FamilyCoverage(
                            api.id(),
                            family,
                            actions.stream()
                                    .map(action -> new ActionCoverage(
                                            action.name(),
                                            running.callable(api, action.name()),
                                            simulated.contains(action.name()),
                                            running.usedBy(api, action.name())))
                                    .toList())));
        }
        return all;
    }

    /** How many actions the documents have. */
    @JsonProperty
    public long documented() {
        return actions.size();
    }

    /** How many of them native commands can call. */
    @JsonProperty
    public long callable() {
        return count(ActionCoverage::callable);
    }

    /** How many the simulator has behaviour for. */
    @JsonProperty
    public long simulated() {
        return count(ActionCoverage::simulated);
    }

    /** How many canonical commands use. */
    @JsonProperty
    public long canonical() {
        return count(action -> !action.usedBy().isEmpty());
    }

    /** The canonical commands that use one of them, each once, in the model's order. */
    public List<String> usedBy() {
        return actions.stream()
                .flatMap(action -> action.usedBy().stream())
                .distinct()
                .sorted(Comparator.comparing(Running::kind).thenComparing(Running::verb))
                .toList();
    }

    private long count(Predicate<ActionCoverage> which) {
        return actions.stream().filter(which).count();
    }
}
