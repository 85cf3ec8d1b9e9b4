package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunNames;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.AliyunResources;
import dev.dragoman.simulator.aliyun.line.AccessPoint;
import dev.dragoman.simulator.aliyun.line.BorderRouters;
import dev.dragoman.simulator.aliyun.line.Orders;
import dev.dragoman.simulator.aliyun.line.TransferServiceFamily;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import java.util.List;
import java.util.Map;

/**
 * {@code CreateRouterInterface} (document 002, lines 4052–4411). A new interface is {@code Idle}; a prepaid one is there before
 * its order is paid (not in the documents). Interfaces between VPCs need no outbound data transfer service.
 */
final class NewInterface {

    private static final String ACCESS_POINT = "AccessPointId";
    private static final String OPPOSITE_ACCESS_POINT = "OppositeAccessPointId";

    private NewInterface() {}

    static Map<String, Object> create(ActionCall call) {
        AliyunNames.check(call, "Name");
        requireOppositeRegion(call);
        requireRoleFits(call);
        Resource router = router(call);
        requireAccessPoints(call, router);
        Interfaces.requireNoBills(call);
        requireRoom(call, router);
        Resource made = AliyunResources.described(
                call,
                draft(call, router),
                "Role",
                "Spec",
                "RouterType",
                "RouterId",
                "OppositeRegionId",
                "OppositeInterfaceId",
                "OppositeRouterId",
                "OppositeRouterType",
                "OppositeInterfaceOwnerId",
                ACCESS_POINT,
                OPPOSITE_ACCESS_POINT,
                HealthCheck.SOURCE,
                HealthCheck.TARGET,
                "Name",
                "Description");
        if (Interfaces.isOnLine(made)) {
            TransferServiceFamily.requireOpen(call);
        }
        Map<String, Object> answer = Fields.of("RouterInterfaceId", made.id());
        Resource charged = made;
        if (call.optional("InstanceChargeType").orElse("").equals("PrePaid")) {
            int months = Orders.months(call);
            answer.put("OrderId", Long.parseLong(Orders.place(call, "router interface", made, months)));
            charged = made.with(RouterInterfaceView.prepaid(call.now(), months));
        }
        call.estate().put(charged.in(Interfaces.IDLE));
        return answer;
    }

    private static Resource draft(ActionCall call, Resource router) {
        boolean border = router.kind().equals(BorderRouters.KIND);
        return AliyunResources.make(
                call,
                Interfaces.KIND,
                AliyunResources.newId(call, "ri"),
                router.region(),
                border ? List.of(router.id()) : List.of(router.text("VpcId"), router.id()),
                Fields.of(
                        "OppositeRouterType",
                        Interfaces.VPC_ROUTER,
                        ACCESS_POINT,
                        router.text(ACCESS_POINT),
                        "GmtModified",
                        AliyunResources.time(call.now())));
    }

    private static void requireOppositeRegion(ActionCall call) {
        String region = call.text("OppositeRegionId");
        if (!AliyunRegions.names().containsKey(region)) {
            throw new ApiException("InvalidOppositeRegionId.NotFound", "There is no region %s.".formatted(region));
        }
    }

    /** The accepting side has no specification of its own; a border router cannot be it, and not both sides are one (line 4056). */
    private static void requireRoleFits(ActionCall call) {
        boolean initiating = call.text("Role").equals(Interfaces.INITIATING_SIDE);
        if (initiating == call.text("Spec").equals(Spec.NEGATIVE)) {
            throw new ApiException(
                    "ParameterMismatch.Role-Spec",
                    "%s does not go with %s.".formatted(call.text("Spec"), call.text("Role")));
        }
        if (isBorder(call, "RouterType") && !initiating) {
            throw new ApiException("InvalidRole.ValueNotSupported", "A border router can only be the initiating side.");
        }
        if (isBorder(call, "RouterType") && isBorder(call, "OppositeRouterType")) {
            throw new ApiException(
                    "InvalidOppositeRouterType.ValueNotSupported", "Two border routers cannot be connected.");
        }
    }

    private static boolean isBorder(ActionCall call, String parameter) {
        return call.optional(parameter).orElse("").equals(Interfaces.BORDER_ROUTER);
    }

    private static Resource router(ActionCall call) {
        boolean border = isBorder(call, "RouterType");
        Resource router = AliyunResources.find(
                call, border ? BorderRouters.KIND : AliyunResources.VROUTER, "RouterId", "InvalidRouterId.NotFound");
        if (border && !router.state().equals(BorderRouters.ACTIVE)) {
            throw new ApiException(Interfaces.WRONG_STATE, "%s is %s.".formatted(router.id(), router.state()));
        }
        return router;
    }

    private static void requireAccessPoints(ActionCall call, Resource router) {
        requireAccessPoint(call, ACCESS_POINT, isBorder(call, "RouterType"));
        requireAccessPoint(call, OPPOSITE_ACCESS_POINT, isBorder(call, "OppositeRouterType"));
        call.optional(ACCESS_POINT)
                .filter(id -> !id.equals(router.text(ACCESS_POINT)))
                .ifPresent(id -> {
                    throw new ApiException(
                            "InvalidAccessPoint.NotMatch", "%s is not at %s.".formatted(router.id(), id));
                });
    }

    private static void requireAccessPoint(ActionCall call, String parameter, boolean border) {
        call.optional(parameter).ifPresent(id -> {
            if (!border) {
                throw new ApiException(
                        "InvalidAccessPoint.ValueNotAllowed", parameter + " is of border routers alone.");
            }
            if (AccessPoint.find(id).isEmpty()) {
                throw new ApiException("InvalidAccessPoint.NotExist", "There is no access point %s.".formatted(id));
            }
        });
    }

    /** Real accounts may have 5 on a router, and 5 in all (document 000, line 6689). */
    private static void requireRoom(ActionCall call, Resource router) {
        int here = call.estate().inside(router.id(), Interfaces.KIND).size();
        if (here >= call.quotas().limit("aliyun.router-interface-per-router")) {
            throw new ApiException("LimitationExceed.InterfaceNumberOnRouter", "Router interface quota exceeded.");
        }
        if (call.estate().count(router.region(), Interfaces.KIND)
                >= call.quotas().limit("aliyun.router-interface")) {
            throw new ApiException("QuotaExceed.RouterInterface", "Router interface quota exceeded.");
        }
    }
}
