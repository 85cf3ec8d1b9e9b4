package dev.dragoman.simulator.aliyun.line;

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
 * Further lines of a border router (document 002, lines 7659–8110). Both are the caller's own. No route uses the interface of
 * an association here, so nothing but a wrong pair or a wrong state keeps one from being taken away.
 */
final class LineAssociationFamily implements Family {

    private static final List<String> GIVEN = List.of(
            "VlanId",
            "CircuitCode",
            "LocalGatewayIp",
            "PeerGatewayIp",
            "PeeringSubnetMask",
            "LocalIpv6GatewayIp",
            "PeerIpv6GatewayIp",
            "PeeringIpv6SubnetMask",
            "EnableIpv6");

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AssociatePhysicalConnectionToVirtualBorderRouter", this::associate,
                "UnassociatePhysicalConnectionFromVirtualBorderRouter", this::unassociate);
    }

    private Map<String, Object> associate(ActionCall call) {
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        if (!BorderRouters.isOwn(call, router)) {
            throw new ApiException(
                    "Forbidden.OperationNotAllowedByUser", router.id() + " is another account's border router.");
        }
        Resource line = Lines.named(call, BorderRouters.LINE, Lines.NOT_FOUND);
        TransferServiceFamily.requireOpen(call);
        BorderRouters.requireState(router, "InvalidStatus.NotAllowed", BorderRouters.ACTIVE);
        Lines.requireState(line, "InvalidPhysicalConnectionId.NotEnabled", Lines.ENABLED);
        if (router.within().contains(line.id())) {
            throw new ApiException(
                    "PHYSICAL_NOT_ALLOW_ASSOCIATE_VBR", "%s is on %s already.".formatted(router.id(), line.id()));
        }
        if (router.within().size() > call.quotas().limit("aliyun.further-line-per-virtual-border-router")) {
            throw new ApiException("EXCEED_ASSOCIATE_MAX_NUM", router.id() + " has too many lines.");
        }
        BorderRouters.requireVlanFree(call, line, call.text("VlanId"), router.id(), "InvalidVlanId.Used");
        GatewayAddresses.require(
                call.optional(GatewayAddresses.LOCAL).orElse(""),
                call.optional(GatewayAddresses.PEER).orElse(""),
                call.optional(GatewayAddresses.MASK).orElse(""));
        List<Map<?, ?>> associations = new ArrayList<>(BorderRouters.associations(router));
        Map<String, Object> association =
                Fields.of(BorderRouters.LINE, line.id(), "VlanInterfaceId", AliyunResources.newId(call, "ri"));
        GIVEN.forEach(name -> association.put(name, call.optional(name).orElse("")));
        associations.add(association);
        List<String> lines = new ArrayList<>(router.within());
        lines.add(line.id());
        call.estate().put(router.movedTo(lines).with(BorderRouters.ASSOCIATIONS, associations));
        return Map.of();
    }

    private Map<String, Object> unassociate(ActionCall call) {
        Resource router = BorderRouters.own(call, "VbrId", BorderRouters.NOT_FOUND);
        String lineId = call.text(BorderRouters.LINE);
        List<Map<?, ?>> associations = BorderRouters.associations(router);
        if (associations.stream().noneMatch(association -> BorderRouters.isOn(association, lineId))) {
            throw new ApiException(
                    "PHYSICAL_NOT_ASSOCIATE_TO_VBR", "%s is not associated with %s.".formatted(lineId, router.id()));
        }
        BorderRouters.requireState(router, "InvalidStatus.NotAllowed", BorderRouters.ACTIVE, BorderRouters.TERMINATED);
        List<Map<?, ?>> kept = associations.stream()
                .filter(association -> !BorderRouters.isOn(association, lineId))
                .toList();
        List<String> lines =
                router.within().stream().filter(id -> !id.equals(lineId)).toList();
        call.estate().put(router.movedTo(lines).with(BorderRouters.ASSOCIATIONS, kept));
        return Map.of();
    }
}
