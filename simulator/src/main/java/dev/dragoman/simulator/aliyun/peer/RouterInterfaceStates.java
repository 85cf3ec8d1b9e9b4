package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.line.TransferServiceFamily;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;

/**
 * Connecting two interfaces, and freezing one (document 002, lines 5143–5730). The initiating side connects both; each is
 * frozen and activated for itself (not in the documents).
 */
final class RouterInterfaceStates implements Family {

    private static final String WRONG_PEER = "IncorrectOppositeInterfaceInfo";

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "ConnectRouterInterface", this::connect,
                "ActivateRouterInterface", this::activate,
                "DeactivateRouterInterface", this::deactivate);
    }

    private Map<String, Object> connect(ActionCall call) {
        Resource one = Interfaces.named(call, "RouterInterfaceId", Interfaces.NOT_FOUND);
        if (!one.text("Role").equals(Interfaces.INITIATING_SIDE)) {
            throw new ApiException("IncorrectRole.NotInitiatingSide", one.id() + " is not the initiating side.");
        }
        Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.IDLE);
        Interfaces.requireNoBills(call);
        Resource other = peer(call, one);
        requireUnconnected(call, one, other);
        Map<String, Object> connected = Map.of("ConnectedTime", AliyunResources.time(call.now()));
        call.estate().put(one.passing(Interfaces.CONNECTING, Interfaces.ACTIVE).gaining(connected));
        call.estates()
                .apply(other.account())
                .put(other.passing(Interfaces.ACCEPTING, Interfaces.ACTIVE).gaining(connected));
        return Map.of();
    }

    /** The accepting side: what the initiating one says of it must be true, and the other way round. */
    private static Resource peer(ActionCall call, Resource one) {
        if (one.text("OppositeInterfaceId").isEmpty()
                || one.text("OppositeRouterId").isEmpty()) {
            throw new ApiException(
                    "IncorrectOppositeInterfaceInfo.NotSet", "The other side of " + one.id() + " is not wholly set.");
        }
        Resource other = Interfaces.opposite(call, one)
                .filter(found -> found.region().equals(one.text("OppositeRegionId")))
                .filter(found -> found.text("RouterId").equals(one.text("OppositeRouterId")))
                .filter(found -> found.text("RouterType").equals(one.text("OppositeRouterType")))
                .orElseThrow(() ->
                        new ApiException(WRONG_PEER, "There is no such interface as %s names.".formatted(one.id())));
        if (other.text("RouterId").equals(one.text("RouterId"))) {
            throw new ApiException(WRONG_PEER, "Both interfaces are on one router.");
        }
        boolean agrees = other.text("OppositeInterfaceId").equals(one.id())
                && other.text("OppositeRouterId").equals(one.text("RouterId"))
                && Interfaces.oppositeOwner(other).equals(one.account())
                && !other.text("Role").equals(Interfaces.INITIATING_SIDE);
        if (!agrees) {
            throw new ApiException(
                    "RejectedByOppositeInterface", "%s does not name %s.".formatted(other.id(), one.id()));
        }
        Interfaces.requireState(other, Interfaces.WRONG_STATE, Interfaces.IDLE);
        return other;
    }

    /** Between two routers there is one connection at most (document 002, line 4054). */
    private static void requireUnconnected(ActionCall call, Resource one, Resource other) {
        call.estate()
                .in(one.region(), Interfaces.KIND)
                .filter(third -> !third.state().equals(Interfaces.IDLE))
                .filter(third -> third.text("RouterId").equals(one.text("RouterId")))
                .filter(third -> third.text("OppositeRouterId").equals(other.text("RouterId")))
                .findFirst()
                .ifPresent(third -> {
                    throw new ApiException(
                            "Forbidden.OnlyOneConnection", "%s connects these routers already.".formatted(third.id()));
                });
    }

    private Map<String, Object> activate(ActionCall call) {
        Resource one = Interfaces.named(call, "RouterInterfaceId", Interfaces.NOT_FOUND);
        Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.INACTIVE);
        Interfaces.requirePaid(one, "Forbidden.FinacialLocked");
        if (Interfaces.isOnLine(one)) {
            TransferServiceFamily.requireOpen(call);
        }
        call.estate().put(one.passing(Interfaces.ACTIVATING, Interfaces.ACTIVE));
        return Map.of();
    }

    private Map<String, Object> deactivate(ActionCall call) {
        Resource one = Interfaces.named(call, "RouterInterfaceId", Interfaces.NOT_FOUND);
        Interfaces.requireState(one, Interfaces.WRONG_STATE, Interfaces.ACTIVE);
        Interfaces.requirePaid(one, "Forbidden.FinancileLocked");
        call.estate().put(one.passing(Interfaces.DEACTIVATING, Interfaces.INACTIVE));
        return Map.of();
    }
}
