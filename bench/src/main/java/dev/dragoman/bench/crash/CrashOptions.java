package dev.dragoman.bench.crash;

import dev.dragoman.bench.crash.fault.Fault;
import java.util.List;
import java.util.Set;

/**
 * What a run is made of; the same options make the same plan and the same workload.
 *
 * @param commands how many are sent, at least
 * @param kills of gateway instances
 * @param instances of the gateway that run all the time
 * @param seed of everything that is random
 * @param faults what goes wrong
 * @param mutation what the gateways are made to do wrong, to see whether it is found; empty: nothing
 */
record CrashOptions(int commands, int kills, int instances, long seed, Set<Fault> faults, String mutation) {

    CrashOptions {
        faults = Set.copyOf(faults);
    }

    List<String> faultNames() {
        return faults.stream().map(Fault::name).sorted().toList();
    }

    @Override
    public String toString() {
        return "%,d commands, %d kills, %d instances, seed %d%s"
                .formatted(commands, kills, instances, seed, mutation.isEmpty() ? "" : ", mutation " + mutation);
    }
}
