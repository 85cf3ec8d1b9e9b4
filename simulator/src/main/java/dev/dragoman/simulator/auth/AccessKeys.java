package dev.dragoman.simulator.auth;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys that are accepted, by id. */
public final class AccessKeys {

    private final Map<String, AccessKey> byId;

    public AccessKeys(Collection<AccessKey> keys) {
        byId = keys.stream().collect(Collectors.toUnmodifiableMap(AccessKey::id, Function.identity()));
    }

    /** Who owns keys. */
    public Set<String> accounts() {
        return byId.values().stream().map(AccessKey::account).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<AccessKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
