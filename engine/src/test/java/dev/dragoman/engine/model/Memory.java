package dev.dragoman.engine.model;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.model.Json;
import dev.dragoman.model.ResourceKey;
import dev.dragoman.model.event.Resource;
import java.util.Map;
import java.util.TreeMap;

/** All that the engine keeps: as it is in its stores, with how far it has read. */
final class Memory {

    /** Live operations, and those that have ended, for the judge. */
    final Map<String, Operation> operations = new TreeMap<>();

    final Map<ResourceKey, Resource> inventory =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    /** By the cloud's id, whose it is. */
    final Map<String, ResourceKey> claims = new TreeMap<>();
    /** By conflict key, which operation holds it. */
    final Map<String, String> held = new TreeMap<>();

    int inboxRead;
    int repliesRead;

    Memory copy() {
        Memory copy = new Memory();
        copy.operations.putAll(operations);
        copy.inventory.putAll(inventory);
        copy.claims.putAll(claims);
        copy.held.putAll(held);
        copy.inboxRead = inboxRead;
        copy.repliesRead = repliesRead;
        return copy;
    }

    /** As it is once everything was written down and read back. */
    Memory restored() {
        Memory copy = copy();
        copy.operations.replaceAll((id, operation) -> Json.read(Json.bytes(operation), Operation.class));
        return copy;
    }
}
