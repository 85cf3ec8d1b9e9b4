package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunNames;
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
 * BGP groups of a border router (document 002, lines 9763–10400). A new one is {@code Pending}, as document 000 shows it
 * (line 3094). None is a default group.
 */
final class BgpGroupFamily implements Family {

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateBgpGroup", this::create,
                "DescribeBgpGroups", this::describe,
                "ModifyBgpGroupAttribute", this::modify,
                "DeleteBgpGroup", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        requirePeerAsn(call);
        Resource router = AliyunResources.find(call, BorderRouters.KIND, "RouterId", BgpGroups.NO_SUCH_THING);
        TransferServiceFamily.requireOpen(call);
        BorderRouters.requireState(router, BgpGroups.WRONG_STATE, BorderRouters.ACTIVE);
        String version = call.optional("IpVersion").orElse("IPv4");
        if (version.equals("IPv6") && !Boolean.parseBoolean(router.text("EnableIpv6"))) {
            throw new ApiException(BgpGroups.WRONG_STATE, router.id() + " has IPv6 off.");
        }
        Resource group = AliyunResources.make(
                call,
                BgpGroups.KIND,
                AliyunResources.newId(call, "bgpg"),
                router.region(),
                List.of(router.id()),
                Fields.of("RouterId", router.id(), "IpVersion", version, "LocalAsn", BgpGroups.CLOUD_ASN));
        call.estate()
                .put(AliyunResources.described(call, group, "Name", "Description", "PeerAsn", "AuthKey", "IsFakeAsn")
                        .passing(AliyunResources.PENDING, AliyunResources.AVAILABLE));
        return Fields.of("BgpGroupId", group.id());
    }

    private static void requirePeerAsn(ActionCall call) {
        if (call.optional("PeerAsn").equals(Optional.of(BgpGroups.CLOUD_ASN))) {
            throw new ApiException("InvalidPeerAsn.Malformed", "45104 is the cloud's own number.");
        }
    }

    private Map<String, Object> describe(ActionCall call) {
        boolean defaults = call.flag("IsDefault").orElse(false);
        Stream<Resource> groups = call.estate()
                .in(AliyunRegions.of(call), BgpGroups.KIND)
                .filter(group -> !defaults)
                .filter(Filters.by(call, "BgpGroupId", Resource::id))
                .filter(Filters.by(call, "RouterId", group -> group.text("RouterId")));
        return AliyunPage.of(call, "BgpGroups", "BgpGroup", groups, group -> {
            Map<String, Object> fields = BgpGroups.view(group);
            fields.put("Status", group.state());
            return fields;
        });
    }

    /** At once (not in the documents); its peers show it. */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        requirePeerAsn(call);
        Resource group = BgpGroups.named(call);
        TransferServiceFamily.requireOpen(call);
        BgpGroups.requireSettled(group);
        call.estate()
                .put(AliyunResources.described(
                        call, group, "Name", "Description", "PeerAsn", "LocalAsn", "AuthKey", "IsFakeAsn"));
        return Map.of();
    }

    /** Not while it has a peer; the documents give no other code for that. */
    private Map<String, Object> delete(ActionCall call) {
        Resource group = BgpGroups.named(call);
        BgpGroups.requireSettled(group);
        call.estate().inside(group.id(), BgpPeerFamily.KIND).stream()
                .findFirst()
                .ifPresent(peer -> {
                    throw new ApiException(
                            BgpGroups.WRONG_STATE, "%s still has the peer %s.".formatted(group.id(), peer.id()));
                });
        call.estate().remove(group.id());
        return Map.of();
    }
}
