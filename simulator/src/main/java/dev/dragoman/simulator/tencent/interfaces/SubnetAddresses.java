package dev.dragoman.simulator.tencent.interfaces;

import dev.dragoman.simulator.api.ActionCall;
import dev.dragoman.simulator.state.Cidr;
import dev.dragoman.simulator.state.Resource;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The private addresses of a subnet: the network's own, its gateway's and the broadcast address are nobody's. */
final class SubnetAddresses {

    /** Unless set, as many as anybody asks for: the document speaks of a limit without a number. */
    private static final String LIMIT = "tencent.private-ip-per-interface";

    private final ActionCall call;
    private final Resource subnet;
    private final Cidr block;
    private final Set<String> taken = new HashSet<>();

    SubnetAddresses(ActionCall call, Resource subnet) {
        this.call = call;
        this.subnet = subnet;
        this.block = Cidr.of(subnet.text("CidrBlock"));
        call.estate().inside(subnet.id()).forEach(holder -> taken.add(holder.text("address")));
    }

    /**
     * Addresses for a new interface, the primary one first: the one wanted so, else one that the service picks.
     *
     * @param further how many it picks besides
     * @param withPrimary whether the first is the primary one; else all are secondary
     */
    List<WantedAddress> choose(List<WantedAddress> wanted, int further, boolean withPrimary) {
        if (further < 0) {
            throw Refusal.BAD_COUNT.of(call, "The number of further addresses is below 0.");
        }
        if (further > hosts()) {
            throw Refusal.SUBNET_FULL.of(call, "%s has no %d addresses.", subnet.id(), further);
        }
        List<WantedAddress> chosen = new ArrayList<>();
        for (WantedAddress address : wanted) {
            take(address.ip());
            chosen.add(address.primary() ? 0 : chosen.size(), address);
        }
        long primaries = wanted.stream().filter(WantedAddress::primary).count();
        if (primaries > (withPrimary ? 1 : 0)) {
            throw Refusal.SECOND_PRIMARY.of(call, "An interface has one primary address, which is never changed.");
        }
        if (withPrimary && primaries == 0) {
            chosen.add(0, new WantedAddress(pick(), true, ""));
        }
        for (int i = 0; i < further; i++) {
            chosen.add(new WantedAddress(pick(), false, ""));
        }
        return chosen;
    }

    /** Refuses more addresses than one interface may have. */
    static void requireRoom(ActionCall call, int addresses) {
        if (addresses > call.quotas().limit(LIMIT)) {
            throw Refusal.TOO_MANY_ADDRESSES.of(
                    call,
                    "An interface has at most %d addresses.",
                    call.quotas().limit(LIMIT));
        }
    }

    private void take(String ip) {
        IPAddress address = Optional.ofNullable(new IPAddressString(ip).getAddress())
                .filter(IPAddress::isIPv4)
                .filter(found -> block.address().contains(found))
                .orElseThrow(() -> Refusal.ADDRESS_OUTSIDE.of(call, "%s is not in the subnet's %s.", ip, block.text()));
        if (address.equals(at(0)) || address.equals(at(1)) || address.equals(at(block.size() - 1))) {
            throw Refusal.ADDRESS_RESERVED.of(call, "%s is reserved in %s.", ip, block.text());
        }
        if (!taken.add(ip)) {
            throw Refusal.ADDRESS_TAKEN.of(call, "%s of %s is in use.", ip, subnet.id());
        }
    }

    /** The highest that is free: people choose low ones, and the same calls have the same answers. */
    private String pick() {
        int hosts = hosts();
        for (int i = 0; i < hosts; i++) {
            String ip = at(1 + hosts - i).toCanonicalString();
            if (taken.add(ip)) {
                return ip;
            }
        }
        throw Refusal.SUBNET_FULL.of(call, "No address of %s is free.", subnet.id());
    }

    private int hosts() {
        return block.size() - 3;
    }

    private IPAddress at(int index) {
        return block.address().getLower().withoutPrefixLength().increment(index);
    }
}
