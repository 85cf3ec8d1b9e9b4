package dev.dragoman.simulator.control;

import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.state.World;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that can be looked at and steered from outside.
 *
 * @param world what exists
 * @param ledger what was called
 * @param faults what goes wrong
 * @param defaultAccount who owns what is made by hand, unless said otherwise
 */
public record Controls(World world, Ledger ledger, Faults faults, String defaultAccount) {

    /**
     * Takes a resource away with all that is in it, as if somebody had deleted it elsewhere.
     *
     * @return what was taken away
     * @throws IllegalArgumentException if nothing has this id
     */
    public Resource remove(String id) {
        return world.exclusively(() -> {
            Resource found = find(id);
            world.estate(found.api(), found.account()).remove(id);
            return found;
        });
    }

    /**
     * Changes a resource as no simulated action would: locks it, makes it the default one, stops an instance.
     *
     * @return what it is now
     * @throws IllegalArgumentException if nothing has this id
     */
    public Resource alter(String id, UnaryOperator<Resource> change) {
        return world.exclusively(() -> {
            Resource altered = change.apply(find(id));
            world.estate(altered.api(), altered.account()).put(altered);
            return altered;
        });
    }

    private Resource find(String id) {
        return world.resources().stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + id));
    }

    /** Back to the beginning: no resources, tokens, quotas, calls or faults. The timing stays. */
    public void reset() {
        world.clear();
        ledger.clear();
        faults.replace(List.of());
    }
}
