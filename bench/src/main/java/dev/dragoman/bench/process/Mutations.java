package dev.dragoman.bench.process;

import dev.dragoman.adapter.CloudAdapter;
import java.util.List;
import java.util.Set;

/** What a gateway can be made to do wrong, to see that it is found. */
public final class Mutations {

    /** The variable that tells {@link GatewayMain} which; empty or absent: none. */
    public static final String VARIABLE = "BENCH_MUTATION";

    /** All of them. */
    public static final Set<String> NAMES = Set.of();

    private Mutations() {}

    static List<CloudAdapter> apply(String name, List<CloudAdapter> adapters) {
        return adapters;
    }
}
