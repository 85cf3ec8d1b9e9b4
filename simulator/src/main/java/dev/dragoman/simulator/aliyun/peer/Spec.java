package dev.dragoman.simulator.aliyun.peer;

import java.util.Map;

/** How wide an interface is, in Mbit/s by the name of its specification (document 002, lines 4093–4117). */
final class Spec {

    /** That of the accepting side, whose width is the other's. */
    static final String NEGATIVE = "Negative";

    private static final Map<String, Integer> MEGABITS = Map.ofEntries(
            Map.entry("Mini.2", 2),
            Map.entry("Mini.5", 5),
            Map.entry("Small.1", 10),
            Map.entry("Small.2", 20),
            Map.entry("Small.5", 50),
            Map.entry("Middle.1", 100),
            Map.entry("Middle.2", 200),
            Map.entry("Middle.5", 500),
            Map.entry("Large.1", 1_000),
            Map.entry("Large.2", 2_000),
            Map.entry("Large.5", 5_000),
            Map.entry("Xlarge.1", 10_000));

    private Spec() {}

    /** 0 for the accepting side. */
    static int megabits(String name) {
        return MEGABITS.getOrDefault(name, 0);
    }
}
