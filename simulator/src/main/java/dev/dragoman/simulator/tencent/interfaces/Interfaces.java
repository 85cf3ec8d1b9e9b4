package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Network interfaces as both APIs see them (document 004, lines 3112–3900 and 18610–19520). An interface that was placed by
 * hand and one that was made look alike: both keep their VPC, subnet and primary private address in {@code network}, {@code
 * subnet} and {@code address}; the rest is by the field names of API 3.0.
 */
final class Interfaces {

    static final String PENDING = "PENDING";
    static final String AVAILABLE = "AVAILABLE";
    static final String NAME = "NetworkInterfaceName";
    static final String DESCRIPTION = "NetworkInterfaceDescription";
    static final String GROUPS = "GroupSet";

    private static final String SECURITY_GROUP = "security-group";
    private static final String MAC_PREFIX = "20:90:6F";

    private Interfaces() {}

    /**
     * An interface to be made.
     *
     * @param name its name
     * @param description its description, perhaps empty
     * @param addresses wanted by their text
     * @param further how many further addresses the service is to pick
     * @param groups the security groups to bind
     */
    record Draft(String name, String description, List<WantedAddress> addresses, int further, List<String> groups) {}

    static Resource create(ActionCall call, Resource vpc, Resource subnet, Draft draft) {
        requireGroups(call, draft.groups());
        long inVpc = call.estate()
                .inside(vpc.id(), TencentResources.NETWORK_INTERFACE)
                .size();
        if (inVpc >= call.quotas().limit("tencent.network-interface-per-vpc")) {
            throw Refusal.TOO_MANY.of(call, "The network interface quota of the VPC is used up.");
        }
        String id = TencentResources.newId(call, TencentResources.NETWORK_INTERFACE);
        List<WantedAddress> addresses =
                new SubnetAddresses(call, subnet).choose(draft.addresses(), draft.further(), true);
        SubnetAddresses.requireRoom(call, addresses.size());
        Resource made = TencentResources.make(
                        call, TencentResources.NETWORK_INTERFACE, id, List.of(vpc.id(), subnet.id()), Map.of())
                .in(AVAILABLE)
                .with("network", vpc.id())
                .with("subnet", subnet.id())
                .with("address", addresses.get(0).ip())
                .with(SecondaryAddresses.DESCRIPTION, addresses.get(0).description())
                .with(NAME, draft.name())
                .with(DESCRIPTION, draft.description())
                .with(GROUPS, draft.groups())
                .with("Primary", false)
                .with("MacAddress", macAddress(call))
                .with("Zone", subnet.text("Zone"))
                .passing(PENDING, AVAILABLE);
        // The addresses first: they are inside the interface, and go with it if the work fails.
        addresses.stream().skip(1).forEach(address -> SecondaryAddresses.add(call, made, address, Pace.AT_ONCE));
        call.estate().put(made);
        return made;
    }

    private static String macAddress(ActionCall call) {
        String number = call.estate().newNumber(6);
        return String.join(":", MAC_PREFIX, number.substring(0, 2), number.substring(2, 4), number.substring(4));
    }

    static void requireGroups(ActionCall call, List<String> groups) {
        groups.stream()
                .filter(group -> call.estate().find(SECURITY_GROUP, group).isEmpty())
                .findFirst()
                .ifPresent(group -> {
                    throw Refusal.NO_SECURITY_GROUP.of(call, "There is no security group %s.", group);
                });
    }

    /** Its private addresses go with it, and the elastic ones that are bound to them are free again. */
    static void delete(ActionCall call, Resource networkInterface) {
        requireSettled(call, networkInterface);
        if (networkInterface.is("Primary")) {
            throw Refusal.PRIMARY_INTERFACE.of(call, "A primary interface goes with its instance.");
        }
        if (!Attachments.instanceOf(networkInterface).isEmpty()) {
            throw Refusal.STILL_ATTACHED.of(
                    call, "%s is bound to %s.", networkInterface.id(), Attachments.instanceOf(networkInterface));
        }
        SecondaryAddresses.releaseAll(call, networkInterface);
        call.estate().put(networkInterface.passing("DELETING", Resource.GONE));
    }

    /** Refuses to work on an interface that is on its way from one state to another. */
    static void requireSettled(ActionCall call, Resource networkInterface) {
        if (networkInterface.isMoving()) {
            throw Refusal.BUSY.of(call, "%s is %s.", networkInterface.id(), networkInterface.state());
        }
    }

    static String vpcId(Resource networkInterface) {
        return networkInterface.text("network");
    }

    static String subnetId(Resource networkInterface) {
        return networkInterface.text("subnet");
    }

    /** The ids of the security groups that are bound to it. */
    static List<String> groups(Resource networkInterface) {
        List<String> groups = new ArrayList<>();
        if (networkInterface.attributes().get(GROUPS) instanceof List<?> bound) {
            bound.forEach(group -> groups.add(String.valueOf(group)));
        }
        return groups;
    }
}
