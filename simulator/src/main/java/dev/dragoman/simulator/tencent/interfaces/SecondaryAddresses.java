package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Resource;
import dev.dragoman.simulator.tencent.AddressBinding;
import dev.dragoman.simulator.tencent.TencentResources;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The private addresses that an interface has beside its primary one. Each is a resource of its own inside interface, subnet
 * and VPC, so that it counts in the subnet, can be the next hop of a route, and moves to another interface as one thing.
 */
final class SecondaryAddresses {

    /** Of the interface: what people are told of its primary address; of a secondary address: of itself. */
    static final String DESCRIPTION = "AddressDescription";

    private static final String KIND = "private-ip-address";
    private static final String HOLDER = "NetworkInterfaceId";

    private SecondaryAddresses() {}

    /** Those that an interface has now, oldest first. */
    static List<Resource> of(ActionCall call, Resource networkInterface) {
        return call.estate().inside(Interfaces.subnetId(networkInterface), KIND).stream()
                .filter(address -> address.text(HOLDER).equals(networkInterface.id()))
                .toList();
    }

    /** Gives an interface further addresses. Returns the new ones. */
    static List<WantedAddress> assign(
            ActionCall call, Resource networkInterface, List<WantedAddress> wanted, int further, Pace pace) {
        Interfaces.requireSettled(call, networkInterface);
        if (wanted.isEmpty() && further == 0) {
            throw Refusal.MISSING.of(call, "Neither addresses nor their number are given.");
        }
        SubnetAddresses.requireRoom(call, 1 + of(call, networkInterface).size() + wanted.size() + Math.max(0, further));
        Resource subnet =
                Lookup.find(call, TencentResources.SUBNET, Interfaces.subnetId(networkInterface), Refusal.NO_SUBNET);
        List<WantedAddress> chosen = new SubnetAddresses(call, subnet).choose(wanted, further, false);
        chosen.forEach(address -> add(call, networkInterface, address, pace));
        return chosen;
    }

    static void add(ActionCall call, Resource networkInterface, WantedAddress wanted, Pace pace) {
        String subnetId = Interfaces.subnetId(networkInterface);
        pace.add(
                call,
                TencentResources.make(call, KIND, subnetId + "/" + wanted.ip(), containers(networkInterface), Map.of())
                        .in(Interfaces.AVAILABLE)
                        .with("address", wanted.ip())
                        .with(DESCRIPTION, wanted.description())
                        .with(HOLDER, networkInterface.id()));
    }

    private static List<String> containers(Resource networkInterface) {
        return List.of(
                networkInterface.id(), Interfaces.subnetId(networkInterface), Interfaces.vpcId(networkInterface));
    }

    /** Takes addresses from an interface, all or none; elastic ones bound to them are free again. */
    static void unassign(ActionCall call, Resource networkInterface, List<String> ips, Pace pace) {
        Interfaces.requireSettled(call, networkInterface);
        List<Resource> going = ips.stream()
                .distinct()
                .map(ip -> secondary(call, networkInterface, ip))
                .toList();
        for (Resource address : going) {
            release(call, networkInterface, address.text("address"));
            pace.remove(call, address);
        }
    }

    /** Moves an address to another interface of the subnet. What is bound to it goes with it: not in the documents. */
    static void migrate(ActionCall call, Resource from, Resource to, String ip, Pace pace) {
        Interfaces.requireSettled(call, from);
        Interfaces.requireSettled(call, to);
        Resource address = secondary(call, from, ip);
        if (!Interfaces.subnetId(from).equals(Interfaces.subnetId(to))) {
            throw Refusal.OTHER_SUBNET.of(call, "%s and %s are in different subnets.", from.id(), to.id());
        }
        AddressBinding.boundTo(call, from.id(), ip)
                .ifPresent(elastic ->
                        pace.change(call, elastic, Map.of("NetworkInterfaceId", to.id(), "BindedResourceId", to.id())));
        pace.change(call, address.movedTo(containers(to)), Map.of(HOLDER, to.id()));
    }

    /** What has the private addresses of an interface, as one sees them: itself the primary one, the others after it. */
    static List<Resource> allOf(ActionCall call, Resource networkInterface) {
        Stream<Resource> primary = Stream.of(networkInterface)
                .filter(holder -> !holder.text("address").isEmpty());
        return Stream.concat(primary, of(call, networkInterface).stream().filter(Pace::shows))
                .toList();
    }

    /** What has an address, as it is with another description. */
    static Resource described(ActionCall call, Resource networkInterface, WantedAddress told) {
        return allOf(call, networkInterface).stream()
                .filter(found -> found.text("address").equals(told.ip()))
                .findFirst()
                .map(holder -> holder.with(DESCRIPTION, told.description()))
                .orElseThrow(
                        () -> Refusal.NO_ADDRESS.of(call, "%s has no address %s.", networkInterface.id(), told.ip()));
    }

    /** Frees every elastic address that is bound to an interface. */
    static void releaseAll(ActionCall call, Resource networkInterface) {
        allOf(call, networkInterface).forEach(holder -> release(call, networkInterface, holder.text("address")));
    }

    private static void release(ActionCall call, Resource networkInterface, String ip) {
        AddressBinding.boundTo(call, networkInterface.id(), ip)
                .ifPresent(elastic -> call.estate().put(AddressBinding.unbinding(elastic)));
    }

    private static Resource secondary(ActionCall call, Resource networkInterface, String ip) {
        if (networkInterface.text("address").equals(ip)) {
            throw Refusal.PRIMARY_ADDRESS.of(call, "%s is the primary address of %s.", ip, networkInterface.id());
        }
        Resource address = of(call, networkInterface).stream()
                .filter(found -> found.text("address").equals(ip))
                .filter(Pace::shows)
                .findFirst()
                .orElseThrow(() -> Refusal.NO_ADDRESS.of(call, "%s has no address %s.", networkInterface.id(), ip));
        if (address.isMoving()) {
            throw Refusal.BUSY.of(call, "%s is being worked on.", ip);
        }
        return address;
    }
}
