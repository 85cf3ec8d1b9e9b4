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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * BGP peers (document 002, lines 10401–11030). A peer without an address of its own has the far end of the router's line. The
 * session follows the resource's state; no routes are learnt.
 */
final class BgpPeerFamily implements Family {

    static final String KIND = "bgp-peer";
    static final String BFD = "EnableBfd";

    private static final String ADDRESS = "PeerIpAddress";
    private static final String HOPS = "BfdMultiHop";

    /** The state of the session by that of the resource (document 002, lines 10655–10680). */
    private static final Map<String, String> SESSIONS =
            Map.of("Pending", "creating", "Available", "Connect", "Modifying", "modifying", "Deleting", "deleting");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateBgpPeer", this::create,
                "DescribeBgpPeers", this::describe,
                "ModifyBgpPeerAttribute", this::modify,
                "DeleteBgpPeer", this::delete);
    }

    /** Real accounts may have 8 peers on a router. */
    private Map<String, Object> create(ActionCall call) {
        Resource group = BgpGroups.named(call);
        TransferServiceFamily.requireOpen(call);
        BgpGroups.requireSettled(group);
        Resource router = router(call, group);
        List<Resource> others = call.estate().inside(router.id(), KIND);
        if (others.size() >= call.quotas().limit("aliyun.bgp-peer-per-virtual-border-router")) {
            throw new ApiException("QuotaExceeded.Bgp", router.id() + " has too many BGP peers.");
        }
        String address = address(call, router);
        requireNew(others, address, "");
        Resource peer = AliyunResources.make(
                call,
                KIND,
                AliyunResources.newId(call, "bgp"),
                group.region(),
                List.of(router.id(), group.id()),
                Fields.of(
                        "BgpGroupId",
                        group.id(),
                        ADDRESS,
                        address,
                        BFD,
                        call.optional(BFD).orElse("false"),
                        HOPS,
                        call.optional(HOPS).orElse(""),
                        "GmtModified",
                        AliyunResources.time(call.now())));
        call.estate().put(peer.passing(AliyunResources.PENDING, AliyunResources.AVAILABLE));
        return Fields.of("BgpPeerId", peer.id());
    }

    private static Resource router(ActionCall call, Resource group) {
        return call.estate()
                .find(BorderRouters.KIND, group.text("RouterId"))
                .orElseThrow(() -> new IllegalStateException(group.id() + " keeps its router from being deleted"));
    }

    private static String address(ActionCall call, Resource router) {
        boolean several = !BorderRouters.associations(router).isEmpty();
        if (several && call.optional(ADDRESS).isEmpty()) {
            throw new ApiException("InvalidPeerIpAddress", router.id() + " has several lines: say which peer.");
        }
        return call.optional(ADDRESS).orElse(router.text(GatewayAddresses.PEER));
    }

    private static void requireNew(List<Resource> others, String address, String exceptId) {
        others.stream()
                .filter(other ->
                        !other.id().equals(exceptId) && other.text(ADDRESS).equals(address))
                .findFirst()
                .ifPresent(other -> {
                    throw new ApiException(
                            "InvalidParams.AlreadyExists", "%s is the peer %s already.".formatted(address, other.id()));
                });
    }

    private Map<String, Object> describe(ActionCall call) {
        boolean defaults = call.flag("IsDefault").orElse(false);
        Stream<Resource> peers = call.estate()
                .in(AliyunRegions.of(call), KIND)
                .filter(peer -> !defaults)
                .filter(Filters.by(call, "BgpPeerId", Resource::id))
                .filter(Filters.by(call, "BgpGroupId", peer -> peer.text("BgpGroupId")))
                .filter(Filters.by(call, "RouterId", peer -> peer.within().get(0)));
        return AliyunPage.of(call, "BgpPeers", "BgpPeer", peers, peer -> view(call, peer));
    }

    private static Map<String, Object> view(ActionCall call, Resource peer) {
        Map<String, Object> fields = new LinkedHashMap<>();
        call.estate()
                .find(BgpGroups.KIND, peer.text("BgpGroupId"))
                .ifPresent(group -> fields.putAll(BgpGroups.view(group)));
        String localAddress = call.estate()
                .find(BorderRouters.KIND, peer.within().get(0))
                .map(router -> router.text(GatewayAddresses.LOCAL))
                .orElse("");
        fields.put("IsFake", Boolean.parseBoolean(String.valueOf(fields.get("IsFake"))));
        fields.putAll(Fields.of(
                "BgpPeerId",
                peer.id(),
                "Status",
                peer.state(),
                "BgpStatus",
                SESSIONS.getOrDefault(peer.state(), "deleted"),
                ADDRESS,
                peer.text(ADDRESS),
                "LocalIpAddress",
                localAddress,
                BFD,
                Boolean.parseBoolean(peer.text(BFD)),
                HOPS,
                Numbers.of(peer, HOPS, 0),
                "AdvertisedRouteCount",
                0,
                "ReceivedRouteCount",
                0,
                "GmtModified",
                peer.text("GmtModified")));
        return fields;
    }

    private static Resource named(ActionCall call) {
        return AliyunResources.find(call, KIND, "BgpPeerId", BgpGroups.NO_SUCH_THING);
    }

    /** Into another group of the same router, if it names one. What changes shows when the change has come to its end. */
    private Map<String, Object> modify(ActionCall call) {
        Resource peer = named(call);
        TransferServiceFamily.requireOpen(call);
        BgpGroups.requireSettled(peer);
        String routerId = peer.within().get(0);
        Map<String, Object> changes = Fields.of("GmtModified", AliyunResources.time(call.now()));
        Resource moved = peer;
        if (call.optional("BgpGroupId").isPresent()) {
            Resource group = BgpGroups.named(call);
            if (!group.text("RouterId").equals(routerId)) {
                throw new ApiException(BgpGroups.NOT_FOUND, "%s is not of %s.".formatted(group.id(), routerId));
            }
            moved = peer.movedTo(List.of(routerId, group.id()));
        }
        call.optional(ADDRESS)
                .ifPresent(address -> requireNew(call.estate().inside(routerId, KIND), address, peer.id()));
        for (String parameter : List.of("BgpGroupId", ADDRESS, BFD, HOPS)) {
            call.optional(parameter).ifPresent(value -> changes.put(parameter, value));
        }
        call.estate().put(moved.passing("Modifying", AliyunResources.AVAILABLE).gaining(changes));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource peer = named(call);
        BgpGroups.requireSettled(peer);
        call.estate().put(peer.passing("Deleting", Resource.GONE));
        return Map.of();
    }
}
