package dev.dragoman.engine.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A resource of the cloud, as it was and will be: what a look shows may be a few seconds old, and what works goes on by itself. */
final class Thing {

    final String kind;
    private final TreeMap<Long, Optional<ObjectNode>> versions = new TreeMap<>();

    Thing(String kind, long from, ObjectNode fields) {
        this.kind = kind;
        versions.put(from, Optional.of(fields));
    }

    /** How it is at a time; empty if it is not there. */
    Optional<ObjectNode> at(long time) {
        Map.Entry<Long, Optional<ObjectNode>> version = versions.floorEntry(time);
        return version == null ? Optional.empty() : version.getValue();
    }

    /** From this time on it is otherwise, whatever else comes. */
    void change(long from, Consumer<ObjectNode> how) {
        versions.computeIfAbsent(from, time -> at(time - 1).map(ObjectNode::deepCopy));
        versions.tailMap(from).values().forEach(version -> version.ifPresent(how));
    }

    /** It is being deleted, and then gone. */
    void drop(long from, long gone) {
        versions.tailMap(from, false).clear();
        change(from, it -> it.put("Status", "deleting"));
        versions.put(gone, Optional.empty());
    }
}
