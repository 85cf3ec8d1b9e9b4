package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Border routers: made, changed, widened (document 002, lines 5907–7550). Made for another account, one is {@code
 * unconfirmed} until that account accepts it, for which there is no action: it is by {@code PATCH} of the state.
 */
final class BorderRouterFamily implements Family {

    private static final List<String> FOR_LINE_OWNER = List.of("VlanId", "CircuitCode");

    /** What only the owner of the router may set, and answers a code of its own for. */
    private static final List<String> FOR_OWNER =
            List.of(GatewayAddresses.LOCAL, GatewayAddresses.PEER, GatewayAddresses.MASK, "Name", "Description");

    private static final List<String> REST = List.of(
            "MinTxInterval",
            "MinRxInterval",
            "DetectMultiplier",
            "LocalIpv6GatewayIp",
            "PeerIpv6GatewayIp",
            "PeeringIpv6SubnetMask",
            "EnableIpv6",
            "Bandwidth");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateVirtualBorderRouter", this::create,
                "ModifyVirtualBorderRouterAttribute", this::modify,
                "UpdateVirtualBorderBandwidth", this::resize);
    }

    private Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        TransferServiceFamily.requireOpen(call);
        Lines.requireState(line, "InvalidPhysicalConnectionId.NotEnabled", Lines.ENABLED);
        String owner = owner(call);
        boolean own = owner.equals(call.account());
        requireGateway(call, own);
        requireRoom(call, line);
        requireBandwidth(call, line);
        List<String> given = new ArrayList<>(FOR_LINE_OWNER);
        given.addAll(FOR_OWNER);
        given.addAll(REST);
        Resource made = AliyunResources.make(
                call,
                BorderRouters.KIND,
                AliyunResources.newId(call, "vbr"),
                line.region(),
                List.of(line.id()),
                Fields.of(
                        BorderRouters.LINE,
                        line.id(),
                        BorderRouters.LINE_OWNER,
                        line.account(),
                        "AccessPointId",
                        line.text("AccessPointId"),
                        "RouteTableId",
                        AliyunResources.newId(call, "vtb"),
                        "VlanInterfaceId",
                        AliyunResources.newId(call, "ri"),
                        "ActivationTime",
                        own ? AliyunResources.time(call.now()) : ""));
        Resource router = AliyunResources.described(call, made, given.toArray(String[]::new));
        Lines.share(call, line, owner);
        Lines.put(call, ownedBy(owner, router).in(own ? BorderRouters.ACTIVE : BorderRouters.UNCONFIRMED));
        return Fields.of("VbrId", router.id());
    }

    private static Resource ownedBy(String owner, Resource router) {
        return new Resource(
                router.api(),
                router.kind(),
                router.id(),
                owner,
                router.region(),
                router.state(),
                router.course(),
                router.within(),
                router.attributes(),
                router.createdAt());
    }

    /** Any number is an account; 0 and less is none. */
    private static String owner(ActionCall call) {
        String owner = AccountIds.named(call, "VbrOwnerId");
        if (owner.startsWith("-") || owner.equals("0")) {
            throw new ApiException("InvalidVbrOwnerId.NotFound", "There is no account %s.".formatted(owner));
        }
        return owner;
    }

    /** The owner of the router alone gives it addresses; making one for oneself, one must. */
    private static void requireGateway(ActionCall call, boolean own) {
        for (String parameter : FOR_OWNER) {
            boolean sent = call.optional(parameter).isPresent();
            if (sent && !own) {
                throw notAllowed(parameter);
            }
            if (!sent && own && GatewayAddresses.PARAMETERS.contains(parameter)) {
                throw new ApiException("MissingParameter", "%s is needed.".formatted(parameter));
            }
        }
        GatewayAddresses.require(
                call.optional(GatewayAddresses.LOCAL).orElse(""),
                call.optional(GatewayAddresses.PEER).orElse(""),
                call.optional(GatewayAddresses.MASK).orElse(""));
    }

    private static ApiException notAllowed(String parameter) {
        return new ApiException(
                "Forbidden." + parameter + "NotAllowedByCaller", "The caller may not set %s.".formatted(parameter));
    }

    /** VLAN 0 takes the whole port (document 002, line 3154). Real accounts may have two routers on a line. */
    private static void requireRoom(ActionCall call, Resource line) {
        List<Resource> others = Lines.on(call, line, BorderRouters.KIND).toList();
        String vlan = call.text("VlanId");
        BorderRouters.requireVlanFree(call, line, vlan, "", "InvalidVlanId.Used");
        if (vlan.equals("0") && !others.isEmpty()) {
            throw new ApiException("OperationFailed.PconnAllocateVlan0", "The line has another border router.");
        }
        if (BorderRouters.isVlanTaken(call, line, "0", "")) {
            throw new ApiException("OperationFailed.PconnExistVlan0Vbr", "The line has a border router of VLAN 0.");
        }
        if (others.size() >= call.quotas().limit("aliyun.virtual-border-router-per-physical-connection")) {
            throw new ApiException("QuotaExceeded.vbrPerpConn", "The line has too many border routers.");
        }
    }

    /** No router is wider than its line. */
    private static void requireBandwidth(ActionCall call, Resource line) {
        long most = Lines.isShared(line) ? LineView.bandwidth(line) : Lines.portSpeed(line);
        if (call.number("Bandwidth", 0) > most) {
            throw new ApiException("ResourceNotEnough.Bandwidth", "The line has %d Mbit/s.".formatted(most));
        }
    }

    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        TransferServiceFamily.requireOpen(call);
        requireOwner(call, FOR_LINE_OWNER, BorderRouters.ownsLine(call, router));
        requireOwner(call, FOR_OWNER, BorderRouters.isOwn(call, router));
        Resource changed = AliyunResources.described(call, router, FOR_LINE_OWNER.toArray(String[]::new));
        changed = AliyunResources.described(call, changed, FOR_OWNER.toArray(String[]::new));
        changed = AliyunResources.described(call, changed, REST.toArray(String[]::new));
        GatewayAddresses.require(
                changed.text(GatewayAddresses.LOCAL),
                changed.text(GatewayAddresses.PEER),
                changed.text(GatewayAddresses.MASK));
        call.optional("VlanId").ifPresent(vlan -> BorderRouters.line(call, router)
                .ifPresent(line -> BorderRouters.requireVlanFree(call, line, vlan, router.id(), "InvalidVlanId.Used")));
        Lines.put(call, LineAssociations.changed(call, changed));
        return Map.of();
    }

    private static void requireOwner(ActionCall call, List<String> parameters, boolean owner) {
        if (!owner) {
            parameters.stream()
                    .filter(parameter -> call.optional(parameter).isPresent())
                    .findFirst()
                    .ifPresent(parameter -> {
                        throw notAllowed(parameter);
                    });
        }
    }

    /** The page names no code for a router that is not there; this is its neighbours'. */
    private Map<String, Object> resize(ActionCall call) {
        Resource router = BorderRouters.named(call, "VirtualBorderRouterId", BorderRouters.NOT_FOUND);
        TransferServiceFamily.requireOpen(call);
        Lines.put(call, router.with("Bandwidth", call.text("Bandwidth")));
        return Fields.of("Code", "200", "HttpStatusCode", 200, "Message", "successful", "Success", true);
    }
}
