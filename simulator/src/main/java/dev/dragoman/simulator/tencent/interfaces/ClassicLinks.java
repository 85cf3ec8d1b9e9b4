package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Links between a VPC and instances of the classic network (document 004, lines 994–1060, 1582–1620 and 8956–9160). An
 * instance of the classic network is one that was placed in no VPC. A link keeps its VPC from being deleted (line 1258).
 */
final class ClassicLinks {

    static final String KIND = "classic-link";
    static final String INSTANCE = "InstanceId";
    static final String VPC = "VpcId";

    /** The document says that some ranges support it, not which; these are the provider's: 10.0.0.0 to 10.47.255.255. */
    private static final List<Cidr> RANGES =
            Stream.of("10.0.0.0/11", "10.32.0.0/12").map(Cidr::of).toList();

    private ClassicLinks() {}

    /** Links all of them or none. */
    static void attach(ActionCall call, Resource vpc, List<String> instanceIds, Pace pace) {
        Cidr block = Cidr.of(vpc.text("CidrBlock"));
        if (RANGES.stream().noneMatch(range -> range.contains(block))) {
            throw Refusal.UNLINKABLE_RANGE.of(call, "The VPC's %s is not in 10.0.0.0 to 10.47.255.255.", block.text());
        }
        List<String> distinct = instanceIds.stream().distinct().toList();
        for (String id : distinct) {
            if (!Lookup.instance(call, id).text("network").isEmpty()) {
                throw Refusal.NO_CLASSIC_INSTANCE.of(call, "%s is not in the classic network.", id);
            }
            find(call, id).ifPresent(link -> {
                throw Refusal.LINKED_ALREADY.of(call, "%s is linked to %s.", id, link.text(VPC));
            });
        }
        int linked = call.estate().count(TencentResources.region(call), KIND);
        if (linked + distinct.size() > call.quotas().limit("tencent.classic-link")) {
            throw Refusal.TOO_MANY_LINKS.of(call, "The classic link quota of the region is used up.");
        }
        for (String id : distinct) {
            pace.add(
                    call,
                    TencentResources.make(call, KIND, TencentResources.newId(call, KIND), List.of(vpc.id()), Map.of())
                            .with(VPC, vpc.id())
                            .with(INSTANCE, id));
        }
    }

    /** Unlinks all of them or none. */
    static void detach(ActionCall call, Resource vpc, List<String> instanceIds, Pace pace) {
        List<Resource> links = instanceIds.stream()
                .distinct()
                .map(id -> find(call, Lookup.instance(call, id).id())
                        .filter(link -> link.text(VPC).equals(vpc.id()))
                        .filter(Pace::shows)
                        .orElseThrow(() -> Refusal.NO_LINK.of(call, "%s is not linked to %s.", id, vpc.id())))
                .toList();
        links.stream().filter(Resource::isMoving).findFirst().ifPresent(link -> {
            throw Refusal.BUSY.of(call, "The link %s is being removed.", link.id());
        });
        links.forEach(link -> pace.remove(call, link));
    }

    private static Optional<Resource> find(ActionCall call, String instanceId) {
        return call.estate()
                .in(TencentResources.region(call), KIND)
                .filter(link -> link.text(INSTANCE).equals(instanceId))
                .findFirst();
    }

    /** All that one sees, oldest first. */
    static Stream<Resource> shown(ActionCall call) {
        return call.estate()
                .in(TencentResources.region(call), KIND)
                .filter(call::sees)
                .filter(Pace::shows);
    }

    /** The private address of the linked instance, or the empty text. */
    static String lanIp(ActionCall call, Resource link) {
        return ofInstance(call, link, "address");
    }

    /** An attribute of the linked instance, or the empty text. */
    static String ofInstance(ActionCall call, Resource link, String attribute) {
        return call.estate()
                .find(link.text(INSTANCE))
                .map(instance -> instance.text(attribute))
                .orElse("");
    }
}
