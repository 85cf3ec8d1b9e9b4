package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.line.AccountIds;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Optional;

/**
 * Router interfaces as resources: what they are called, what states they have, and the other side of one. Those of a VPC
 * are in the VPC, so that its routes can lead to them, as they can to interfaces that were placed by hand.
 */
final class Interfaces {

    static final String KIND = AliyunResources.ROUTER_INTERFACE;

    static final String IDLE = "Idle";
    static final String CONNECTING = "Connecting";
    static final String ACCEPTING = "AcceptingConnecting";
    static final String ACTIVE = "Active";
    static final String ACTIVATING = "Activating";
    static final String DEACTIVATING = "Deactivating";
    static final String INACTIVE = "Inactive";
    static final String DELETING = "Deleting";

    static final String NOT_FOUND = "InvalidRouterInterfaceId.NotFound";
    static final String WRONG_STATE = "IncorrectStatus";

    static final String INITIATING_SIDE = "InitiatingSide";
    static final String VPC_ROUTER = "VRouter";
    static final String BORDER_ROUTER = "VBR";

    private Interfaces() {}

    static Resource named(ActionCall call, String parameter, String notFound) {
        return AliyunResources.find(call, KIND, parameter, notFound);
    }

    static void requireState(Resource one, String code, String... states) {
        if (!List.of(states).contains(one.state())) {
            throw new ApiException(code, "The router interface %s is %s.".formatted(one.id(), one.state()));
        }
    }

    /** {@code FinancialLocked} and {@code SecurityLocked} by {@code PATCH} of the attribute. */
    static String businessStatus(Resource one) {
        String set = one.text("BusinessStatus");
        return set.isEmpty() ? "Normal" : set;
    }

    static boolean isLocked(Resource one) {
        return businessStatus(one).equals("FinancialLocked");
    }

    static void requirePaid(Resource one, String code) {
        if (isLocked(one)) {
            throw new ApiException(code, one.id() + " is locked for unpaid bills.");
        }
    }

    /** Refused while any interface of the account is in arrears (document 002, lines 4061 and 5153). */
    static void requireNoBills(ActionCall call) {
        call.estate()
                .everything()
                .filter(one -> one.kind().equals(KIND) && isLocked(one))
                .findFirst()
                .ifPresent(one -> {
                    throw new ApiException("Forbidden.BillsOutstanding", "The bill of " + one.id() + " is not paid.");
                });
    }

    /** Whose the other side is: the account it names, or its own. */
    static String oppositeOwner(Resource one) {
        String owner = one.text("OppositeInterfaceOwnerId");
        return owner.isEmpty() || owner.equals(AccountIds.of(one.account())) ? one.account() : owner;
    }

    /** The other side, if it is there. */
    static Optional<Resource> opposite(ActionCall call, Resource one) {
        return call.estates().apply(oppositeOwner(one)).find(KIND, one.text("OppositeInterfaceId"));
    }

    /** The VPC of an interface's router; empty for a border router. */
    static String vpc(ActionCall call, Resource one) {
        return call.estates()
                .apply(one.account())
                .find(AliyunResources.VROUTER, one.text("RouterId"))
                .map(router -> router.text("VpcId"))
                .or(() -> one.within().stream()
                        .filter(id -> id.startsWith("vpc-"))
                        .findFirst())
                .orElse("");
    }

    /** Whether a leased line carries what passes here. */
    static boolean isOnLine(Resource one) {
        return one.text("RouterType").equals(BORDER_ROUTER)
                || one.text("OppositeRouterType").equals(BORDER_ROUTER);
    }
}
