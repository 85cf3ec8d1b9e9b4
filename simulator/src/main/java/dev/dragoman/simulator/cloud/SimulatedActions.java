package dev.dragoman.simulator.cloud;

import dev.dragoman.catalogue.Api;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.auth.AccessKeys;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which actions the simulated clouds have behaviour for. */
public final class SimulatedActions {

    private SimulatedActions() {}

    /** All of an API's, by name. */
    public static SortedSet<String> of(Api api) {
        List<Family> families =
                switch (api) {
                    case ALIYUN_VPC -> AliyunCloud.families(new AccessKeys(List.of()));
                    case TENCENT_VPC -> TencentCloud.FAMILIES;
                    case TENCENT_VPC_V2 -> TencentCloud.V2_FAMILIES;
                };
        return families.stream()
                .flatMap(family -> family.actions().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
