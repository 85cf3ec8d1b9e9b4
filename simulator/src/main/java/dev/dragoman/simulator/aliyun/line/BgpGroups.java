package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/** BGP groups as resources, and what their peers take from them (document 002, lines 9763–10400). */
final class BgpGroups {

    static final String KIND = "bgp-group";
    static final String NOT_FOUND = "InvalidBgpGroup";
    static final String WRONG_STATE = "InvalidStatus.CannotOperate";
    static final String NO_SUCH_THING = "InvalidParams.NotFound";

    /** Alibaba's own (document 002, line 9750). */
    static final String CLOUD_ASN = "45104";

    /** Seconds, as the documents' samples show them. */
    private static final int HOLD = 30;

    private static final int KEEP_ALIVE = 10;

    /** Routes learnt from a peer (document 002, line 9750). */
    private static final int ROUTE_LIMIT = 110;

    private BgpGroups() {}

    static Resource named(ActionCall call) {
        return AliyunResources.find(call, KIND, "BgpGroupId", NOT_FOUND);
    }

    static void requireSettled(Resource resource) {
        if (resource.isMoving()) {
            throw new ApiException(WRONG_STATE, "%s is %s.".formatted(resource.id(), resource.state()));
        }
    }

    /** What a list of groups and one of peers both show. The key is shown by the cloud too. */
    static Map<String, Object> view(Resource group) {
        return Fields.of(
                "BgpGroupId",
                group.id(),
                "RouterId",
                group.text("RouterId"),
                "RegionId",
                group.region(),
                "Name",
                group.text("Name"),
                "Description",
                group.text("Description"),
                "PeerAsn",
                group.text("PeerAsn"),
                "LocalAsn",
                group.text("LocalAsn"),
                "AuthKey",
                group.text("AuthKey"),
                "IsFake",
                String.valueOf(Boolean.parseBoolean(group.text("IsFakeAsn"))),
                "IpVersion",
                group.text("IpVersion"),
                "Hold",
                String.valueOf(HOLD),
                "Keepalive",
                String.valueOf(KEEP_ALIVE),
                "RouteLimit",
                String.valueOf(ROUTE_LIMIT));
    }
}
