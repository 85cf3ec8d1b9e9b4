package dev.dragoman.catalogue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All documented actions of one API. Immutable; each API's is read once and shared. */
public final class Catalogue {

    private final Api api;
    private final Map<String, String> documents;
    private final Map<String, Action> actions;
    private final Map<String, Action> byAlias = new HashMap<>();
    private final Map<String, Parameters> parameters = new ConcurrentHashMap<>();

    Catalogue(Api api, Map<String, String> documents, List<Action> actions) {
        this.api = api;
        this.documents = Map.copyOf(documents);
        Map<String, Action> byName = new LinkedHashMap<>();
        for (Action action : actions) {
            if (byName.put(action.name(), action) != null) {
                throw new IllegalStateException("%s lists %s twice".formatted(api.resource(), action.name()));
            }
        }
        this.actions = byName;
        actions.forEach(action -> action.aliases().forEach(alias -> byAlias.put(alias, action)));
    }

    /** The catalogue of an API; read from this module's resources the first time any is asked for. */
    public static Catalogue of(Api api) {
        return Loaded.ALL.get(api);
    }

    public Api api() {
        return api;
    }

    /** Titles of the documents the facts were read from, by their number. */
    public Map<String, String> documents() {
        return documents;
    }

    /** All actions, by name. */
    public Collection<Action> actions() {
        return List.copyOf(actions.values());
    }

    /** The action of this name or documented other spelling. What goes over the wire is {@link Action#name()}. */
    public Optional<Action> find(String name) {
        return Optional.ofNullable(actions.get(name)).or(() -> Optional.ofNullable(byAlias.get(name)));
    }

    /** The known action's name that is nearest to one that is not known, if one is near. */
    public Optional<String> nearest(String unknownName) {
        return Nearest.to(unknownName, actions.keySet());
    }

    /**
     * The action of this name.
     *
     * @throws IllegalArgumentException if the API's documents know no such action; names the nearest
     */
    public Action action(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("%s has no documented action %s%s"
                        .formatted(api.id(), name, Nearest.hint(name, actions.keySet()))));
    }

    /**
     * Reads and checks parameters of the action of this name. Made once for each action.
     *
     * @throws IllegalArgumentException as {@link #action(String)}
     */
    public Parameters parameters(String actionName) {
        Action action = action(actionName);
        return parameters.computeIfAbsent(action.name(), name -> new Parameters(api, action));
    }

    /** Holder, so that the 353 actions are parsed when first needed and only once. */
    private static final class Loaded {
        static final Map<Api, Catalogue> ALL = new EnumMap<>(Api.class);

        static {
            for (Api api : Api.values()) {
                ALL.put(api, CatalogueReader.read(api));
            }
        }

        private Loaded() {}
    }
}
