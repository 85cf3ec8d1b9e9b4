package dev.dragoman.simulator.tencent.nat;

import static dev.dragoman.simulator.tencent.TencentResources.NAT_GATEWAY;
import static dev.dragoman.simulator.tencent.TencentResources.VPC;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** NAT gateways as resources: what they are made of, how a call names them, what is shown of them. */
final class NatGateways {

    static final String NAME = "NatGatewayName";
    static final String CONNECTIONS = "MaxConcurrentConnection";
    static final String BANDWIDTH = "InternetMaxBandwidthOut";

    /** Megabits a second, unless said otherwise (line 18180). */
    static final int USUAL_BANDWIDTH = 100;

    private static final int ID_LENGTH = 8;

    /** Account numbers have ten digits and begin like those of the document's examples. */
    private static final int FIRST_APP_ID = 1_251_000_000;

    private static final int APP_IDS = 1_000_000;

    private NatGateways() {}

    /** A new one, not yet put anywhere. */
    static Resource make(ActionCall call, Resource vpc, String name, NatSize size, int bandwidth) {
        return TencentResources.make(
                call,
                NAT_GATEWAY,
                call.estate().newId("nat-", ID_LENGTH),
                List.of(vpc.id()),
                Fields.of(NAME, name, CONNECTIONS, size.connections(), BANDWIDTH, bandwidth));
    }

    /** The gateway of this id, in the region of the call. */
    static Resource find(ActionCall call, String id) {
        return call.estate()
                .find(NAT_GATEWAY, id)
                .filter(found -> found.region().equals(TencentResources.region(call)))
                .filter(found -> V2Id.isShown(call, found))
                .orElseThrow(() -> unknown(id));
    }

    /** The gateway that the call names, in the VPC that it names, if nothing is being done to it. */
    static Resource still(ActionCall call) {
        Resource vpc = V2Id.VPC.named(call, "vpcId");
        Resource gateway = find(call, call.text("natId"));
        if (!gateway.within().contains(vpc.id())) {
            throw unknown(gateway.id());
        }
        requireStill(gateway);
        return gateway;
    }

    private static ApiException unknown(String id) {
        return new ApiException("InvalidNatGatewayId.NotFound", "There is no NAT gateway " + id + ".");
    }

    /** Refuses a gateway, or an address of one, that is being worked on. */
    static void requireStill(Resource resource) {
        if (resource.isMoving()) {
            throw new ApiException(
                    "ActionLocked", "%s is %s; try again later.".formatted(resource.id(), resource.state()));
        }
    }

    /** As a list shows it; what was placed by hand has what is usual. */
    static Map<String, Object> view(ActionCall call, Resource gateway) {
        Optional<Resource> vpc = gateway.within().stream()
                .flatMap(id -> call.estate().find(VPC, id).stream())
                .findFirst();
        NatState state = NatState.of(gateway);
        List<String> addresses = NatAddresses.shown(call, gateway);
        return Fields.of(
                "appId",
                        String.valueOf(
                                FIRST_APP_ID + Math.floorMod(gateway.account().hashCode(), APP_IDS)),
                "vpcId", vpc.map(Resource::id).orElse(""),
                "vpcName", vpc.map(found -> found.text("VpcName")).orElse(""),
                "natId", gateway.id(),
                "natName", gateway.text(NAME),
                "state", state.state(gateway),
                "maxConcurrent", gateway.attributes().getOrDefault(CONNECTIONS, NatSize.SMALL.connections()),
                "bandwidth", gateway.attributes().getOrDefault(BANDWIDTH, USUAL_BANDWIDTH),
                "eipCount", addresses.size(),
                "eipSet", addresses,
                "createTime", TencentTime.shown(gateway.createdAt()),
                "productionStatus", state.productionStatus());
    }
}
