package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.ActionHandler;
import dev.dragoman.simulator.api.Family;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import dev.dragoman.simulator.tencent.V2Id;
import dev.dragoman.simulator.tencent.V2List;
import dev.dragoman.simulator.tencent.task.Work;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Classic links by the legacy API (document 004, lines 8956–9160): made and removed by tasks, seen when those have ended. */
final class LegacyClassicLinkFamily implements Family {

    /** Not sorted unless asked for (line 9072). */
    private static final V2List LIST = new V2List(Map.of("createTime", V2List.BY_AGE), Optional.empty(), 20);

    @Override
    public Map<String, ActionHandler> actions() {
        return Map.of(
                "AttachClassicLinkVpc", this::attach,
                "DetachClassicLinkVpc", this::detach,
                "DescribeVpcClassicLink", this::list);
    }

    private Map<String, Object> attach(ActionCall call) {
        ClassicLinks.attach(call, V2Id.VPC.named(call, "vpcId"), call.list("instanceIds"), Pace.AS_TASK);
        return task(call);
    }

    private Map<String, Object> detach(ActionCall call) {
        ClassicLinks.detach(call, V2Id.VPC.named(call, "vpcId"), call.list("instanceIds"), Pace.AS_TASK);
        return task(call);
    }

    private static Map<String, Object> task(ActionCall call) {
        return Fields.of("taskId", Integer.parseInt(Work.VPC_TASK.start(call)));
    }

    private Map<String, Object> list(ActionCall call) {
        Stream<Resource> links = ClassicLinks.shown(call);
        Optional<Resource> vpc = V2Id.VPC.optional(call, "vpcId");
        if (vpc.isPresent()) {
            links = links.filter(
                    link -> link.text(ClassicLinks.VPC).equals(vpc.get().id()));
        }
        Optional<String> linkId = call.optional("classicLinkId");
        if (linkId.isPresent()) {
            links = links.filter(link -> link.id().equals(linkId.get()));
        }
        Optional<String> lanIp = call.optional("lanIp");
        if (lanIp.isPresent()) {
            requireServer(call, lanIp.get());
            links = links.filter(link -> ClassicLinks.lanIp(call, link).equals(lanIp.get()));
        }
        return LIST.page(call, links, link -> view(call, link));
    }

    private static void requireServer(ActionCall call, String lanIp) {
        boolean isThere = call.estate()
                .in(TencentResources.region(call), TencentResources.INSTANCE)
                .anyMatch(instance -> instance.text("address").equals(lanIp));
        if (!isThere) {
            throw Refusal.NO_LAN_IP.of(call, "No cloud server has the address %s.", lanIp);
        }
    }

    private static Map<String, Object> view(ActionCall call, Resource link) {
        Resource vpc = V2Id.VPC.find(call, link.text(ClassicLinks.VPC));
        return Fields.of(
                "lanIp", ClassicLinks.lanIp(call, link),
                "unVpcId", vpc.id(),
                "vpcId", V2Id.VPC.old(vpc),
                "classicLinkId", link.id(),
                "createTime", TencentTime.shown(link.createdAt()),
                "instanceId", link.text(ClassicLinks.INSTANCE),
                "instanceName", ClassicLinks.ofInstance(call, link, "InstanceName"));
    }
}
