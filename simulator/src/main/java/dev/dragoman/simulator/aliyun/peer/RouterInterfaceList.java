package dev.dragoman.simulator.aliyun.peer;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.aliyun.line.AccountIds;
import dev.dragoman.simulator.aliyun.line.Filters;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Router interfaces read, one or many (document 002, lines 4429–5140). */
final class RouterInterfaceList implements Family {

    private static final Map<String, Function<Resource, String>> FILTERS = Map.of(
            "RouterInterfaceId", Resource::id,
            "RouterId", one -> one.text("RouterId"),
            "RouterType", one -> one.text("RouterType"),
            "RouterInterfaceOwnerId", one -> AccountIds.of(one.account()),
            "OppositeInterfaceId", one -> one.text("OppositeInterfaceId"),
            "OppositeRouterType", one -> one.text("OppositeRouterType"),
            "OppositeRouterId", one -> one.text("OppositeRouterId"),
            "OppositeInterfaceOwnerId", one -> AccountIds.of(Interfaces.oppositeOwner(one)),
            "Status", Resource::state,
            "Name", one -> one.text("Name"));

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of("DescribeRouterInterfaces", this::page, "DescribeRouterInterfaceAttribute", this::one);
    }

    /** Elements stand in {@code RouterInterfaceType}, as the table says, though the example shows none (line 4870). */
    private Map<String, Object> page(ActionCall call) {
        Predicate<Resource> wanted = Filters.of(call, FILTERS);
        return AliyunPage.of(
                call,
                "RouterInterfaceSet",
                "RouterInterfaceType",
                call.estate().in(AliyunRegions.of(call), Interfaces.KIND).filter(wanted),
                one -> RouterInterfaceView.listed(call, one));
    }

    /** The page names no code for one that is not there: it is {@code DeleteRouterInterface}'s. */
    private Map<String, Object> one(ActionCall call) {
        String code = "InvalidInstanceId.NotFound";
        Resource one = Interfaces.named(call, "InstanceId", code);
        if (!call.sees(one)) {
            throw new ApiException(code, "Specified InstanceId \"%s\" does not exist.".formatted(one.id()));
        }
        return RouterInterfaceView.alone(call, one);
    }
}
