package dev.dragoman.simulator.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Notes which resources an action makes, changes and deletes, each under the one heading that sums it up. */
final class EffectRecorder {

    private final Set<String> created = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> deleted = new LinkedHashSet<>();

    void clear() {
        created.clear();
        changed.clear();
        deleted.clear();
    }

    void put(Resource resource, boolean isNew) {
        if (resource.isLeaving()) {
            removed(resource.id());
        } else if (isNew) {
            created.add(resource.id());
        } else if (!created.contains(resource.id())) {
            changed.add(resource.id());
        }
    }

    void removed(String id) {
        changed.remove(id);
        if (!created.remove(id)) {
            deleted.add(id);
        }
    }

    Effect effect() {
        return created.isEmpty() && changed.isEmpty() && deleted.isEmpty()
                ? Effect.NONE
                : new Effect(List.copyOf(created), List.copyOf(changed), List.copyOf(deleted));
    }
}
