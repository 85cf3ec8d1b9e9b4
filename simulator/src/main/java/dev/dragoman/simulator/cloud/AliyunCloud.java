package dev.dragoman.simulator.cloud;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.aliyun.AliyunFamilies;
import dev.dragoman.simulator.aliyun.line.LineFamilies;
import dev.dragoman.simulator.aliyun.nat.NatFamilies;
import dev.dragoman.simulator.aliyun.peer.PeerFamilies;
import dev.dragoman.simulator.aliyun.vpn.VpnFamilies;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.api.Pipeline;
import dev.dragoman.simulator.api.Placeable;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The simulated Alibaba Cloud: what it can do, and its pipeline. */
public final class AliyunCloud {

    static List<Family> families(AccessKeys keys) {
        return Stream.of(
                        AliyunFamilies.all(),
                        NatFamilies.all(),
                        VpnFamilies.all(),
                        PeerFamilies.all(keys.accounts()),
                        LineFamilies.all(keys.accounts()))
                .flatMap(List::stream)
                .toList();
    }

    private AliyunCloud() {}

    /** What can be put into it by hand, by kind. */
    public static Map<String, Placeable> placeables() {
        return AliyunFamilies.placeables();
    }

    public static Pipeline pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(AliyunFamilies.dialect(keys), families(keys), Api.ALIYUN_VPC.id(), world, faults, ledger);
    }
}
