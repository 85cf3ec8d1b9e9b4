package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.Family;
import java.util.List;

/** What this package simulates. */
public final class LineFamilies {

    private static final List<Family> V3 = List.of();
    private static final List<Family> V2 =
            List.of(new DirectConnectGatewayFamily(), new NatRuleFamily(), new AclRuleFamily());

    private LineFamilies() {}

    /** Those of API 3.0. */
    public static List<Family> v3() {
        return V3;
    }

    /** Those of the legacy API. */
    public static List<Family> v2() {
        return V2;
    }
}
