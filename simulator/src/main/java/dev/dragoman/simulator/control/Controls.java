package dev.dragoman.simulator.control;

import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.World;
import java.util.List;

/**
 * Everything that can be looked at and steered from outside.
 *
 * @param world what exists
 * @param ledger what was called
 * @param faults what goes wrong
 * @param defaultAccount who owns what is made by hand, unless said otherwise
 */
public record Controls(World world, Ledger ledger, Faults faults, String defaultAccount) {

    /** Back to the beginning: no resources, tokens, quotas, calls or faults. The timing stays. */
    public void reset() {
        world.clear();
        ledger.clear();
        faults.replace(List.of());
    }
}
