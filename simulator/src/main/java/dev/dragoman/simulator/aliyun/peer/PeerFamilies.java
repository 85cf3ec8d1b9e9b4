package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.line.CheckedFamily;
import dev.dragoman.simulator.api.Family;
import java.util.List;
import java.util.Set;

/** What this package simulates. */
public final class PeerFamilies {

    private PeerFamilies() {}

    /** What this package simulates, for these accounts. */
    public static List<Family> all(Set<String> accounts) {
        return List.of(
                new CheckedFamily(new RouterInterfaceFamily(), accounts),
                new CheckedFamily(new RouterInterfaceStates(), accounts),
                new CheckedFamily(new RouterInterfaceList(), accounts));
    }
}
