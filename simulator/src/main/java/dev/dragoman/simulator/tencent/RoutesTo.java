package dev.dragoman.simulator.tencent;

import static dev.dragoman.simulator.tencent.TencentResources.ROUTE;
import static dev.dragoman.simulator.tencent.TencentResources.ROUTE_TABLE;

import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import java.util.List;

/** Routes whose next hop is going: where the document has the cloud take them away with it. */
public final class RoutesTo {

    private RoutesTo() {}

    /** Takes away at once what leads there. */
    public static void remove(Estate estate, Resource gateway) {
        of(estate, gateway).forEach(route -> estate.remove(route.id()));
    }

    /** Takes away what leads there when the work ends that the same call begins. */
    public static void removeInTheEnd(Estate estate, Resource gateway) {
        of(estate, gateway).forEach(route -> estate.put(route.passing(route.state(), Resource.GONE)));
    }

    private static List<Resource> of(Estate estate, Resource gateway) {
        return gateway.within().stream()
                .flatMap(vpcId -> estate.inside(vpcId, ROUTE_TABLE).stream())
                .flatMap(table -> estate.inside(table.id(), ROUTE).stream())
                .filter(route -> route.text("GatewayId").equals(gateway.id()))
                .toList();
    }
}
