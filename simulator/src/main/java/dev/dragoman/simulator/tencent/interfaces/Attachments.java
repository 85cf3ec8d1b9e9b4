package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.api.Fields;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import dev.dragoman.simulator.tencent.TencentTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binding interfaces to instances (document 004, lines 3196–3258, 3540–3655 and 19254–19460). */
final class Attachments {

    /** The attribute that an interface has while it is bound. */
    static final String ATTACHMENT = "Attachment";

    /** Running or shut down (line 19266). */
    private static final Set<String> FIT = Set.of("RUNNING", "STOPPED");

    private static final String ATTACHING = "ATTACHING";

    private Attachments() {}

    static void attach(ActionCall call, Resource networkInterface, String instanceId) {
        Resource instance = Lookup.instance(call, instanceId);
        Interfaces.requireSettled(call, networkInterface);
        if (!instanceOf(networkInterface).isEmpty()) {
            throw Refusal.ATTACHED_ALREADY.of(
                    call, "%s is bound to %s.", networkInterface.id(), instanceOf(networkInterface));
        }
        bind(call, networkInterface, instance);
    }

    /** The elastic addresses of the interface are free again (line 19335); API 3.0 says nothing of them. */
    static void detach(ActionCall call, Resource networkInterface, String instanceId) {
        requireBound(call, networkInterface, instanceId);
        SecondaryAddresses.releaseAll(call, networkInterface);
        call.estate().put(networkInterface.passing("DETACHING", Interfaces.AVAILABLE, ATTACHMENT));
    }

    /** In one go: of the two passing states that it could have, it is ATTACHING. Elastic addresses stay bound. */
    static void migrate(ActionCall call, Resource networkInterface, String from, String to) {
        requireBound(call, networkInterface, from);
        Resource instance = Lookup.instance(call, to);
        if (from.equals(to)) {
            throw Refusal.ATTACHED_ALREADY.of(call, "%s is bound to %s.", networkInterface.id(), to);
        }
        bind(call, networkInterface, instance);
    }

    private static void requireBound(ActionCall call, Resource networkInterface, String instanceId) {
        Lookup.instance(call, instanceId);
        Interfaces.requireSettled(call, networkInterface);
        if (!instanceOf(networkInterface).equals(instanceId)) {
            throw Refusal.NOT_ATTACHED.of(call, "%s is not bound to %s.", networkInterface.id(), instanceId);
        }
        if (networkInterface.is("Primary")) {
            throw Refusal.PRIMARY_INTERFACE.of(call, "A primary interface stays with its instance.");
        }
    }

    private static void bind(ActionCall call, Resource networkInterface, Resource instance) {
        if (!instance.text("network").equals(Interfaces.vpcId(networkInterface))) {
            throw Refusal.OTHER_VPC.of(call, "%s and %s are in different VPCs.", networkInterface.id(), instance.id());
        }
        String zone = zoneOf(call, instance);
        if (!zone.isEmpty() && !zone.equals(zoneOf(call, networkInterface))) {
            throw Refusal.OTHER_ZONE.of(call, "%s is in the zone %s.", instance.id(), zone);
        }
        if (!FIT.contains(instance.state())) {
            throw Refusal.INSTANCE_STATE.of(call, "%s is %s.", instance.id(), instance.state());
        }
        List<Integer> indexes = call.estate()
                .in(TencentResources.region(call), TencentResources.NETWORK_INTERFACE)
                .filter(other -> instanceOf(other).equals(instance.id()))
                .map(other -> of(other).get("DeviceIndex"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .toList();
        if (indexes.size() >= call.quotas().limit("tencent.network-interface-per-instance")) {
            throw Refusal.TOO_MANY.of(call, "The network interface quota of %s is used up.", instance.id());
        }
        Map<String, Object> attachment = Fields.of(
                "InstanceId", instance.id(),
                "DeviceIndex",
                        1 + indexes.stream().mapToInt(Integer::intValue).max().orElse(0),
                "InstanceAccountId", instance.account(),
                "AttachTime", TencentTime.shown(call.now()));
        call.estate()
                .put(networkInterface.passing(ATTACHING, Interfaces.AVAILABLE).gaining(Map.of(ATTACHMENT, attachment)));
    }

    /** Where something is: as it says itself, else where its subnet is. */
    static String zoneOf(ActionCall call, Resource placed) {
        String own = placed.text("Zone");
        return own.isEmpty()
                ? call.estate()
                        .find(TencentResources.SUBNET, placed.text("subnet"))
                        .map(subnet -> subnet.text("Zone"))
                        .orElse("")
                : own;
    }

    /** The binding by API 3.0's field names; empty if there is none. */
    static Map<?, ?> of(Resource networkInterface) {
        return networkInterface.attributes().get(ATTACHMENT) instanceof Map<?, ?> attachment ? attachment : Map.of();
    }

    /** The instance that an interface is bound to, or the empty text. */
    static String instanceOf(Resource networkInterface) {
        return Optional.<Object>ofNullable(of(networkInterface).get("InstanceId"))
                .map(String::valueOf)
                .orElse("");
    }
}
