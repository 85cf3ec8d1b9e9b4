package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunNames;
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
import java.util.stream.Stream;

/**
 * Failover groups of two border routers (document 002, lines 8315–8750). Both must be attached to one cloud enterprise
 * network, for which these documents have no action: it is by {@code PATCH} of a router's attribute {@code AssociatedCens},
 * {@code [{"CenId": "cen-1"}]}. Two routers are on one device if they are on one line.
 */
final class FailoverGroupFamily implements Family {

    static final String KIND = "vbr-ha";
    static final String NETWORKS = "AssociatedCens";

    private static final String NO_SUCH_ROUTER = "ResourceNotFound.Vbr";
    private static final String NO_SUCH_GROUP = "ResourceNotFound.VbrHa";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("CreateVbrHa", this::create, "DescribeVbrHa", this::describe, "DeleteVbrHa", this::delete);
    }

    /** The network that a router is attached to; empty: none. */
    static String network(Resource router) {
        boolean attached = router.attributes().get(NETWORKS) instanceof List<?> networks && !networks.isEmpty();
        return attached && ((List<?>) router.attributes().get(NETWORKS)).get(0) instanceof Map<?, ?> network
                ? String.valueOf(network.get("CenId"))
                : "";
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource router = BorderRouters.named(call, "VbrId", NO_SUCH_ROUTER);
        Resource peer = BorderRouters.named(call, "PeerVbrId", NO_SUCH_ROUTER);
        requireFit(router, peer);
        Stream.of(router, peer).forEach(one -> requireReady(call, one));
        DryRun.unless(call);
        Resource group = AliyunResources.make(
                call,
                KIND,
                AliyunResources.newId(call, "vbrha"),
                router.region(),
                List.of(router.id(), peer.id()),
                Fields.of(
                        "VbrId", router.id(),
                        "PeerVbrId", peer.id(),
                        "Name", call.optional("Name").orElse(""),
                        "Description", call.optional("Description").orElse("")));
        call.estate().put(group.passing("Creating", "Active"));
        return Fields.of("VbrHaId", group.id());
    }

    private static void requireFit(Resource router, Resource peer) {
        if (!router.account().equals(peer.account())) {
            throw new ApiException("OperationFailed.VbrAliUidNotConsistent", "The border routers are of two accounts.");
        }
        if (router.text(BorderRouters.LINE).equals(peer.text(BorderRouters.LINE))) {
            throw new ApiException("OperationFailed.VbrAccessDeviceSame", "Both border routers are on one line.");
        }
        if (network(router).isEmpty() || network(peer).isEmpty()) {
            throw new ApiException("OperationFailed.VbrCenNotRelation", "A border router is attached to no CEN.");
        }
        if (!network(router).equals(network(peer))) {
            throw new ApiException(
                    "OperationFailed.VbrCenNotConsistent", "The border routers are attached to two CENs.");
        }
    }

    private static void requireReady(ActionCall call, Resource router) {
        if (!call.estate().inside(router.id(), KIND).isEmpty()) {
            throw new ApiException("OperationFailed.VbrInUsedByOtherHa", router.id() + " is in another group.");
        }
        boolean blind = call.estate().inside(router.id(), BgpPeerFamily.KIND).stream()
                .anyMatch(peer -> !Boolean.parseBoolean(peer.text(BgpPeerFamily.BFD)));
        if (blind) {
            throw new ApiException("OperationFailed.VbrBgpPeerNotEnableBfd", router.id() + " has a peer without BFD.");
        }
    }

    /** One group: by its id, or by either router. */
    private Map<String, Object> describe(ActionCall call) {
        Resource group = call.estate()
                .in(AliyunRegions.of(call), KIND)
                .filter(call::sees)
                .filter(Filters.by(call, "VbrHaId", Resource::id))
                .filter(one ->
                        call.optional("VbrId").map(one.within()::contains).orElse(true))
                .findFirst()
                .orElseThrow(() -> new ApiException(NO_SUCH_GROUP, "There is no such failover group."));
        DryRun.unless(call);
        return Fields.of(
                "VbrHaId", group.id(),
                "VbrId", group.text("VbrId"),
                "PeerVbrId", group.text("PeerVbrId"),
                "RegionId", group.region(),
                "Name", group.text("Name"),
                "Description", group.text("Description"),
                "Status", group.state(),
                "CreationTime", AliyunResources.time(group.createdAt()));
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource group = AliyunResources.find(call, KIND, "InstanceId", NO_SUCH_GROUP);
        call.estate().remove(group.id());
        return Map.of();
    }
}
