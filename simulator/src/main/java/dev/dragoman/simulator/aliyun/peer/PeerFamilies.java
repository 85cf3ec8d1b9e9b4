package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class PeerFamilies {

    private static final List<Family> ALL = List.of();

    private PeerFamilies() {}

    public static List<Family> all() {
        return ALL;
    }
}
