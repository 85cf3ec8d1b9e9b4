package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class InterfaceFamilies {

    private static final List<Family> V3 = List.of(new InterfaceFamily(), new ClassicLinkFamily());
    private static final List<Family> V2 = List.of(new LegacyInterfaceFamily(), new LegacyClassicLinkFamily());

    private InterfaceFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
