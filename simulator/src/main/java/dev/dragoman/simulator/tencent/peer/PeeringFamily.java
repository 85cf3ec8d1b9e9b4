package dev.dragoman.simulator.tencent.peer;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Peering connections (document 004, lines 14616–15436). Between two accounts the first asks and the second accepts or
 * rejects, within seven days. The pages have no code for a wrong state or a wrong caller; here both are {@code 5100},
 * operation failed (line 8040). Neither says who may rename a connection: here both may.
 */
final class PeeringFamily implements Family {

    private static final String FAILED = "5100";

    @Override
    public Map<String, ActionHandler> actions() {
        Map<String, ActionHandler> actions = new HashMap<>();
        actions.put("DescribeVpcPeeringConnections", PeeringList::describe);
        for (Reach reach : Reach.values()) {
            actions.put(reach.action("Create"), call -> PeeringRequest.create(call, reach));
            actions.put(reach.action("Accept"), call -> decide(call, reach, PeeringState.CONNECTED));
            actions.put(reach.action("Reject"), call -> decide(call, reach, PeeringState.REJECTED));
            actions.put(reach.action("Enable"), call -> enable(call, reach));
            actions.put(reach.action("Modify"), call -> modify(call, reach));
            actions.put(reach.action("Delete"), call -> delete(call, reach));
        }
        return actions;
    }

    /** Only the one who was asked may, and only while the request is open (lines 14917 and 14969). */
    private static Map<String, Object> decide(ActionCall call, Reach reach, String decision) {
        Resource side = Sides.named(call, reach);
        requireRole(side, Sides.PEER_OWNER);
        requireState(call, side, PeeringState.APPLYING);
        Sides.change(call, side, each -> reach.changed(each, decision, Map.of()));
        return reach.answer(call, Map.of());
    }

    /** Opens an expired request again. The state that follows is not named; it is that of an open one (line 15021). */
    private static Map<String, Object> enable(ActionCall call, Reach reach) {
        Resource side = Sides.named(call, reach);
        requireRole(side, Sides.OWNER);
        requireState(call, side, PeeringState.EXPIRED);
        Map<String, Object> opened =
                Fields.of(PeeringState.OPENED_AT, call.now().toString());
        Sides.change(call, side, each -> reach.changed(each, PeeringState.APPLYING, opened));
        return reach.answer(call, Map.of());
    }

    private static Map<String, Object> modify(ActionCall call, Reach reach) {
        Resource side = Sides.named(call, reach);
        Map<String, Object> changes = new LinkedHashMap<>();
        call.optional("peeringConnectionName").ifPresent(name -> changes.put("PeeringConnectionName", name));
        call.optional("bandwidth").ifPresent(text -> changes.put("Bandwidth", Integer.parseInt(text)));
        Sides.change(call, side, each -> reach.changed(each, each.state(), changes));
        return reach.answer(call, Map.of());
    }

    /**
     * Either side may at any time (line 14816). The other account is left with a connection that its peer has deleted, until
     * it deletes that as well.
     */
    private static Map<String, Object> delete(ActionCall call, Reach reach) {
        Resource side = Sides.named(call, reach);
        Sides.other(call, side).ifPresent(other -> reach.lose(Sides.estate(call, other), other));
        reach.remove(call.estate(), side);
        return reach.answer(call, Map.of());
    }

    private static void requireRole(Resource side, String role) {
        boolean betweenAccounts = !side.text(Sides.OWNER).equals(side.text(Sides.PEER_OWNER));
        if (!betweenAccounts || !side.text(role).equals(side.account())) {
            throw new ApiException(
                    FAILED,
                    "This is for the account %s to do, in a connection between two accounts: %s is from %s to %s."
                            .formatted(role, side.id(), side.text(Sides.OWNER), side.text(Sides.PEER_OWNER)));
        }
    }

    private static void requireState(ActionCall call, Resource side, String needed) {
        String state = PeeringState.of(side, call.now());
        if (!state.equals(needed)) {
            throw new ApiException(FAILED, "%s is in state %s, not %s.".formatted(side.id(), state, needed));
        }
    }
}
