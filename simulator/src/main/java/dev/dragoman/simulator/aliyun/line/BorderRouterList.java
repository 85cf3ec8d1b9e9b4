package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunPage;
import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.state.Resource;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The caller's border routers, and those on a line of the caller's (document 002, lines 6262–7050). */
final class BorderRouterList implements Family {

    /** Of {@code eccId} nothing has one; the type is that of all routers made on lines. */
    private static final Map<String, Function<Resource, String>> FILTERS = Map.of(
            "PhysicalConnectionId", router -> router.text(BorderRouters.LINE),
            "VbrId", Resource::id,
            "Status", Resource::state,
            "Name", router -> router.text("Name"),
            "AccessPointId", router -> router.text("AccessPointId"),
            "eccId", router -> "",
            "type", router -> BorderRouterView.TYPE);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "DescribeVirtualBorderRouters", this::own,
                "DescribeVirtualBorderRoutersForPhysicalConnection", this::onLine);
    }

    private Map<String, Object> own(ActionCall call) {
        Predicate<Resource> wanted = Filters.of(call, FILTERS);
        return AliyunPage.of(
                call,
                "VirtualBorderRouterSet",
                "VirtualBorderRouterType",
                call.estate().in(AliyunRegions.of(call), BorderRouters.KIND).filter(wanted),
                router -> BorderRouterView.own(call, router));
    }

    private Map<String, Object> onLine(ActionCall call) {
        Resource line = Lines.named(call, "PhysicalConnectionId", Lines.NOT_FOUND);
        Predicate<Resource> wanted = Filters.of(call, FILTERS);
        Stream<Resource> routers = Lines.on(call, line, BorderRouters.KIND).filter(wanted);
        return AliyunPage.of(
                call,
                "VirtualBorderRouterForPhysicalConnectionSet",
                "VirtualBorderRouterForPhysicalConnectionType",
                routers,
                router -> BorderRouterView.onLine(call, router));
    }
}
