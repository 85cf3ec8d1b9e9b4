package dev.dragoman.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whose operation is whose, and what went otherwise than it should. For many threads. */
final class Cast {

    private final Map<String, Role> roles = new ConcurrentHashMap<>();
    private final List<String> surprises = new CopyOnWriteArrayList<>();

    /**
     * An operation as people know it.
     *
     * @param what kind and name
     */
    record Role(Cloud cloud, String what) {}

    void enter(String operationId, Cloud cloud, String what) {
        roles.put(operationId, new Role(cloud, what));
    }

    Optional<Role> role(String operationId) {
        return Optional.ofNullable(roles.get(operationId));
    }

    /** How many commands were sent to a cloud. */
    long commands(Cloud cloud) {
        return roles.values().stream().filter(role -> role.cloud() == cloud).count();
    }

    void surprise(String what) {
        surprises.add(what);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
