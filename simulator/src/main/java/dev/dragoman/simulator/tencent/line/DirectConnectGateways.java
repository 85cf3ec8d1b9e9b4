package dev.dragoman.simulator.tencent.line;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.V2Id;

/** Direct connect gateways as calls name them: by VPC and id. */
final class DirectConnectGateways {

    static final String KIND = "direct-connect-gateway";

    /** The attribute that is 1 of a gateway with address translation, 0 of one without (document 004, line 12840). */
    static final String TYPE = "Type";

    static final String WITHOUT_NAT = "0";
    private static final String WITH_NAT = "1";

    private DirectConnectGateways() {}

    /** The gateway that the call names. */
    static Resource named(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        String id = call.text("directConnectGatewayId");
        return call.estate()
                .find(KIND, id)
                .filter(gateway -> gateway.within().contains(vpc.id()))
                .orElseThrow(() -> notFound(id));
    }

    static ApiException notFound(String id) {
        return new ApiException(
                "InvalidDirectConnectGateway.NotFound", "There is no direct connect gateway " + id + ".");
    }

    /** The range of the VPC that the call names. */
    static AddressRange vpcRange(ActionCall call) {
        return AddressRange.of(Cidr.of(V2Id.VPC.named(call, "vpcId").text("CidrBlock")));
    }

    /** What is not being made, changed or deleted by an earlier call (line 8482). */
    static Resource requireIdle(Resource resource, String what) {
        if (resource.isMoving()) {
            throw new ApiException("ActionLocked", what + " is busy with an earlier operation.");
        }
        return resource;
    }

    /** Only a gateway of the NAT type takes rules (line 12898); the page has no code for the other, {@code 5100} is failure. */
    static void requireNat(Resource gateway) {
        if (!gateway.text(TYPE).equals(WITH_NAT)) {
            throw new ApiException("5100", gateway.id() + " is of the type that does not translate addresses.");
        }
    }
}
