package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * A border router is terminated and recovered by who owns its line, deleted by its owner, or by the line's while nobody has
 * accepted it (document 002, lines 7552–7660 and 8112–8310).
 */
final class BorderRouterStates implements Family {

    private static final String WRONG_STATE = "InvalidOperation.OperationNotAllowedInState";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "TerminateVirtualBorderRouter", this::terminate,
                "RecoverVirtualBorderRouter", this::recover,
                "DeleteVirtualBorderRouter", this::delete);
    }

    /** Its interfaces and routes stay, and its VLAN for seven days. */
    private Map<String, Object> terminate(ActionCall call) {
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        requireLineOwner(call, router, "Forbidden.OperationNotAllowedByUser");
        BorderRouters.requireState(router, WRONG_STATE, BorderRouters.ACTIVE);
        Lines.put(
                call,
                router.passing(BorderRouters.TERMINATING, BorderRouters.TERMINATED)
                        .gaining(Map.of("TerminationTime", AliyunResources.time(call.now()))));
        return Map.of();
    }

    private static void requireLineOwner(ActionCall call, Resource router, String code) {
        if (!BorderRouters.ownsLine(call, router)) {
            throw new ApiException(code, "The line of %s is another account's.".formatted(router.id()));
        }
    }

    private Map<String, Object> recover(ActionCall call) {
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        requireLineOwner(call, router, "Forbidden.OperationRecoverNotAllowedByUser");
        TransferServiceFamily.requireOpen(call);
        BorderRouters.requireState(router, WRONG_STATE, BorderRouters.TERMINATED);
        Resource line = BorderRouters.line(call, router)
                .orElseThrow(() -> new ApiException(WRONG_STATE, "The line of " + router.id() + " is gone."));
        Lines.requireState(line, WRONG_STATE, Lines.ENABLED);
        BorderRouters.requireVlanFree(
                call, line, router.text("VlanId"), router.id(), "OperationFailed.VlanIdAlreadyInUse");
        Lines.put(
                call,
                router.passing(BorderRouters.RECOVERING, BorderRouters.ACTIVE)
                        .gaining(Map.of("RecoveryTime", AliyunResources.time(call.now()))));
        return Map.of();
    }

    /**
     * {@code DependencyViolation.BgpGroup} is what the service is known to answer while a group is there; for a failover group
     * nothing is known, and the code is that of a wrong state.
     */
    private Map<String, Object> delete(ActionCall call) {
        Resource router = BorderRouters.named(call, "VbrId", BorderRouters.NOT_FOUND);
        boolean accepted = !router.state().equals(BorderRouters.UNCONFIRMED);
        if (!BorderRouters.isOwn(call, router) && accepted) {
            throw new ApiException(
                    "Forbidden.OperationDeleteNotAllowedByUser",
                    "The border router %s is another account's.".formatted(router.id()));
        }
        BorderRouters.requireState(
                router, WRONG_STATE, BorderRouters.UNCONFIRMED, BorderRouters.ACTIVE, BorderRouters.TERMINATED);
        requireAlone(call, router, AliyunResources.ROUTER_INTERFACE, "InvalidOperation.RouterInterfaceNotDeleted");
        if (!BorderRouters.associations(router).isEmpty()) {
            throw new ApiException("InvalidStatus.NotAllowed", router.id() + " is associated with a further line.");
        }
        if (!FailoverGroupFamily.network(router).isEmpty()) {
            throw new ApiException("OperationUnsupported.VBRAttachedCen", router.id() + " is attached to a CEN.");
        }
        requireAlone(call, router, BgpGroups.KIND, "DependencyViolation.BgpGroup");
        requireAlone(call, router, FailoverGroupFamily.KIND, WRONG_STATE);
        Lines.put(call, router.passing(BorderRouters.DELETING, Resource.GONE));
        return Map.of();
    }

    private static void requireAlone(ActionCall call, Resource router, String kind, String code) {
        call.estates().apply(router.account()).inside(router.id(), kind).stream()
                .findFirst()
                .ifPresent(blocker -> {
                    throw new ApiException(code, "%s still has the %s %s.".formatted(router.id(), kind, blocker.id()));
                });
    }
}
