package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asking another VPC for a connection (document 004, lines 14739 and 15075). Within one account it is there at once. */
final class PeeringRequest {

    private PeeringRequest() {}

    static Map<String, Object> create(ActionCall call, Reach reach) {
        String peerOwner = call.text("peerUin");
        ActionCall fromPeer = as(call, peerOwner, reach.peerRegion(call));
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource peerVpc = V2Id.VPC.named(fromPeer, "peerVpcId");
        requireSound(call, vpc, peerVpc);
        boolean alone = peerOwner.equals(call.account());
        Resource near = TencentResources.make(
                call,
                Sides.KIND,
                Sides.newId(call.estate(), fromPeer.estate()),
                alone ? List.of(vpc.id(), peerVpc.id()) : List.of(vpc.id()),
                attributes(call, vpc, peerVpc));
        String state = alone ? PeeringState.CONNECTED : PeeringState.APPLYING;
        Optional<Resource> far = alone ? Optional.empty() : Optional.of(farSide(near, peerVpc));
        Stream.concat(Stream.of(near), far.stream())
                .forEach(side -> Sides.estate(call, side).put(reach.made(side, state)));
        return reach.answer(call, Fields.of("peeringConnectionId", near.id()));
    }

    /** The call as if the other account had made it where its VPC is. */
    private static ActionCall as(ActionCall call, String account, String region) {
        return new ActionCall(
                call.action(),
                account,
                Optional.of(region),
                call.parameters(),
                call.estates(),
                call.quotas(),
                call.now(),
                call.horizon());
    }

    private static void requireSound(ActionCall call, Resource vpc, Resource peerVpc) {
        Cidr range = Cidr.of(vpc.text("CidrBlock"));
        Cidr peerRange = Cidr.of(peerVpc.text("CidrBlock"));
        if (range.overlaps(peerRange)) {
            throw new ApiException(
                    "PeeringConnectionVpcConflict",
                    "The ranges overlap: %s and %s.".formatted(range.text(), peerRange.text()));
        }
        boolean full = Sides.count(call) >= call.quotas().limit("tencent.peering-connection")
                || call.estate().inside(vpc.id(), Sides.KIND).size()
                        >= call.quotas().limit("tencent.peering-connection-per-vpc");
        if (full) {
            throw new ApiException(
                    "PeeringConnectionLimitExceeded",
                    "The peering connection quota of the region or of the VPC is used up.");
        }
    }

    private static Map<String, Object> attributes(ActionCall call, Resource vpc, Resource peerVpc) {
        Map<String, Object> attributes = Fields.of(
                "PeeringConnectionName",
                call.text("peeringConnectionName"),
                "VpcId",
                vpc.id(),
                Sides.OLD_VPC,
                V2Id.VPC.old(vpc),
                "PeerVpcId",
                peerVpc.id(),
                Sides.OLD_PEER_VPC,
                V2Id.VPC.old(peerVpc),
                Sides.OWNER,
                vpc.account(),
                Sides.PEER_OWNER,
                peerVpc.account(),
                "Region",
                vpc.region(),
                "PeerRegion",
                peerVpc.region(),
                "CidrBlock",
                vpc.text("CidrBlock"),
                "PeerCidrBlock",
                peerVpc.text("CidrBlock"),
                PeeringState.OPENED_AT,
                call.now().toString());
        call.optional("type").ifPresent(type -> attributes.put("Type", Integer.parseInt(type)));
        call.optional("bandwidth").ifPresent(text -> attributes.put("Bandwidth", megabits(text)));
        return attributes;
    }

    /** A text by the table (line 15100), and a number by its sense. */
    private static int megabits(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw V2Parameters.bad("bandwidth is no number of Mbps: " + text);
        }
        return Integer.parseInt(text);
    }

    private static Resource farSide(Resource near, Resource peerVpc) {
        return new Resource(
                near.api(),
                near.kind(),
                near.id(),
                peerVpc.account(),
                peerVpc.region(),
                near.state(),
                Optional.empty(),
                List.of(peerVpc.id()),
                near.attributes(),
                near.createdAt());
    }
}
