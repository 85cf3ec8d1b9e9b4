package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Listing connections (document 004, line 14648). Both sides see the same, with who asked first: {@code vpcId} and {@code
 * uin} are the initiator's.
 */
final class PeeringList {

    private static final int USUAL_LIMIT = 20;
    private static final int FIRST_APPLICATION = 1_250_000_000;
    private static final int APPLICATIONS = 10_000_000;

    /** Unsorted unless the call says otherwise (line 14669): here that is, oldest first. */
    private static final V2List LIST = new V2List(
            Map.of("peeringConnectionName", V2List.by("PeeringConnectionName"), "createTime", V2List.BY_AGE),
            Optional.empty(),
            USUAL_LIMIT);

    private PeeringList() {}

    static Map<String, Object> describe(ActionCall call) {
        List<Resource> asked = inVpc(call, named(call));
        Stream<Resource> wanted = asked.stream()
                .filter(side -> call.optional("peeringConnectionName")
                        .map(side.text("PeeringConnectionName")::equals)
                        .orElse(true))
                .filter(side -> call.optional("state")
                        .map(PeeringState.of(side, call.now())::equals)
                        .orElse(true));
        return LIST.page(call, wanted, side -> view(call, side));
    }

    /** All, or the one of the id that is asked for; one that is not there is an error. */
    private static List<Resource> named(ActionCall call) {
        List<Resource> seen = Sides.seen(call).toList();
        Optional<String> id = call.optional("peeringConnectionId");
        if (id.isEmpty()) {
            return seen;
        }
        return List.of(seen.stream()
                .filter(side -> side.id().equals(id.get()))
                .findFirst()
                .orElseThrow(() -> Sides.notFound(id.get())));
    }

    /** Those whose initiator's VPC is asked for, by either id; it need not be the caller's own, but there has to be one. */
    private static List<Resource> inVpc(ActionCall call, List<Resource> named) {
        Optional<String> vpcId = call.optional("vpcId");
        if (vpcId.isEmpty()) {
            return named;
        }
        List<Resource> found = named.stream()
                .filter(side -> vpcId.get().equals(vpcId(side)) || vpcId.get().equals(side.text(Sides.OLD_VPC)))
                .toList();
        if (found.isEmpty()) {
            V2Id.VPC.named(call, "vpcId");
        }
        return found;
    }

    private static Map<String, Object> view(ActionCall call, Resource side) {
        String owner =
                side.attributes().getOrDefault(Sides.OWNER, side.account()).toString();
        return Fields.of(
                "vpcId", side.text(Sides.OLD_VPC),
                "unVpcId", vpcId(side),
                "peerVpcId", side.text(Sides.OLD_PEER_VPC),
                "unPeerVpcId", side.text("PeerVpcId"),
                "appId", applicationId(owner),
                "peeringConnectionId", side.id(),
                "peeringConnectionName", side.text("PeeringConnectionName"),
                "state", Integer.parseInt(PeeringState.of(side, call.now())),
                "createTime", TencentTime.shown(side.createdAt()),
                "uin", owner,
                "peerUin", side.text(Sides.PEER_OWNER));
    }

    /** Always the same for an account. */
    private static String applicationId(String account) {
        return String.valueOf(FIRST_APPLICATION + Math.floorMod(account.hashCode(), APPLICATIONS));
    }

    /** The initiator's VPC; of one placed by hand, the VPC that it was placed in. */
    private static String vpcId(Resource side) {
        String known = side.text("VpcId");
        return known.isEmpty() ? side.within().stream().findFirst().orElse("") : known;
    }
}
