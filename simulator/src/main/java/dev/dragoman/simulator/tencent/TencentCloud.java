package dev.dragoman.simulator.tencent;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.api.Pipeline;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.World;
import java.util.List;
import java.util.Map;

/** The simulated Tencent Cloud: what its two APIs can do, and their pipelines. */
public final class TencentCloud {

    /** Where the legacy API is found; API 3.0 is at {@code /}. */
    public static final String V2_PATH = "/v2/index.php";

    private static final List<Family> FAMILIES = List.of(
            new VpcFamily(),
            new SubnetFamily(),
            new RouteTableFamily(),
            new DefaultVpcFamily(),
            new RouteFamily(),
            new AddressFamily());

    /** The legacy API's actions are known and checked, but none is simulated yet. */
    private static final List<Family> V2_FAMILIES = List.of();

    private TencentCloud() {}

    /** What can be put into it by hand, by kind. */
    public static Map<String, Placeable> placeables() {
        return TencentPlaceables.KINDS;
    }

    public static Pipeline pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(new TencentDialect(keys), FAMILIES, Api.TENCENT_VPC.id(), world, faults, ledger);
    }

    public static Pipeline v2Pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(new TencentV2Dialect(keys), V2_FAMILIES, Api.TENCENT_VPC.id(), world, faults, ledger);
    }
}
