package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class PeerFamilies {

    private static final List<Family> V3 = List.of();
    private static final List<Family> V2 = List.of(new PeeringFamily());

    private PeerFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
