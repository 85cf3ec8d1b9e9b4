package dev.dragoman.simulator.aliyun.line;

import dev.dragoman.simulator.aliyun.AliyunRegions;
import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ApiException;
import dev.dragoman.simulator.state.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Border routers as resources: in the estate of whom they were made for, on the line of whoever made them. A state is spelt
 * as {@code DescribeVirtualBorderRouters} spells it, in lower case (document 002, line 6262).
 */
public final class BorderRouters {

    /** The kind of resource. */
    public static final String KIND = "virtual-border-router";

    /** Ready for interfaces; the prose of the documents says {@code Enabled}. */
    public static final String ACTIVE = "active";

    static final String UNCONFIRMED = "unconfirmed";
    static final String TERMINATING = "terminating";
    static final String TERMINATED = "terminated";
    static final String RECOVERING = "recovering";
    static final String DELETING = "deleting";

    static final String NOT_FOUND = "InvalidVbrId.NotFound";
    static final String LINE = "PhysicalConnectionId";
    static final String LINE_OWNER = "PhysicalConnectionOwner";
    static final String ASSOCIATIONS = "Associations";

    /** A terminated router keeps its VLAN for so long (document 002, line 8112). */
    private static final Duration RESERVATION = Duration.ofDays(7);

    private BorderRouters() {}

    /** The router that a call names: the caller's own, or one on a line of the caller's. */
    static Resource named(ActionCall call, String parameter, String notFound) {
        String id = call.text(parameter);
        String region = AliyunRegions.of(call);
        return Stream.concat(
                        call.estate().find(KIND, id).stream()
                                .filter(router -> router.region().equals(region)),
                        Lines.onOwn(call, region, KIND)
                                .filter(router -> router.id().equals(id)))
                .findFirst()
                .orElseThrow(() ->
                        new ApiException(notFound, "The specified border router \"%s\" does not exist.".formatted(id)));
    }

    /** The caller's own router. */
    static Resource own(ActionCall call, String parameter, String notFound) {
        Resource router = named(call, parameter, notFound);
        if (!isOwn(call, router)) {
            throw new ApiException(notFound, "The border router %s is another account's.".formatted(router.id()));
        }
        return router;
    }

    static boolean isOwn(ActionCall call, Resource router) {
        return router.account().equals(call.account());
    }

    static boolean ownsLine(ActionCall call, Resource router) {
        return router.text(LINE_OWNER).equals(call.account());
    }

    /** The line it was made on, if that is still there. */
    static Optional<Resource> line(ActionCall call, Resource router) {
        return Lines.find(call, router.text(LINE_OWNER), router.text(LINE));
    }

    static void requireState(Resource router, String code, String... states) {
        if (!List.of(states).contains(router.state())) {
            throw new ApiException(code, "The border router %s is %s.".formatted(router.id(), router.state()));
        }
    }

    /** Further lines that it is associated with, each with its own gateway addresses. */
    static List<Map<?, ?>> associations(Resource router) {
        return router.attributes().get(ASSOCIATIONS) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList()
                : List.of();
    }

    static boolean isOn(Map<?, ?> association, String lineId) {
        return lineId.equals(association.get(LINE));
    }

    /** VLANs that a router has on a line, or still keeps. */
    static Stream<String> vlans(Resource router, Resource line, Instant now) {
        String ended = router.text("TerminationTime");
        boolean free = router.state().equals(TERMINATED)
                && !ended.isEmpty()
                && now.isAfter(Instant.parse(ended).plus(RESERVATION));
        Stream<String> made =
                router.text(LINE).equals(line.id()) && !free ? Stream.of(router.text("VlanId")) : Stream.of();
        Stream<String> associated = associations(router).stream()
                .filter(association -> isOn(association, line.id()))
                .map(association -> String.valueOf(association.get("VlanId")));
        return Stream.concat(made, associated);
    }

    /** Whether a router other than this one has the VLAN on the line; so has a shared line on the one beneath. */
    static boolean isVlanTaken(ActionCall call, Resource line, String vlan, String exceptId) {
        return Stream.concat(
                        Lines.on(call, line, KIND)
                                .filter(router -> !router.id().equals(exceptId))
                                .flatMap(router -> vlans(router, line, call.now())),
                        Lines.on(call, line, Lines.KIND)
                                .filter(shared -> !shared.id().equals(exceptId))
                                .map(shared -> shared.text("VlanId")))
                .anyMatch(vlan::equals);
    }

    static void requireVlanFree(ActionCall call, Resource line, String vlan, String exceptId, String code) {
        if (isVlanTaken(call, line, vlan, exceptId)) {
            throw new ApiException(code, "VLAN %s of %s is taken.".formatted(vlan, line.id()));
        }
    }

    /** {@code active} is {@code Active}, as the list of a line spells it. */
    static String capitalised(String state) {
        return state.substring(0, 1).toUpperCase(Locale.ROOT) + state.substring(1);
    }
}
