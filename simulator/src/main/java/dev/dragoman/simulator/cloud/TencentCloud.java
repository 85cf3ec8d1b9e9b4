package dev.dragoman.simulator.cloud;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.api.Pipeline;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.World;
import dev.dragoman.simulator.tencent.TencentFamilies;
import dev.dragoman.simulator.tencent.interfaces.InterfaceFamilies;
import dev.dragoman.simulator.tencent.line.LineFamilies;
import dev.dragoman.simulator.tencent.nat.NatFamilies;
import dev.dragoman.simulator.tencent.network.NetworkFamilies;
import dev.dragoman.simulator.tencent.peer.PeerFamilies;
import dev.dragoman.simulator.tencent.security.SecurityFamilies;
import dev.dragoman.simulator.tencent.task.TaskFamily;
import dev.dragoman.simulator.tencent.template.TemplateFamilies;
import dev.dragoman.simulator.tencent.vpn.VpnFamilies;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The simulated Tencent Cloud: what its two APIs can do, and their pipelines. */
public final class TencentCloud {

    /** Where the legacy API is found; API 3.0 is at {@code /}. */
    public static final String V2_PATH = "/v2/index.php";

    static final List<Family> FAMILIES = Stream.of(
                    TencentFamilies.v3(),
                    NetworkFamilies.v3(),
                    InterfaceFamilies.v3(),
                    SecurityFamilies.v3(),
                    TemplateFamilies.v3(),
                    NatFamilies.v3(),
                    VpnFamilies.v3(),
                    PeerFamilies.v3(),
                    LineFamilies.v3())
            .flatMap(List::stream)
            .toList();

    static final List<Family> V2_FAMILIES = Stream.of(
                    List.<Family>of(new TaskFamily()),
                    NetworkFamilies.v2(),
                    InterfaceFamilies.v2(),
                    SecurityFamilies.v2(),
                    TemplateFamilies.v2(),
                    NatFamilies.v2(),
                    VpnFamilies.v2(),
                    PeerFamilies.v2(),
                    LineFamilies.v2())
            .flatMap(List::stream)
            .toList();

    private TencentCloud() {}

    /** What can be put into it by hand, by kind. */
    public static Map<String, Placeable> placeables() {
        return TencentFamilies.placeables();
    }

    public static Pipeline pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(TencentFamilies.dialect(keys), FAMILIES, Api.TENCENT_VPC.id(), world, faults, ledger);
    }

    public static Pipeline v2Pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(TencentFamilies.v2Dialect(keys), V2_FAMILIES, Api.TENCENT_VPC.id(), world, faults, ledger);
    }
}
