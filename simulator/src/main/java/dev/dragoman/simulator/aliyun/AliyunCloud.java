package dev.dragoman.simulator.aliyun;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Ledger;
import dev.dragoman.simulator.api.Pipeline;
import dev.dragoman.simulator.auth.AccessKeys;
import dev.dragoman.simulator.fault.Faults;
import dev.dragoman.simulator.state.World;
import java.util.List;

/** The simulated Alibaba Cloud: what it can do, and its pipeline. */
public final class AliyunCloud {

    private static final List<Family> FAMILIES =
            List.of(new VpcFamily(), new VSwitchFamily(), new RouterFamily(), new RegionFamily());

    private AliyunCloud() {}

    public static Pipeline pipeline(AccessKeys keys, World world, Faults faults, Ledger ledger) {
        return new Pipeline(new AliyunDialect(keys), FAMILIES, Api.ALIYUN_VPC.id(), world, faults, ledger);
    }
}
