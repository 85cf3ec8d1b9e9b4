package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Estate;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who has what of a connection. Each account that has one of the two VPCs has a resource of the same id in it, and both are
 * kept alike; within one account there is a single one, in both VPCs.
 */
final class Sides {

    static final String KIND = "peering-connection";
    static final String OWNER = "Uin";
    static final String PEER_OWNER = "PeerUin";

    /** The legacy API's other names of the two VPCs, which it shows to both accounts. */
    static final String OLD_VPC = "OldVpcId";

    static final String OLD_PEER_VPC = "OldPeerVpcId";

    private static final Comparator<Resource> AS_MADE =
            Comparator.comparing(Resource::createdAt).thenComparing(Resource::id);

    private Sides() {}

    /** What the caller has in the region of the call, oldest first. */
    static Stream<Resource> seen(ActionCall call) {
        String region = TencentResources.region(call);
        return call.estate()
                .everything()
                .filter(resource -> resource.kind().equals(KIND))
                .filter(side -> isIn(region, side) && PeeringState.isShown(side))
                .sorted(AS_MADE);
    }

    /** A connection between regions of one account is in both. */
    private static boolean isIn(String region, Resource side) {
        boolean alone = side.text(OWNER).equals(side.text(PEER_OWNER));
        return side.region().equals(region) || (alone && side.text("PeerRegion").equals(region));
    }

    /** How many connections the caller has in the region of the call, also those being made. */
    static long count(ActionCall call) {
        String region = TencentResources.region(call);
        return call.estate()
                .everything()
                .filter(resource -> resource.kind().equals(KIND) && isIn(region, resource))
                .count();
    }

    /** The caller's side of the connection that the call names, while nothing else is being done to it (line 8482). */
    static Resource named(ActionCall call, Reach reach) {
        String id = call.text("peeringConnectionId");
        Resource side = call.estate()
                .find(KIND, id)
                .filter(found -> isIn(TencentResources.region(call), found))
                .filter(found -> PeeringState.isShown(found) && reach.includes(found))
                .orElseThrow(() -> notFound(id));
        if (side.isMoving()) {
            throw new ApiException("ActionLocked", id + " is busy with an earlier operation.");
        }
        return side;
    }

    static ApiException notFound(String id) {
        return new ApiException("InvalidPeeringConnection.NotFound", "There is no peering connection " + id + ".");
    }

    /** The other account's side, if there is another account and it has not deleted it. */
    static Optional<Resource> other(ActionCall call, Resource side) {
        String owner = side.account().equals(side.text(OWNER)) ? side.text(PEER_OWNER) : side.text(OWNER);
        return owner.isEmpty() || owner.equals(side.account())
                ? Optional.empty()
                : call.estates().apply(owner).find(KIND, side.id());
    }

    static Estate estate(ActionCall call, Resource side) {
        return call.estates().apply(side.account());
    }

    /** Changes the caller's side and, if there is another one, that too. */
    static void change(ActionCall call, Resource side, UnaryOperator<Resource> change) {
        Stream.concat(Stream.of(side), other(call, side).stream())
                .forEach(each -> estate(call, each).put(change.apply(each)));
    }

    /** An id that neither account has. */
    static String newId(Estate one, Estate other) {
        String id;
        do {
            id = one.newId("pcx-", 8);
        } while (other.find(id).isPresent());
        return id;
    }
}
