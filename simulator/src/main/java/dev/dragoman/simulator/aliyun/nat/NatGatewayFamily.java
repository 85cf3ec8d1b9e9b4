package dev.dragoman.simulator.aliyun.nat;

import static dev.dragoman.simulator.aliyun.AliyunResources.AVAILABLE;
import static dev.dragoman.simulator.aliyun.AliyunResources.NAT_GATEWAY;
import static dev.dragoman.simulator.aliyun.AliyunResources.PENDING;
import static dev.dragoman.simulator.aliyun.AliyunResources.VPC;
import static dev.dragoman.simulator.aliyun.AliyunResources.VSWITCH;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunParameters;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.VSwitchFamily;
import dev.dragoman.simulator.aliyun.VpcFamily;
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
 * NAT gateways (document 000, lines 3702–4110). One is {@code Initiating} before it is {@code Available}, and {@code Pending}
 * while its size changes. It comes with one SNAT and one DNAT table and the route {@code 0.0.0.0/0}, and takes them with it.
 *
 * <p>The pages list no codes; those used are the service's usual ones. Not in the documents: what keeps a gateway from being
 * deleted (here the addresses bound to it), and that routes to it go with it.
 */
final class NatGatewayFamily implements Family {

    private static final String INITIATING = "Initiating";
    private static final String DEFAULT_SPEC = "Small";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateNatGateway", this::create,
                "DescribeNatGateways", this::describe,
                "ModifyNatGatewayAttribute", this::modify,
                "ModifyNatGatewaySpec", this::resize,
                "DeleteNatGateway", this::delete);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunRegions.of(call);
        AliyunNames.check(call, "Name");
        Resource vpc = AliyunResources.find(call, VPC, "VpcId", "InvalidVpcId.NotFound");
        VpcFamily.requireAvailable(vpc);
        VSwitchFamily.requireSettled(call.estate().inside(vpc.id(), VSWITCH), "IncorrectStatus.VSWITCH");
        GatewayRoutes.requireNoDefault(call, vpc);
        if (call.estate().inside(vpc.id(), NAT_GATEWAY).size() >= call.quotas().limit("aliyun.nat-gateway-per-vpc")) {
            throw new ApiException("QuotaExceeded", "NAT gateway quota exceeded.");
        }
        Resource gateway = AliyunResources.make(
                call,
                NAT_GATEWAY,
                AliyunResources.newId(call, "ngw"),
                vpc.region(),
                List.of(vpc.id()),
                Fields.of(
                        "VpcId", vpc.id(),
                        "Name", call.optional("Name").orElse(""),
                        "Description", call.optional("Description").orElse(""),
                        "Spec", AliyunParameters.choice(call, "Spec").orElse(DEFAULT_SPEC)));
        String forwardTable = NatTable.FORWARD.make(call, gateway);
        NatTable.SNAT.make(call, gateway);
        List<String> packages = BandwidthPackages.make(call, gateway);
        GatewayRoutes.addDefault(call, gateway, vpc);
        // Last, so that what is in it goes with it if it comes to nothing at once.
        call.estate().put(gateway.passing(INITIATING, AVAILABLE));
        return Fields.of(
                "NatGatewayId", gateway.id(),
                "ForwardTableIds", Fields.of("ForwardTableId", List.of(forwardTable)),
                "BandwidthPackageIds", Fields.of("BandwidthPackageId", packages));
    }

    private Map<String, Object> describe(ActionCall call) {
        String region = AliyunRegions.of(call);
        Stream<Resource> gateways = call.optional("NatGatewayId")
                .map(id -> call.estate().find(NAT_GATEWAY, id).stream())
                .orElseGet(() -> call.estate().in(region, NAT_GATEWAY))
                .filter(gateway -> gateway.region().equals(region))
                .filter(gateway ->
                        call.optional("VpcId").map(gateway.within()::contains).orElse(true));
        return AliyunPage.of(call, "NatGateways", "NatGateway", gateways, gateway -> NatGatewayView.of(call, gateway));
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource gateway = named(call);
        requireAvailable(gateway);
        call.estate().put(AliyunResources.described(call, gateway, "Name", "Description"));
        return Map.of();
    }

    /** Which size may follow which is not in the documents: any. */
    private Map<String, Object> resize(ActionCall call) {
        Resource gateway = named(call);
        requireAvailable(gateway);
        String spec = AliyunParameters.choice(call, "Spec").orElse(DEFAULT_SPEC);
        call.estate().put(gateway.passing(PENDING, AVAILABLE).gaining(Map.of("Spec", spec)));
        return Map.of();
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource gateway = named(call);
        requireAvailable(gateway);
        GatewayRoutes.requireSettled(call, gateway);
        GatewayAddress.bound(call.estate(), gateway).findFirst().ifPresent(eip -> {
            throw new ApiException("DependencyViolation.EIPS", gateway.id() + " still has " + eip.id() + ".");
        });
        GatewayRoutes.removeAll(call, gateway);
        call.estate().remove(gateway.id());
        return Map.of();
    }

    private static Resource named(ActionCall call) {
        return AliyunResources.find(call, NAT_GATEWAY, "NatGatewayId", "InvalidNatGatewayId.NotFound");
    }

    /** Document 001, line 4472: while one is {@code Initiating} or {@code Pending}, nothing about it may be configured. */
    static void requireAvailable(Resource gateway) {
        if (!gateway.state().equals(AVAILABLE)) {
            throw new ApiException(
                    "IncorrectStatus.NATGW",
                    "Current NAT gateway status does not support this operation: %s is %s."
                            .formatted(gateway.id(), gateway.state()));
        }
    }
}
