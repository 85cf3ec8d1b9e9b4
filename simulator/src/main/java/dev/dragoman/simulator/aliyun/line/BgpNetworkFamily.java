package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ranges that a router tells its BGP peers (document 002, lines 11037–11500). None has an id: it is its router and its
 * range. The router is a border router by the table, a VPC's by the example; both are taken.
 */
final class BgpNetworkFamily implements Family {

    private static final String KIND = "bgp-network";
    private static final String RANGE = "DstCidrBlock";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AddBgpNetwork", this::add,
                "DescribeBgpNetworks", this::describe,
                "DeleteBgpNetwork", this::delete);
    }

    private static Resource router(ActionCall call) {
        Optional<Resource> own = call.estate()
                .find(AliyunResources.VROUTER, call.text("RouterId"))
                .filter(router -> router.region().equals(AliyunRegions.of(call)));
        return own.orElseGet(() -> AliyunResources.find(call, BorderRouters.KIND, "RouterId", BgpGroups.NO_SUCH_THING));
    }

    private static Optional<Resource> network(ActionCall call, Resource router) {
        return call.estate().inside(router.id(), KIND).stream()
                .filter(network -> network.text(RANGE).equals(call.text(RANGE)))
                .findFirst();
    }

    private Map<String, Object> add(ActionCall call) {
        Resource router = router(call);
        call.optional("VpcId")
                .ifPresent(id -> AliyunResources.find(call, AliyunResources.VPC, "VpcId", BgpGroups.NO_SUCH_THING));
        if (router.kind().equals(BorderRouters.KIND)) {
            BorderRouters.requireState(router, BgpGroups.WRONG_STATE, BorderRouters.ACTIVE);
        }
        if (network(call, router).isPresent()) {
            throw new ApiException(
                    "InvalidParams.AlreadyExists", "%s tells %s already.".formatted(router.id(), call.text(RANGE)));
        }
        int limit = call.quotas().limit("aliyun.bgp-network-per-virtual-border-router");
        if (call.estate().inside(router.id(), KIND).size() >= limit) {
            throw new ApiException("QuotaExceeded.BgpNetwork", router.id() + " has too many BGP networks.");
        }
        Resource network = AliyunResources.make(
                call,
                KIND,
                call.estate().newId("bgpnetwork-", 18),
                router.region(),
                List.of(router.id()),
                Fields.of(
                        "RouterId",
                        router.id(),
                        RANGE,
                        call.text(RANGE),
                        "VpcId",
                        call.optional("VpcId").orElse("")));
        call.estate().put(network.in("Enabled"));
        return Map.of();
    }

    private Map<String, Object> describe(ActionCall call) {
        Stream<Resource> networks = call.estate()
                .in(AliyunRegions.of(call), KIND)
                .filter(Filters.by(call, "RouterId", network -> network.text("RouterId")))
                .filter(Filters.by(call, RANGE, network -> network.text(RANGE)));
        return AliyunPage.of(
                call,
                "BgpNetworks",
                "BgpNetwork",
                networks,
                network -> Fields.of(
                        "RouterId",
                        network.text("RouterId"),
                        RANGE,
                        network.text(RANGE),
                        "VpcId",
                        network.text("VpcId"),
                        "Status",
                        network.state()));
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource router = router(call);
        Resource network = network(call, router)
                .orElseThrow(() -> new ApiException(
                        "InvalidVbrNetwork", "%s does not tell %s.".formatted(router.id(), call.text(RANGE))));
        call.estate().remove(network.id());
        return Map.of();
    }
}
