package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.RouteEntries;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/** Router interfaces: made, changed, deleted (document 002, lines 4052–5860). Connecting two is {@link RouterInterfaceStates}'. */
final class RouterInterfaceFamily implements Family {

    private static final List<String> OTHER_SIDE =
            List.of("OppositeInterfaceId", "OppositeRouterId", "OppositeRouterType", "OppositeInterfaceOwnerId");
    private static final String REFUSED = "InvalidParam.ModifyRouterInterface";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "CreateRouterInterface", NewInterface::create,
                "ModifyRouterInterfaceAttribute", this::modify,
                "ModifyRouterInterfaceSpec", this::resize,
                "DeleteRouterInterface", this::delete);
    }

    /** The other side changes only while {@code Idle} (document 001, line 2285). The router of an interface never changes. */
    private Map<String, Object> modify(ActionCall call) {
        AliyunNames.check(call, "Name");
        Resource one = Interfaces.named(call, "RouterInterfaceId", Interfaces.NOT_FOUND);
        Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.IDLE, Interfaces.ACTIVE, Interfaces.INACTIVE);
        Interfaces.requirePaid(one, "Forbidden.FinacialLocked");
        if (call.optional("RouterId")
                .map(id -> !id.equals(one.text("RouterId")))
                .orElse(false)) {
            throw new ApiException(REFUSED, "The router of an interface cannot be changed.");
        }
        requireOtherSideFree(call, one);
        Resource changed =
                AliyunResources.described(call, one, "Name", "Description", "AccessPointId", "HcThreshold", "HcRate");
        changed = AliyunResources.described(call, changed, OTHER_SIDE.toArray(String[]::new));
        changed = AliyunResources.described(call, changed, HealthCheck.SOURCE, HealthCheck.TARGET);
        if (call.flag("DeleteHealthCheckIp").orElse(false)) {
            changed = changed.without(HealthCheck.SOURCE).without(HealthCheck.TARGET);
        }
        call.estate().put(changed.with("GmtModified", AliyunResources.time(call.now())));
        return Map.of();
    }

    /** Towards a border router, id and type of the router are what they were made with (document 001, line 2276). */
    private static void requireOtherSideFree(ActionCall call, Resource one) {
        List<String> changes = OTHER_SIDE.stream()
                .filter(name -> call.optional(name).isPresent())
                .filter(name -> !call.text(name).equals(one.text(name)))
                .toList();
        if (!changes.isEmpty()) {
            Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.IDLE);
        }
        boolean fixed = one.text("OppositeRouterType").equals(Interfaces.BORDER_ROUTER)
                && !one.text("OppositeRouterId").isEmpty();
        if (fixed && (changes.contains("OppositeRouterId") || changes.contains("OppositeRouterType"))) {
            throw new ApiException("Forbbiden.ModifyIdAndType", "The other side is a border router, and stays it.");
        }
    }

    /** Of one in use, which is {@code Activating} meanwhile (document 002, line 5346). */
    private Map<String, Object> resize(ActionCall call) {
        Resource one = Interfaces.named(call, "RouterInterfaceId", Interfaces.NOT_FOUND);
        String spec = call.text("Spec");
        boolean initiating = !one.text("Role").equals("AcceptingSide");
        if (initiating == spec.equals(Spec.NEGATIVE)) {
            throw new ApiException(
                    "InvalidSpec.ValudNotSupported", "%s does not go with %s.".formatted(spec, one.text("Role")));
        }
        Interfaces.requireState(one, "InvalidInstance.StatusError", Interfaces.ACTIVE);
        Interfaces.requirePaid(one, "InvalidInstance.StatusError");
        if (Interfaces.opposite(call, one).isEmpty()) {
            throw new ApiException("InvalidOpposite.NotFound", "The other side of " + one.id() + " is gone.");
        }
        call.estate()
                .put(one.passing(Interfaces.ACTIVATING, Interfaces.ACTIVE)
                        .gaining(Map.of("Spec", spec, "GmtModified", AliyunResources.time(call.now()))));
        return Fields.of("Spec", spec);
    }

    private Map<String, Object> delete(ActionCall call) {
        Resource one = Interfaces.named(call, "RouterInterfaceId", "InvalidInstanceId.NotFound");
        Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.IDLE, Interfaces.INACTIVE);
        call.estate()
                .in(one.region(), AliyunResources.ROUTE_ENTRY)
                .filter(entry -> RouteEntries.hops(entry).stream()
                        .anyMatch(hop -> hop.id().equals(one.id())))
                .findFirst()
                .ifPresent(entry -> {
                    throw new ApiException(
                            "DependencyViolation.RouterInterfaceReferedByRouteEntry",
                            "The route %s leads to %s.".formatted(entry.id(), one.id()));
                });
        if (RouterInterfaceView.isPrepaid(one)) {
            throw new ApiException("InvalidRouterInterfaceChargeType.Malformed", one.id() + " is prepaid.");
        }
        call.estate().put(one.passing(Interfaces.DELETING, Resource.GONE));
        return Map.of();
    }
}
