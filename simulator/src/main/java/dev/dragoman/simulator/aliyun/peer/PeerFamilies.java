package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.line.CheckedFamily;
import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class PeerFamilies {

    private static final List<Family> ALL = List.of(
            new CheckedFamily(new RouterInterfaceFamily()),
            new CheckedFamily(new RouterInterfaceStates()),
            new CheckedFamily(new RouterInterfaceList()));

    private PeerFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
