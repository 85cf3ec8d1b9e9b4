package dev.dragoman.engine.topology;

import dev.dragoman.engine.machine.Operation;
import dev.dragoman.engine.machine.State;
import dev.dragoman.model.ResourceKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold at any moment of all live operations together: one at a time on a resource, in order, and one for each conflict key. */
final class Holders {

    private Holders() {}

    static void check(Harness engine) {
        List<Operation> live = engine.live();
        keys(live);
        turns(live);
    }

    private static void keys(List<Operation> live) {
        Map<String, String> holders = new HashMap<>();
        for (Operation operation : live) {
            for (String key : operation.keys()) {
                String other = holders.put(operation.command().lane() + " " + key, operation.id());
                if (other != null) {
                    throw new AssertionError(key + " is held by " + other + " and by " + operation.id());
                }
            }
        }
    }

    private static void turns(List<Operation> live) {
        Map<ResourceKey, Operation> first = new HashMap<>();
        List<Operation> lined = live.stream()
                .filter(operation -> operation.command().verb().changing()
                        && !operation.command().options().dryRun()
                        && !operation.command().name().isEmpty())
                .toList();
        lined.forEach(operation -> first.merge(
                operation.command().resource(), operation, (one, other) -> one.order() < other.order() ? one : other));
        for (Operation operation : lined) {
            Operation before = first.get(operation.command().resource());
            if (operation.state() != State.WAITING && before.order() < operation.order()) {
                throw new AssertionError(
                        operation.id() + " is " + operation.state() + " before " + before.id() + ", which came first");
            }
        }
    }
}
