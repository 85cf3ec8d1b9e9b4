package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentList;
import java.util.List;
import java.util.Map;

/** Classic links by API 3.0 (document 004, lines 994–1060, 1412–1480 and 1582–1620): all at once. */
final class ClassicLinkFamily implements Family {

    /** No link is listed by an id: the list takes filters alone. */
    private static final String NO_IDS = "";

    /** None is documented; other lists of the API end there. */
    private static final int MOST = 100;

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AttachClassicLinkVpc",
                call -> changed(call, ClassicLinks::attach),
                "DetachClassicLinkVpc",
                call -> changed(call, ClassicLinks::detach),
                "DescribeClassicLinkInstances",
                this::list);
    }

    /** Attaching or detaching. */
    private interface Change {
        void make(ActionCall call, Resource vpc, List<String> instanceIds, Pace pace);
    }

    private static Map<String, Object> changed(ActionCall call, Change change) {
        change.make(call, Lookup.vpc(call, call.text("VpcId")), call.list("InstanceIds"), Pace.AT_ONCE);
        return Map.of();
    }

    private Map<String, Object> list(ActionCall call) {
        requireInRange(call, "Offset", Integer.MAX_VALUE);
        requireInRange(call, "Limit", MOST);
        TencentList links = new TencentList(
                ClassicLinks.KIND,
                NO_IDS,
                "ClassicLinkInstanceSet",
                Map.of("vpc-id", TencentList.attribute(ClassicLinks.VPC), "vm-ip", (link, ip) -> ClassicLinks.lanIp(
                                call, link)
                        .equals(ip)));
        return links.pageAmong(
                call,
                ClassicLinks.shown(call),
                link -> Fields.of(
                        "VpcId", link.text(ClassicLinks.VPC), "InstanceId", link.text(ClassicLinks.INSTANCE)));
    }

    /** The page's only code is the one for this; both are texts there (line 1412). */
    private static void requireInRange(ActionCall call, String parameter, int max) {
        String value = call.optional(parameter).orElse("0");
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > max) {
            throw Refusal.BAD_PAGE.of(call, "%s is not in 0 to %d: %s", parameter, max, value);
        }
    }
}
